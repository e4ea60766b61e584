import type { AdrRecord } from '../../../src/core/adr/record/record.ts';

/** A text as a pattern for it. Markdown may have a backslash before punctuation. */
export function pattern(text: string): string {
	return text.replace(/[^\p{L}\p{N}\s]/gu, (mark) => `\\\\?\\u{${mark.codePointAt(0)?.toString(16)}}`);
}

/** A title as a pattern for it, with whatever marks it has in Markdown. */
export function titlePattern(title: string): string {
	const marks = '[\\\\`*_]*';
	return `${[...title].map((character) => marks + pattern(character)).join('')}${marks}`;
}

export function anyOf(patterns: readonly string[]): string {
	return `(?:${[...new Set(patterns)].sort((a, b) => b.length - a.length).join('|')})`;
}

/** Name of a record's file, or of its own folder and the file in it. */
export function fileNameOf({ path, name }: AdrRecord): string {
	return path
		.split('/')
		.slice(name.ownFolder ? -2 : -1)
		.join('/');
}

/** The same without what ends it. */
export function stemOf(record: AdrRecord): string {
	const file = fileNameOf(record);
	return record.name.ownFolder ? (file.split('/')[0] ?? '') : file.slice(0, file.length - record.name.extension.length);
}

/** What a text may call a record: by title, number, id, or name of its file. */
export function namesPattern(record: AdrRecord): string {
	const { number } = record.name;
	const id = number === undefined ? [] : [`(?:[A-Za-z]+[-_#])*(?:[A-Za-z]+ ?)?#?0*${number}`];
	const title = `${pattern(record.titlePrefix ?? '')}${titlePattern(record.title)}`;
	const titles = [title, titlePattern(record.title), ...id.map((one) => `${one}[.:]? ${titlePattern(record.title)}`)];
	return anyOf([...titles, ...id, pattern(stemOf(record))]);
}

/** Targets of links that lead to a record from a file. */
export function targetPattern(from: string, record: AdrRecord): string {
	const path = relativePath(from, record.path);
	return `<?(?:\\./)?${anyOf([pattern(path), pattern(encodeURI(path)), pattern(path.replaceAll(' ', '%20'))])}>?`;
}

/** A link to a record, or its name alone. */
export function referencePattern(from: string, record: AdrRecord): string {
	const names = namesPattern(record);
	return `(?:\\[${names}\\]\\(${targetPattern(from, record)}\\)|${names})`;
}

/** A link to a record in whatever words, or its name alone. */
export function anyReferencePattern(from: string, record: AdrRecord): string {
	return `(?:\\[[^\\]]*\\]\\(${targetPattern(from, record)}\\)|${namesPattern(record)})`;
}

/** The way from a file to another, both from the workspace root. */
export function relativePath(from: string, to: string): string {
	const [a, b] = [from.split('/').slice(0, -1), to.split('/')];
	let shared = 0;
	while (shared < a.length && shared < b.length - 1 && a[shared] === b[shared]) {
		shared++;
	}
	return [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/');
}
