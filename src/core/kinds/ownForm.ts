import type { SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';
import { type MissingSection, matchSections } from './matchSections.ts';
import { namedKind } from './namedKind.ts';
import { documentStatus, partStatus } from './status.ts';

/** So many required sections make a form from which authors take the parts they need. */
const manyParts = 6;

/** A form of so many is known by some of its headings, and others have those too who never saw it. */
const mostParts = 10;

/**
 * The sections that the kind requires and that the document has not, in the kind's order, whether they are a lack in it
 * or not. The section of a status that stands in the front matter or in a field instead is none of them.
 */
export function leftOutSections(document: SpecDocument, kind: Kind): readonly MissingSection[] {
	const { missing } = matchSections(document, kind);
	const isStatus = ({ section, parent }: MissingSection): boolean => !parent && section.id === kind.status?.section;
	return missing.some(isStatus) && documentStatus(document, kind) ? missing.filter((one) => !isStatus(one)) : missing;
}

/**
 * Whether the author follows a form of their own: leaves out most of what the kind requires, or more than a quarter of
 * many parts; or writes more sections than those the kind knows. A section for the status counts where the kind has one,
 * since who writes it as a field left the form at another place.
 */
export function hasOwnForm(document: SpecDocument, kind: Kind): boolean {
	const { kindOf } = matchSections(document, kind);
	const status = kind.status?.section;
	const withoutStatus = status !== undefined && ![...kindOf.values()].some(({ id }) => id === status) ? 1 : 0;
	const required = requiredIn(kind);
	const allowed = required < manyParts ? required / 2 : required / 4;
	if (leftOutAtTop(document, kind) + withoutStatus > allowed) {
		return true;
	}
	const { own, known } = topSections(document, kind);
	return own > known;
}

/**
 * Whether the document only has some parts of a form, which nobody said it was to follow: no part is a lack in it. Of a
 * form of very many these are any but most; of one of many a few, among as many of the author's own, since who begins
 * with the form's first parts follows it, and so does who says of a part how far it is.
 */
export function takesParts(document: SpecDocument, kind: Kind): boolean {
	const required = requiredIn(kind);
	if (required < manyParts || isChosen(document, kind)) {
		return false;
	}
	if (required >= mostParts) {
		return hasOwnForm(document, kind);
	}
	const { own, known } = topSections(document, kind);
	return own >= known && leftOutAtTop(document, kind) * 2 > required && !hasPartStatus(document, kind);
}

function hasPartStatus(document: SpecDocument, kind: Kind): boolean {
	return [...matchSections(document, kind).kindOf].some(
		([section, { status }]) => status !== undefined && partStatus(document, section, status) !== undefined,
	);
}

function leftOutAtTop(document: SpecDocument, kind: Kind): number {
	return leftOutSections(document, kind).filter(({ parent }) => !parent).length;
}

/** How many of the sections right below the title are the author's own, and how many the kind knows. */
function topSections(document: SpecDocument, kind: Kind): { readonly own: number; readonly known: number } {
	const { kindOf, title } = matchSections(document, kind);
	const top = document.sections.flatMap((section) => (section === title ? section.children : [section]));
	const known = top.filter((section) => kindOf.has(section)).length;
	return { own: top.length - known, known };
}

/** Whether somebody said that the document is of its kind: the team by its configuration, or the document itself. */
export function isChosen(document: SpecDocument, kind: Kind): boolean {
	return kind.chosen === true || namedKind(document) === kind.id;
}

function requiredIn({ sections }: Kind): number {
	return sections.filter(({ required }) => required).length;
}
