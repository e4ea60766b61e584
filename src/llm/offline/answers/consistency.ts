import type { QuestionMaterial } from '../../../core/generation/material.ts';
import type { OfflineItem } from './answerLine.ts';

/** Contradictions that can be seen without a model. */
export function consistencyOffline(_material: QuestionMaterial): OfflineItem[] {
	return [];
}
