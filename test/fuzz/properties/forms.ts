import { tryNeighbours, typedTexts } from '../../support/formNeighbours.ts';
import { tryForms } from '../../support/formTrials.ts';
import type { Property } from './property.ts';

/** Fields of a document to type in: each has the document read again. */
const mostFields = 3;

/**
 * A form writes back what it read without an edit, and every line of a text belongs to one of its parts. What is typed
 * in a field leaves all others what they say.
 */
export const forms: Property<'document'> = {
	name: 'forms write back what they read, and change one field alone',
	of: 'document',
	oneIn: 15,
	check: ({ path, text }) => {
		const typed = typedTexts[text.length % typedTexts.length] ?? '';
		return tryForms(path, text, 0)?.failures[0] ?? tryNeighbours(path, text, typed, mostFields)?.[0];
	},
};
