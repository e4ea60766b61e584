import { lettersOf } from '../idLetters.ts';
import type { IdSpace } from '../trace.ts';
import type { Suggestion, WritingPlace } from './suggestion.ts';

/** An id whose letters are written: `FR-`, `SC-00`, `[US`, `T01`. */
const typed = /(?<![\p{L}\p{N}_/.#-])(US-?\d*|T\d{1,4}|\p{Lu}{1,6}(?:-\p{Lu}{1,14}){0,2}-\d*)$/u;

/** In a task the bracket that names its story: `- [ ] T012 [`. */
const storyBracket = /^\s*[-*+]\s+\[[^\]]\]\s.*\[$/;

/** A line that gives birth to an id: `- **FR-`. */
const newItem = /^\s*(?:[-*+]\s+)?(?:\[[^\]]\]\s+)?(?:\*\*|__)?$/;

/** Ids of the letters that are written, where the feature has such ids. */
export function speckitSuggestion({ scope, before }: WritingPlace): Suggestion | undefined {
	if (storyBracket.test(before)) {
		const candidates = scope.all('requirement').filter(({ definition }) => definition.type === 'user-story');
		return { start: before.length, candidates };
	}
	const id = typed.exec(before)?.[1];
	if (id === undefined || newItem.test(before.slice(0, -id.length))) {
		return undefined;
	}
	const space: IdSpace = /^T\d/.test(id) ? 'task' : /^CHK/.test(id) ? 'check' : 'requirement';
	const letters = id.replace(/[-\d]+$/, '');
	const isMeant = (own: string): boolean => own === letters || own.startsWith(`${letters}-`);
	const candidates = scope.all(space).filter(({ definition: { key } }) => isMeant(lettersOf(key)));
	return candidates.length === 0 ? undefined : { start: before.length - id.length, candidates };
}
