import type { Dialect } from '../dialect/dialect.ts';
import { type Stage, stages } from '../record/record.ts';

/** What is written for a stage or a word. */
export function wordsFor(status: string, { words }: Dialect): string {
	const stage = stageNamed(status);
	return stage === undefined ? status.trim() : words[stage];
}

/** The stage that has this name in English: as users type it, and as menus list it. */
export function stageNamed(status: string): Stage | undefined {
	const wanted = status.trim().toLowerCase();
	return stages.find((stage) => stage === wanted);
}
