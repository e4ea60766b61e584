import { allMatches } from '../../document/allMatches.ts';
import { type Range, range } from '../../document/text.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { isArchived } from '../../openspec/place.ts';
import { isCurrentBehaviour } from '../../trace/kiro/currentBehaviour.ts';
import type { DocumentRule } from '../rule.ts';
import { isEnglish, type Statement, statementsOf } from './statements.ts';

/** What each group of words leaves open. Sources: the INCOSE guide to writing requirements; ISO/IEC/IEEE 29148. */
const groups: readonly { readonly words: string; readonly advice: string }[] = [
	{
		words:
			'(?<!\\bfail )fast(?! path| lane| track| mode| forward)|faster|quickly|rapidly|slow|timely|in a timely manner|as soon as possible|high[- ]performance|performant',
		advice: 'Say how long it may take.',
	},
	{
		words:
			'user[- ]friendly|easy to use|easy|easily|intuitive|intuitively|seamless|seamlessly|simple to use|convenient|conveniently',
		advice: 'Say what a test would see.',
	},
	{
		words:
			'appropriate|appropriately|adequate|adequately|sufficient(?! to | for )|sufficiently|reasonable|reasonably|acceptable|suitable|suitably|proper|properly|robust|flexible|efficient|efficiently|gracefully|state[- ]of[- ]the[- ]art|optimal|optimally',
		advice: 'Say what that is here.',
	},
	{ words: 'etc\\.?|and so on', advice: 'Name all of them.' },
	{
		words:
			'as appropriate|if appropriate|where appropriate|as needed|if needed|as necessary|if necessary|if possible|where possible|when possible|as much as possible|as far as possible|as required|to the extent possible',
		advice: 'Say when.',
	},
];

const advices = groups.map(({ words, advice }) => ({ pattern: new RegExp(`^(?:${words})$`, 'i'), advice }));
/** The longest of the words that begin in a place come first: "as appropriate" is more than "appropriate". */
const words = groups
	.flatMap((group) => group.words.split(/\|(?![^(]*\))/))
	.sort((a, b) => b.length - a.length)
	.join('|');
/** Code and what is quoted are somebody else's words, and `field_0`, `field_1`, etc. leaves nothing open. */
const others = String.raw`\x60[^\x60]*\x60(?:,? etc\b)?|"[^"]*"(?:,? etc\b)?|“[^”]*”(?:,? etc\b)?|\]\([^()]*\)|(?<![a-z])[a-z]{1,20}:\/\/[^\s()]+`;
const weak = new RegExp(String.raw`${others}|([()])|(?<![\p{L}\p{N}_-])(${words})(?![\p{L}\p{N}_]|-\p{L})`, 'giu');

/**
 * A measure, a limit or a ratio beside the word says what it means: `200 ms`, `≥ 3`, `4.5:1`. What is less
 * than another in a sentence is a condition, and two digits behind a colon are the time of day.
 */
const measure =
	/\d:\d(?![\d:])|[≥≤]\s?\d|(?<=[([:,;]\s?)[<>]=?\s?\d|\d\s?(?:%|ms\b|s\b|secs?\b|seconds?\b|minutes?\b|min\b|hours?\b|days?\b|x\b|fps\b|[kmg]b\b|mib\b|gib\b|percent\b|clicks?\b|steps?\b|times\b|px\b|pt\b|dp\b|ppm\b|requests?\b)/i;

export const weakWord: DocumentRule = {
	id: 'requirements/weak-word',
	scope: 'document',
	severity: 'hint',
	summary:
		'A requirement or criterion has a word that no test can decide: "fast", "user-friendly", "as appropriate", "etc."',
	why: [
		'Two readers build two things of "the page loads fast", and neither can be shown to be wrong. A number, a limit or a',
		'list says what is meant. Looked for in criteria and requirements alone, in English; quiet where the same sentence has',
		'a measure, a limit or a ratio ("fast, within 200 ms") or "sufficient" says for what, in code and in quotes.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/requirements.md',
		bad: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. WHEN a reader searches, THE shop SHALL answer quickly\n',
		good: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. WHEN a reader searches, THE shop SHALL answer within 2 seconds\n',
	},
	check(document, kind, report) {
		if (isArchived(document.path)) {
			return;
		}
		const visible = visibleLines(document);
		for (const statement of statementsOf(document, kind)) {
			const { definition, text } = statement;
			// Most have no number, and are told by less
			const isMeasured = /\d/.test(text) && measure.test(text);
			if (isMeasured || !isEnglish(text) || isCurrentBehaviour(definition, kind.id)) {
				continue;
			}
			for (const { word, range } of weakWordsIn(statement, visible)) {
				const advice = advices.find(({ pattern }) => pattern.test(word))?.advice ?? '';
				report({ range, message: `"${word}" can be read in several ways. ${advice}` });
			}
		}
	},
};

function weakWordsIn(
	{ range: { start, end } }: Statement,
	visible: (line: number) => string,
): { word: string; range: Range }[] {
	const found: { word: string; range: Range }[] = [];
	for (let line = start.line; line <= end.line; line++) {
		const from = line === start.line ? start.character : 0;
		const text = visible(line).slice(from, line === end.line ? end.character : undefined);
		let depth = 0;
		for (const { 1: parenthesis, 2: word, index } of allMatches(text, weak)) {
			depth += parenthesis === '(' ? 1 : parenthesis === ')' ? -1 : 0;
			// What stands in parentheses with an "etc." are examples
			if (word !== undefined && !(depth > 0 && /^etc/i.test(word))) {
				found.push({ word, range: range(line, from + index, line, from + index + word.length) });
			}
		}
	}
	return found;
}
