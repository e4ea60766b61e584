import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import type { OfflineItem } from '../answerLine.ts';
import { proseLines, wordsAt } from '../proseLines.ts';

/** What somebody still has to decide. Marks such as TBD are found by the rules. */
const deferred =
	/(?<![\p{L}\p{N}])(?:(?:still|yet) to be (?:decided|determined|discussed|clarified|agreed)|to be (?:decided|determined|clarified|agreed)(?=[ \t]*[.;)]|[ \t]*$)|(?:is|are|remains?) (?:still )?undecided|(?:has|have) not (?:yet )?been decided|not yet decided|remains? an open question)(?![\p{L}\p{N}])/giu;

/** A question that is left open in a document whose status says that it is done. */
export function openQuestions({ own: { document }, indexed: { facts } }: QuestionMaterial): OfflineItem[] {
	if (!facts.done) {
		return [];
	}
	return proseLines(document).flatMap(({ line, text }) =>
		[...text.matchAll(deferred)].map(({ 0: match, index }) => ({
			line,
			quote: wordsAt(document, line, index, match.length),
			severity: 'warning' as const,
			message: `The status is “${(facts.status ?? '').slice(0, 40)}”, and this is still to be settled: “${match}”.`,
			fix: 'Say what was settled, or take the status back.',
		})),
	);
}
