import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import { matchSections } from '../../../../core/kinds/matchSections.ts';
import { plural } from '../../../../core/outline/summary.ts';
import { statementsOf } from '../../../../core/rules/requirements/statements.ts';
import type { OfflineItem } from '../answerLine.ts';

/** The system that a criterion speaks of, where it is written as a defined term: `THE Door_Service SHALL`. */
const subject =
	/(?<![\p{L}])[Tt][Hh][Ee] (\p{Lu}[\p{L}\p{N}]*(?:_\p{Lu}[\p{L}\p{N}]*)+) (?:SHALL|shall|MUST|must)(?!\p{L})/gu;

/** A glossary with fewer of these terms does not tell how a document writes them. */
const fewest = 2;

/** A system that criteria speak of as of a defined term, and that the glossary beside them does not define. */
export function undefinedTerms({ own: { document, kind } }: QuestionMaterial): OfflineItem[] {
	const glossary = [...matchSections(document, kind).kindOf].find(([, known]) => known.id === 'glossary')?.[0];
	if (!glossary) {
		return [];
	}
	const defined = keyOf(document.lines.slice(glossary.range));
	const seen = new Map<string, { term: string; line: number; count: number }>();
	let known = 0;
	for (const { text, range } of statementsOf(document, kind)) {
		for (const [, term = ''] of text.matchAll(subject)) {
			const key = keyOf(term);
			if (defined.includes(key)) {
				known++;
			} else {
				const found = seen.get(key) ?? { term, line: range.start.line, count: 0 };
				seen.set(key, { ...found, count: found.count + 1 });
			}
		}
	}
	return known < fewest
		? []
		: [...seen.values()].map(({ term, line, count }) => ({
				line,
				quote: term,
				message: `The glossary does not define “${term}”, which is the subject of ${plural(count, 'criterion', 'criteria')}.`,
				fix: `Define “${term}” in the glossary, or use the term that stands there.`,
			}));
}

function keyOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
