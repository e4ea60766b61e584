import { tryForms } from '../../support/formTrials.ts';
import type { Property } from './property.ts';

/** A form writes back what it read without an edit, and every line of a text belongs to one of its parts. */
export const forms: Property<'document'> = {
	name: 'forms write back what they read',
	of: 'document',
	oneIn: 15,
	check: ({ path, text }) => tryForms(path, text, 0)?.failures[0],
};
