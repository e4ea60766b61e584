import type { TraceDialect } from '../trace.ts';
import { genericSuggestion } from './genericSuggestion.ts';
import { kiroSuggestion } from './kiroSuggestion.ts';
import { openspecSuggestion } from './openspecSuggestion.ts';
import { speckitSuggestion } from './speckitSuggestion.ts';
import type { Suggestion, WritingPlace } from './suggestion.ts';

/** Ids that may be written at a place, in the form of a dialect; undefined where no id belongs. */
export function suggestIds(dialect: TraceDialect, place: WritingPlace): Suggestion | undefined {
	switch (dialect) {
		case 'kiro':
			return kiroSuggestion(place);
		case 'spec-kit':
			return speckitSuggestion(place);
		case 'openspec':
			return openspecSuggestion(place);
		case 'generic':
			return genericSuggestion(place);
	}
}
