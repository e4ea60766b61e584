import { stageOf } from '../adr/record/stage.ts';
import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';
import { leftGuidance } from './leftGuidance.ts';
import { mayBeOpenTitle } from './openTitle.ts';
import { documentStatus } from './status.ts';
import { titleHeading } from './titleHeading.ts';

/** How templates that have no marks explain their sections. */
const explanation =
	/\bthe issue (?:motivating this|that we['’]re seeing)|\bthe change that we['’]re (?:proposing|doing)|\bwhat becomes easier or (?:more )?difficult/i;

/**
 * Whether a document whose name is that of a template, or waits for its number, is a record for all that: it has a title,
 * a status and sections, and nothing in it is still to be filled in.
 * @param kind that would claim it under any other name
 * @param settled whether the decision has to be made: a template may propose
 */
export function isRecordNonetheless(document: SpecDocument, kind: Kind, settled: boolean): boolean {
	const title = titleHeading(document, kind)?.text.trim().slice(0, 300) ?? '';
	const stage = kind.record ? stageOf(documentStatus(document, kind)?.text ?? '') : undefined;
	const isSaid = stage !== undefined && !(settled && (stage === 'draft' || stage === 'proposed'));
	return (
		isSaid &&
		title !== '' &&
		!mayBeOpenTitle(title) &&
		document.placeholders.length === 0 &&
		!explanation.test(document.text) &&
		document.headings.length > 2 &&
		document.sections.every(isWritten) &&
		leftGuidance(document, kind).length === 0
	);
}

function isWritten({ hasBody, children }: Section): boolean {
	return (hasBody || children.length > 0) && children.every(isWritten);
}
