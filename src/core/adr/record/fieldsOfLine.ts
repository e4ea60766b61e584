/** A named value of a line that may hold several, or words without a name; offsets count in the line. */
export interface LinePart {
	/** In lower case, without markup; empty for words without one. */
	readonly name: string;
	/** Where its text begins, the marks of the line's own head (`> `, `- `) left out. */
	readonly start: number;
	/** Where its value begins, and where it ends. */
	readonly valueStart: number;
	readonly end: number;
	/** What stands between it and the next one; empty for the last. */
	readonly separator: string;
}

/**
 * A mark between two values, a dash or a full stop with the name of the next one behind it, or blanks before a name in
 * bold letters: what formatters make of fields on lines of their own.
 */
const separators =
	/(?<!\s)\s*[·•|;]\s*|(?<!\s)\s+(?=\*\*\p{L}[\p{L}\p{N} _-]{0,40}(?:[:：]\*\*|\*\*\s?[:：]))|(?<!\s)\s+[–—-]+\s+(?=[*_]*\p{L}[\p{L} _-]{0,30}[*_]*\s?[:：])|\.\s+(?=[*_]*\p{Lu}[\p{L} _-]{0,30}[*_]*\s?[:：])/gu;

/** What no mark parts: comments, tags, entities, code, links. */
const atoms = /<!--.*?-->|<\/?[A-Za-z][^<>]*>|&#?\w{1,31};|`[^`]*`|\[[^[\]]*\]\([^()]*\)/g;

const named = /^[*_~`]*(\p{L}[\p{L}\p{N} _()/'-]{0,40}?)[*_~`]*\s?[:：][*_~`]*\s*/u;

const lineHead = /^\s*(?:(?:[>*+-]|\d{1,9}[.)])\s+)*/;

/** Characters of a line that are taken apart. */
const longest = 2000;

/** How a line breaks within its paragraph. */
const hardBreak = /(?:\\|<br ?\/?>|(?<!\s)\s+)$/i;

/** The parts of a line of the head. */
export function partsOfLine(line: string): LinePart[] {
	const first = lineHead.exec(line)?.[0].length ?? 0;
	const last = line.length - (hardBreak.exec(line)?.[0].length ?? 0);
	const parts: LinePart[] = [];
	let start = first;
	const add = (end: number, separator: string): void => {
		const text = line.slice(start, end);
		const [whole = '', name = ''] = named.exec(text) ?? [];
		parts.push({ name: name.trim().toLowerCase(), start, valueStart: start + whole.length, end, separator });
		start = end + separator.length;
	};
	const masked = line
		.slice(0, Math.min(last, longest))
		.replace(atoms, (atom) => (atom === '&nbsp;' ? ' ' : 'x').repeat(atom.length));
	for (const { 0: separator, index } of masked.matchAll(separators)) {
		if (index > start && index + separator.length < last) {
			add(index, line.slice(index, index + separator.length));
		}
	}
	add(last, '');
	return parts;
}
