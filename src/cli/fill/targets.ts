import { allSections } from '../../core/document/allSections.ts';
import type { SpecDocument } from '../../core/document/specDocument.ts';
import { unwrittenSections } from '../../core/generation/unwrittenSections.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { SectionFacts } from '../../core/workspace/facts.ts';
import { didYouMean } from '../didYouMean.ts';
import { UsageError } from '../usageError.ts';

/** A file and the sections of it that are to be written. */
export interface FillTarget {
	/** As given. */
	readonly file: string;
	/** Id, heading or anchor; undefined for all that wait to be written. */
	readonly section: string | undefined;
}

/**
 * Reads `FILE#SECTION`, or `FILE` with `--empty`.
 * @throws UsageError where the one or the other is missing
 */
export function readTarget(text: string, empty: boolean): FillTarget {
	const hash = text.lastIndexOf('#');
	if (empty) {
		return { file: text, section: undefined };
	}
	if (hash < 1 || hash === text.length - 1) {
		throw new UsageError(`${text}: write FILE#SECTION, or --empty FILE for all sections that wait to be written.`);
	}
	return { file: text.slice(0, hash), section: text.slice(hash + 1) };
}

/**
 * The ids of the sections that a target means, in order of place.
 * @throws UsageError where there is no such section
 */
export function sectionIds(
	{ file, section }: FillTarget,
	document: SpecDocument,
	kind: Kind,
	sections: readonly SectionFacts[],
): string[] {
	if (section === undefined) {
		return unwrittenSections(document, kind, sections).map(({ id }) => id);
	}
	const all = allSections(sections).filter(({ state }) => state !== 'missing');
	const wanted = section.trim().toLowerCase();
	const found = all.find(({ id }) => id === section) ?? all.find(({ title }) => title.trim().toLowerCase() === wanted);
	if (found === undefined) {
		const ids = all.map(({ id }) => id);
		throw new UsageError(
			`${file} has no section "${section}".${didYouMean(section, ids)} Sections: ${ids.join(', ')}.`,
		);
	}
	return [found.id];
}
