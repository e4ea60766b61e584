import { isCurrentBehaviour } from '../../trace/kiro/currentBehaviour.ts';
import type { DocumentRule } from '../rule.ts';
import { isEnglish, statementsOf } from './statements.ts';

/** This share of the criteria of a document must be in the form before the others are held to it. */
const most = 0.7;

export const ears: DocumentRule = {
	id: 'requirements/ears',
	scope: 'document',
	severity: 'hint',
	summary: 'A criterion lacks a part of its EARS form: who, SHALL, or what happens.',
	why: [
		'`WHEN a reader pays, THE shop SHALL hand over the book`: EARS gives each criterion a trigger (WHEN, WHILE, WHERE, IF …',
		'THEN), a system and a response, so that a test can be read off it. A criterion without one of them leaves open who',
		'does what. All patterns and combinations count, in any case, with or without a trigger; an older form has THEN',
		'between trigger and system. Quiet in other languages than English, and in documents whose criteria mostly have another',
		'form.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/requirements.md',
		bad: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. THE shop SHALL show a price for each book\n2. WHEN a reader pays, THE shop SHALL hand over the book\n3. IF a book is lost, THEN THE shop SHALL pay it back\n4. WHEN a reader asks, the receipt is printed\n',
		good: '# Requirements Document\n\n## Introduction\n\nA shop sells books.\n\n## Requirements\n\n### Requirement 1: Sell\n\n**User Story:** As a reader, I want to buy books, so that I can read.\n\n#### Acceptance Criteria\n\n1. THE shop SHALL show a price for each book\n2. WHEN a reader pays, THE shop SHALL hand over the book\n3. IF a book is lost, THEN THE shop SHALL pay it back\n4. WHEN a reader asks, THE shop SHALL print the receipt\n',
	},
	check(document, kind, report) {
		if (kind.trace?.dialect !== 'kiro' || !kind.trace.defines?.includes('requirement')) {
			return;
		}
		const criteria = statementsOf(document, kind).filter(
			({ definition, text }) => isEnglish(text) && !isCurrentBehaviour(definition, kind.id),
		);
		const gaps = criteria.map(({ text }) => gapIn(text));
		const whole = gaps.filter((gap) => gap === undefined).length;
		if (whole < criteria.length * most) {
			return;
		}
		for (const [i, { definition }] of criteria.entries()) {
			const gap = gaps[i];
			if (gap !== undefined) {
				report({ range: definition.idRange, message: gap });
			}
		}
	},
};

/** What a criterion lacks of its form, as a sentence; undefined where nothing is missing. */
export function gapIn(text: string): string | undefined {
	// MUST means the same to those who write it
	const shall = /\b(?:shall|must)\b/i.exec(text);
	if (!shall) {
		const instead = /\b(?:should|will)\b/i.exec(text)?.[0];
		return instead === undefined
			? 'This criterion does not say what the system SHALL do.'
			: `This criterion says "${instead}" where EARS says SHALL.`;
	}
	if (!hasWords(text.slice(shall.index + shall[0].length).replace(/^\s*not\b/i, ''))) {
		return `This criterion does not say what happens: nothing follows ${shall[0]}.`;
	}
	return namesSystem(text.slice(0, shall.index))
		? undefined
		: `This criterion does not say who: name the system before ${shall[0]}.`;
}

const condition = /^\s*(?:(?:and|or)\s+)?(?:when|while|where|if)\b/i;
/** `WHEN asked THE oven`: without a comma, the system follows its condition in capitals. */
const conditionAndSystem = /^\s*\S+\s+\S.*\sTHE\s/;

/** Whether the words between the conditions of a criterion and its SHALL are there. */
function namesSystem(before: string): boolean {
	const parts = (before.split(/\bthen\b/i).at(-1) ?? '').split(',');
	const last = parts.pop() ?? '';
	// A comma right before SHALL ends an aside: in "THE oven, if any, SHALL ring" the system stands before it
	return (
		hasWords(last) ||
		parts.some((part, i) => {
			const hasAsideBehind = i < parts.length - 1;
			return hasWords(part) && (!condition.test(part) || (hasAsideBehind && conditionAndSystem.test(part)));
		})
	);
}

function hasWords(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}
