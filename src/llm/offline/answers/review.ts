import type { QuestionMaterial } from '../../../core/generation/material.ts';
import type { OfflineItem } from './answerLine.ts';

/** What can be seen without a model that an author would want to know, in order of place. */
export function reviewOffline(_material: QuestionMaterial): OfflineItem[] {
	return [];
}
