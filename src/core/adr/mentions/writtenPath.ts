import { unescapeMarkdown } from '../../document/markdown.ts';
import { decodePercent } from '../../document/percentEncoding.ts';

const scheme = /^(?:[A-Za-z][A-Za-z0-9+.-]+:|\/\/)/;
const behindPath = /(?<!&)[?#]/;

/** A path in a text, part by part. */
export interface WrittenPath {
	/** From the workspace root. */
	readonly path: string;
	/** Parts of that path; offsets in the source of those that are written, -1 of those that the folder gives. */
	readonly parts: readonly { readonly name: string; readonly start: number; readonly end: number }[];
	/** Offset behind the `#` of a fragment; undefined without one. */
	readonly fragmentStart: number | undefined;
}

/**
 * Reads the target of a link or a path in the text, whatever escapes, entities and percent-encoding it is written with.
 * @param source as it stands in the text
 * @param folder that a relative path starts from
 * @returns undefined for a target on another site
 */
export function readWrittenPath(source: string, folder: string): WrittenPath | undefined {
	if (scheme.test(source)) {
		return undefined;
	}
	const cut = source.search(behindPath);
	const length = cut < 0 ? source.length : cut;
	const hash = cut < 0 ? -1 : source.indexOf('#', cut);
	const inherited = source.startsWith('/') || folder === '' ? [] : folder.split('/');
	const parts = inherited.map((name) => ({ name, start: -1, end: -1 }));
	for (let start = 0; start < length; ) {
		const slash = source.indexOf('/', start);
		const end = slash < 0 || slash > length ? length : slash;
		const name = decodePercent(unescapeMarkdown(source.slice(start, end)));
		if (name === '..' && parts.length > 0 && parts.at(-1)?.name !== '..') {
			parts.pop();
		} else if (name !== '' && name !== '.') {
			parts.push({ name, start, end });
		}
		start = end + 1;
	}
	return { path: parts.map(({ name }) => name).join('/'), parts, fragmentStart: hash < 0 ? undefined : hash + 1 };
}
