import { slugify, slugStyles } from './slug.ts';

/** What the tokens of a template stand for. */
export interface TokenValues {
	readonly title: string;
	readonly slug: string;
	readonly number: number;
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** By name; a token without a value stays as it is, and is a placeholder then. */
	readonly variables: Readonly<Record<string, string>>;
	/** A link to the document before it in its chain; a placeholder without. */
	readonly previous?: string | undefined;
}

const noPrevious = '[link to the document before this one]';

/** Digits of `{number}` where neither the token nor the folder says how many. */
export const usualDigits = 4;

const token = /\{([A-Za-z][\w-]*)(?::(\w+))?\}/g;

/** Puts values for tokens: `{title}`, `{slug}`, `{slug:snake}` (`SlugStyle`), `{number}`, `{number:3}`, `{date}`, `{date:compact}`, `{previous}`, `{name}`. */
export function fillTokens(template: string, values: TokenValues): string {
	return template.replace(token, (whole, name: string, option?: string) => tokenValue(name, option, values) ?? whole);
}

/**
 * Puts values for the tokens of a YAML text, so that it stays the same YAML: in quotes they are escaped, and a value
 * that stands for itself is quoted where it would be misread.
 */
export function fillYamlTokens(template: string, values: TokenValues): string {
	return template.replace(token, (whole, name: string, option: string | undefined, offset: number) => {
		const value = tokenValue(name, option, values);
		if (value === undefined) {
			return whole;
		}
		const before = template.slice(template.lastIndexOf('\n', offset - 1) + 1, offset);
		const quote = openQuote(before);
		if (quote === '"') {
			return JSON.stringify(value).slice(1, -1);
		}
		if (quote === "'") {
			return value.replaceAll("'", "''");
		}
		const rest = template.slice(offset + whole.length).split('\n', 1)[0] ?? '';
		const isWhole = /(?:^|:|-)\s+$/.test(before) && /^\s*(?:#.*)?$/.test(rest);
		return isWhole && !isPlain(value) ? JSON.stringify(value) : value;
	});
}

function tokenValue(name: string, option: string | undefined, values: TokenValues): string | undefined {
	switch (name) {
		case 'title':
			return values.title;
		case 'slug': {
			const style = slugStyles.find((one) => one === option);
			return style ? slugify(values.title, style) : values.slug;
		}
		case 'number':
			return String(values.number).padStart(option === undefined ? usualDigits : Number(option), '0');
		case 'date':
			return option === 'compact' ? values.date.replaceAll('-', '') : values.date;
		case 'previous':
			return values.previous ?? noPrevious;
		default:
			return Object.hasOwn(values.variables, name) ? values.variables[name] : undefined;
	}
}

/** The quote that is still open at the end of a part of a YAML line. */
function openQuote(line: string): string | undefined {
	let open: string | undefined;
	for (let i = 0; i < line.length; i++) {
		const character = line[i];
		if (open === '"' && character === '\\') {
			i++;
		} else if (open !== undefined) {
			open = character === open ? undefined : open;
		} else if ((character === '"' || character === "'") && /(?:^|[\s[{,:-])$/.test(line.slice(0, i))) {
			open = character;
		}
	}
	return open;
}

/** Whether YAML reads a value as the same text without quotes. Dates are texts in YAML 1.2, and so is `4.5.1`. */
function isPlain(value: string): boolean {
	return (
		/^[\p{L}\p{N}_./(]/u.test(value) &&
		!/: |:$| #|\s$/.test(value) &&
		!/^(?:[-+]?[\d_.]+(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|true|false|null|yes|no|on|off|\.inf|\.nan)$/i.test(value)
	);
}
