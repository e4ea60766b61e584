import { parseDocument } from 'yaml';

/** A text as a value of a block of YAML: in the quotes it had before, else in quotes only where YAML needs them. */
export function yamlValue(text: string, quote: '"' | "'" | ''): string {
	if (quote === "'" && !/[\r\n]/.test(text)) {
		return `'${text.replaceAll("'", "''")}'`;
	}
	return quote === '' && isPlain(text) ? text : JSON.stringify(text);
}

/** The quote that a YAML value begins with. */
export function quoteOf(source: string): '"' | "'" | '' {
	return source.startsWith('"') ? '"' : source.startsWith("'") ? "'" : '';
}

function isPlain(text: string): boolean {
	const parsed = parseDocument(`a: ${text}\n`, { logLevel: 'silent' });
	return parsed.errors.length === 0 && parsed.warnings.length === 0 && parsed.get('a') === text;
}
