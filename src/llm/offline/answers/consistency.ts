import type { QuestionMaterial } from '../../../core/generation/material.ts';
import type { OfflineItem } from './answerLine.ts';
import { notTakenUp } from './consistency/notTakenUp.ts';
import { quantities } from './consistency/quantities.ts';
import { versions } from './consistency/versions.ts';

/** Contradictions that can be seen without a model, in order of place. */
export function consistencyOffline(material: QuestionMaterial): OfflineItem[] {
	return [...quantities(material), ...versions(material), ...notTakenUp(material)].sort(
		(a, b) => (a.line ?? 0) - (b.line ?? 0),
	);
}
