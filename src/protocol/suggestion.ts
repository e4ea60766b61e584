import type { SuggestionWish } from '../core/form/suggest/suggestion.ts';
import { list, type Shape, text, variants } from './shape.ts';

/** What a person may want to write in a field. */
export const suggestionWish: Shape<SuggestionWish> = variants('about', {
	ids: { before: text, after: text, above: list(text) },
	requirements: {},
	people: {},
	technologies: { area: text },
});
