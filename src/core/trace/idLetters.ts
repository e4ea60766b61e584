/**
 * The letters of an id, perhaps with the area that it is of: `FR`, `FR-AUTH` of `FR-AUTH-01`, `NFR-A11Y`. As a part of
 * regular expressions with the flag `u`; what stands between them and the number is not in it.
 */
export const idLetters = String.raw`\p{Lu}{1,6}(?:-\p{Lu}(?:[\p{Lu}\d]{0,14}\p{Lu})?){0,2}`;

/** The letters that a key begins with, as `idKey` makes it: `FR` of `FR1.2`, `FR-AUTH` of `FR-AUTH1`; empty for `1.2`. */
export function lettersOf(key: string): string {
	return (lettersOfKey.exec(key) ?? /^\p{L}*/u.exec(key))?.[0] ?? '';
}

const lettersOfKey = new RegExp(`^${idLetters}(?=\\d)`, 'u');

/** Letters that stand for requirements without a hyphen too, where others may be of anything: `S3`. */
export const sureLetters = 'R|REQ|N?FR|US|UC|AC|[BST]R';

const sure = new RegExp(`^(?:(?:${sureLetters})\\d|(?:R|REQ|N?FR|[BST]R)-\\p{Lu})`, 'u');

/** Whether the letters of a key are certainly those of a requirement; `US-EAST-1` is something else. */
export function isSure(key: string): boolean {
	return sure.test(key);
}
