import type { SpecDocument } from '../../document/specDocument.ts';
import { frontMatterValues } from '../../document/yaml.ts';
import { countsAsPlaceholder } from '../../kinds/countedPlaceholders.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';

/** What keys and fields of tags are called, in lower case. */
export const tagKeys: ReadonlySet<string> = new Set(['tags', 'tag', 'labels', 'keywords', 'categories', 'category']);

/**
 * The tags of a record: of front matter (a list, or text with commas), or of a field "Tags", where blanks or commas
 * part them, as log4brains writes it. Each once; a template's words for what to write there are none.
 */
export function recordTags(document: SpecDocument, kind: Kind): string[] {
	const inFrontMatter = Object.entries(frontMatterValues(document))
		.filter(([key]) => tagKeys.has(key.toLowerCase()))
		.flatMap(([, value]) => (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []));
	const inFields = headFields(document)
		.filter(({ name }) => tagKeys.has(name.toLowerCase()))
		.map(({ value }) => value.replace(/<!--.*?-->/g, '').trim())
		.filter((value) => !/^\[.*\]$|^\{.*\}$/.test(value) || !countsAsPlaceholder('bracket', value, kind))
		.flatMap((value) => value.split(value.includes(',') ? ',' : /\s+/));
	const tags = [...inFrontMatter, ...inFields]
		.filter((tag): tag is string | number => typeof tag === 'string' || typeof tag === 'number')
		.map((tag) => String(tag).replace(/^[\s`*_#[]+|[\s`*_\]]+$/g, ''));
	return [...new Set(tags.filter((tag) => /[\p{L}\p{N}]/u.test(tag)))];
}
