import { parseDocument } from 'yaml';

export type Quote = '"' | "'" | '';

/** A text as a value of a block of YAML: in the quotes it had before, else in quotes only where YAML needs them. */
export function yamlValue(text: string, quote: Quote): string {
	if (quote === "'" && !/[\r\n]/.test(text)) {
		return `'${withinQuotes(text, quote)}'`;
	}
	return quote === '' && isPlain(text) ? text : JSON.stringify(text);
}

/** A text of one line as it is written within quotes. */
export function withinQuotes(text: string, quote: Exclude<Quote, ''>): string {
	return quote === "'" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
}

/** The quote that a YAML value begins with. */
export function quoteOf(source: string): Quote {
	return source.startsWith('"') ? '"' : source.startsWith("'") ? "'" : '';
}

/** The text that the source of a value stands for, on one line; undefined where it is no text of its own. */
export function decoded(source: string): string | undefined {
	const parsed = parseDocument(`a: ${source}\n`, { logLevel: 'silent' });
	const value: unknown = parsed.errors.length === 0 ? parsed.get('a') : undefined;
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isPlain(text: string): boolean {
	const parsed = parseDocument(`a: ${text}\n`, { logLevel: 'silent' });
	return parsed.errors.length === 0 && parsed.warnings.length === 0 && parsed.get('a') === text;
}
