import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import type { DocumentRule } from '../rule.ts';
import { isEnglish } from './statements.ts';

const label = /^[\s>*_+-]*(?:user story|objective)\s{0,2}[*_]{0,3}\s{0,2}[:：]\s{0,2}[*_]{0,3}/iu;

const parts: readonly { readonly pattern: RegExp; readonly missing: string }[] = [
	{ pattern: /^\W*as\s+\S/i, missing: 'who wants it: "As a …"' },
	{
		pattern:
			/\b(?:I|we)(?:['’]d| would)?(?: also)? (?:want|need|like|wish|expect|require|can|must|should|prefer|am able)\b|\bwants?\b/i,
		missing: 'what is wanted: "I want …"',
	},
	{
		pattern: /\bso(?: that)?\b|\bin order (?:to|that)\b|\bbecause\b|\bto (?:ensure|avoid|prevent|make sure)\b/i,
		missing: 'what it is good for: "so that …"',
	},
];

const infinitive = /\bto (?!(?:the|an?|my|our|their|its|each|any|all|other|be able)\b)\p{Ll}/giu;

export const userStory: DocumentRule = {
	id: 'requirements/user-story',
	scope: 'document',
	severity: 'hint',
	summary: 'A user story lacks a part: who, what, or what it is good for.',
	why: [
		'"As a reader, I want to search by title, so that I find a book at once": the last part tells whether a solution is a',
		'good one, and is what is left out most often. Looked at behind `User Story:` and `Objective:`, in English; quiet where',
		'the words are not those of a story at all.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/requirements.md',
		bad: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books.\n\n#### Acceptance Criteria\n\n1. THE shop SHALL show a price for each book\n',
		good: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. THE shop SHALL show a price for each book\n',
	},
	check(document, kind, report) {
		if (kind.trace?.dialect !== 'kiro' || !kind.trace.defines?.includes('requirement')) {
			return;
		}
		for (const { text, range } of storiesOf(document)) {
			const missing = parts.filter(({ pattern }) => !pattern.test(text)).map((part) => part.missing);
			const isStory = missing.length < parts.length && !(missing.length === 1 && hasPurpose(text));
			if (isEnglish(text) && missing.length > 0 && isStory) {
				report({ range, message: `This story does not say ${missing.join(', nor ')}.` });
			}
		}
	},
};

/** "I want it to be closed to save space": the second of two is the purpose. */
function hasPurpose(text: string): boolean {
	return [...text.matchAll(infinitive)].length > 1;
}

/** Each story with its words up to the end of its paragraph, and the place of its label. */
function storiesOf(document: SpecDocument): { text: string; range: Range }[] {
	const visible = visibleLines(document);
	const stories: { text: string; range: Range }[] = [];
	for (let line = 0; line < document.lines.count; line++) {
		const first = visible(line);
		const found = label.exec(first)?.[0];
		if (found === undefined) {
			continue;
		}
		const start = first.length - first.trimStart().length;
		const words = [first.slice(found.length)];
		let next = line + 1;
		for (; next < document.lines.count && isPartOf(visible(next)); next++) {
			words.push(visible(next));
		}
		stories.push({
			text: plainText(words.join('\n')).replace(/\s+/g, ' '),
			range: range(line, start, line, found.trimEnd().length),
		});
		line = next - 1;
	}
	return stories;
}

function isPartOf(line: string): boolean {
	return line.trim() !== '' && !/^\s*(?:#{1,6}\s|\d+[.)]\s|[-*+]\s)/.test(line) && !label.test(line);
}
