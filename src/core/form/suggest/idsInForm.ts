import { suggestIds } from '../../trace/completion/suggest.ts';
import type { TraceIndex } from '../../trace/traceIndex.ts';
import type { PlacedDefinition } from '../../trace/traceScope.ts';
import { noSuggestions, type Proposal, type Suggestions, type SuggestionWish } from './suggestion.ts';

/** More than a person looks through are found by typing on. */
const most = 200;

/**
 * The ids that may be written in a document: those that the text editor proposes at the same place, of the feature or of
 * the whole workspace.
 */
export function idsInForm(
	trace: TraceIndex,
	path: string,
	{ before, after, above }: Extract<SuggestionWish, { about: 'ids' }>,
): Suggestions {
	const own = trace.factsOf(path);
	const scope = trace.scopeOf(path);
	const place = { path, before, after, above };
	const found =
		(own && scope && suggestIds(own.dialect, { ...place, scope })) ??
		suggestIds('generic', { ...place, scope: trace.scope('') });
	if (!found) {
		return noSuggestions;
	}
	const typed = before.slice(found.start).toUpperCase();
	const fitting = found.candidates.filter(({ definition: { id } }) => ` ${id.toUpperCase()}`.includes(` ${typed}`));
	return { start: found.start, proposals: proposalsOf(fitting).slice(0, most) };
}

/** All requirements, stories and criteria of a document's feature, in order of place. */
export function requirementsInForm(trace: TraceIndex, path: string): Suggestions {
	return { start: 0, proposals: proposalsOf(trace.scopeOf(path)?.all('requirement') ?? []) };
}

/** An id that is born twice is proposed once. */
function proposalsOf(found: readonly PlacedDefinition[]): Proposal[] {
	const byId = new Map<string, Proposal>();
	for (const { definition } of found) {
		const { id, text } = definition;
		if (!byId.has(id)) {
			byId.set(id, { value: id, text });
		}
	}
	return [...byId.values()];
}
