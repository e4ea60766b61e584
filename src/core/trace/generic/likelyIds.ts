import type { SpecDocument } from '../../document/specDocument.ts';
import { baseName } from '../../workspace/paths.ts';
import { requirementWords } from '../idWords.ts';
import { readGeneric } from './generic.ts';

/** `REQ-12`, `SRS-FUN-004`. */
const likely = String.raw`\p{Lu}[\p{Lu}\d]{1,9}(?:-\p{Lu}{1,9}){0,2}-\d{1,5}`;

/** A document of requirements by its name or title: others list tickets, versions and standards. */
const ofRequirements = new RegExp(
	String.raw`(?<!\p{L})(?:${requirementWords}|srs|brd|prd|urs|pflichtenheft|lastenheft)(?!\p{L})`,
	'iu',
);

/** So many ids with one prefix are none by chance. */
const fewest = 3;

/**
 * Patterns for the ids of its own that a document of requirements has where ids are born, the most used first: what
 * `trace.ids` of the configuration may say. Empty for any other document.
 */
export function likelyIdPatterns(document: SpecDocument): readonly string[] {
	const named = `${baseName(document.path).replace(/[-_.]+/g, ' ')}\n${document.title?.text ?? ''}`.slice(0, 600);
	if (!ofRequirements.test(named.normalize())) {
		return [];
	}
	const counts = new Map<string, Set<string>>();
	for (const { id } of readGeneric(document, [likely], ['requirement'])?.definitions ?? []) {
		const prefix = id.replace(/\d+$/, '');
		counts.set(prefix, (counts.get(prefix) ?? new Set()).add(id));
	}
	return [...counts]
		.filter(([, ids]) => ids.size >= fewest)
		.sort(([, a], [, b]) => b.size - a.size)
		.map(([prefix]) => String.raw`${prefix}\d+`);
}
