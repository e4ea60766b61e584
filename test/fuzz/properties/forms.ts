import { tryForms } from '../../support/formTrials.ts';
import type { Property } from './property.ts';

/** A form writes back what it read without an edit, and a changed value changes nothing else. */
export const forms: Property<'document'> = {
	name: 'forms leave alone what nobody changed',
	of: 'document',
	oneIn: 15,
	check: ({ path, text }) => tryForms(path, text, 4)?.failures[0],
};
