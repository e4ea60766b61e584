import type { Placeholder, SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';

/** The placeholders of a document whose form means something in its kind, in order of place. */
export function countedPlaceholders(document: SpecDocument, kind: Kind): readonly Placeholder[] {
	const forms = kind.placeholders;
	return forms ? document.placeholders.filter(({ form }) => forms.includes(form)) : document.placeholders;
}
