import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import type { OfflineItem } from '../answerLine.ts';
import { proseLines, wordsAt } from '../proseLines.ts';

/** What is measured in time, with the words that may stand before its number. */
const named =
	'(?:time-?outs?|latency|delays?|intervals?|TTL|response times?|retention(?: periods?)?|lifetimes?|durations?|cooldowns?|grace periods?|expiry|valid for|expires? (?:after|in)|within|every)';
const between =
	'(?:[ \\t:=<≤~]{1,3}(?:of|is|to|at|be|below|under|than|most|least|about|set|max|maximum|default|less|more)){0,3}';
/** Nothing but the end of a clause behind it: whatever else follows may be its unit. */
const clauseEnd = '(?=[.;,)]?(?:[ \\t]*$|[ \\t]+(?:and|or|but|when|if|then|before|otherwise)(?![\\p{L}\\p{N}])))';
const pattern = new RegExp(
	`(?<![\\p{L}\\p{N}_-])${named}${between}[ \\t:=<≤~]{1,3}\\d+(?:\\.\\d+)?(?![\\p{L}\\p{N}%])${clauseEnd}`,
	'giu',
);

/** A time that says how many and not of what: `a timeout of 30.` */
export function numbersWithoutUnit({ own: { document } }: QuestionMaterial): OfflineItem[] {
	return proseLines(document).flatMap(({ line, text }) =>
		[...text.matchAll(pattern)]
			// The cells of a table have their unit in its head
			.filter(() => !/^\s*\|/.test(text))
			.map(({ 0: match, index }) => ({
				line,
				quote: wordsAt(document, line, index, match.length),
				severity: 'warning' as const,
				message: `“${match.trim()}” has no unit: seconds, minutes, days?`,
				fix: 'Name the unit of the number.',
			})),
	);
}
