import { folderOf } from './paths.ts';

/** Characters that end a target, a table cell or an attribute, that begin an escape, a query or a scheme, and blanks. */
const unsafe = /[\p{Cc}\p{Z}"#%'()<>?[\\\]`|:]|&(?=#?\w+;)/gu;

/** A path or a fragment as a target may hold it, whatever characters it has. */
export function encodeTarget(text: string): string {
	return text.replace(unsafe, (character) => {
		const encoded = encodeURIComponent(character);
		return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
	});
}

/** How a document writes the path of another file: relative to its folder, as a target may hold it. */
export function relativeTarget(document: string, path: string): string {
	const from = folderOf(document).split('/').filter(Boolean);
	const to = path.split('/');
	let common = 0;
	while (common < from.length && common < to.length - 1 && from[common] === to[common]) {
		common++;
	}
	const steps = [...from.slice(common).map(() => '..'), ...to.slice(common)];
	return steps.map(encodeTarget).join('/');
}
