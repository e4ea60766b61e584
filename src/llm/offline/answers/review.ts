import type { QuestionMaterial } from '../../../core/generation/material.ts';
import type { OfflineItem } from './answerLine.ts';
import { numbersWithoutUnit } from './review/numberWithoutUnit.ts';
import { openQuestions } from './review/openQuestions.ts';
import { repeatedStatements } from './review/repeated.ts';
import { singleOption } from './review/singleOption.ts';
import { spellings } from './review/spellings.ts';
import { undefinedTerms } from './review/undefinedTerms.ts';

/** What can be seen without a model that an author would want to know, and that no rule says. In order of place. */
export function reviewOffline(material: QuestionMaterial): OfflineItem[] {
	return [
		...numbersWithoutUnit(material),
		...openQuestions(material),
		...repeatedStatements(material),
		...singleOption(material),
		...spellings(material),
		...undefinedTerms(material),
	].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
