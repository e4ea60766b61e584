import type { Suggestion, WritingPlace } from './suggestion.ts';

/** What may be the beginning of an id: `REQ-`, `SPEC_1`, `Auth.2`; it has two characters at least. */
const typed = /(?<![\p{L}\p{N}_/.#-])\p{L}[\p{L}\p{N}_.-]{1,40}$/u;

/** A line that gives birth to an id: `- **REQ-`, `## REQ-`, `| REQ-`. */
const newItem = /^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[^\]]\]\s+)?|\|\s*)?(?:\*\*|__)?$/;

/** Ids of a team's own form that begin with what is written. */
export function genericSuggestion({ scope, before, path }: WritingPlace): Suggestion | undefined {
	const beginning = typed.exec(before)?.[0];
	if (beginning === undefined) {
		return undefined;
	}
	const start = before.length - beginning.length;
	const all = scope.all('requirement');
	if (newItem.test(before.slice(0, start)) && all.some((one) => one.path === path)) {
		return undefined;
	}
	const wanted = beginning.toUpperCase();
	const candidates = all.filter(({ definition: { id } }) => id.toUpperCase().startsWith(wanted));
	return candidates.length === 0 ? undefined : { start, candidates };
}
