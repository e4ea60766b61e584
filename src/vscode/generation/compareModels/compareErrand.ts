import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import { sectionSlot } from '../../../core/generation/sectionSlot.ts';
import { unwrittenSections } from '../../../core/generation/unwrittenSections.ts';
import type { AiServices } from '../aiServices.ts';
import { askInstruction } from '../fill/askInstruction.ts';
import type { SectionAtCursor } from '../receipt/sectionAtCursor.ts';
import type { EditorErrand } from '../request/prepareInEditor.ts';

/**
 * What models are compared by: one that waits to be written is filled; in one that has text they improve what stands
 * there, since the answer that is kept takes its place.
 * @param wish what is to be better, where a program says so; a person is asked
 * @returns undefined where the person turns away
 */
export async function compareErrand(
	ai: AiServices,
	section: SectionAtCursor,
	wish: string | undefined,
): Promise<EditorErrand | undefined> {
	const command = 'Compare Models on';
	if (await isUnwritten(ai, section)) {
		return { command, action: 'fill', instruction: '' };
	}
	const instruction = wish ?? (await askInstruction(ai.storage.workspace, section));
	return instruction?.trim() ? { command, action: 'improve', instruction } : undefined;
}

async function isUnwritten({ indexes }: AiServices, { text, line }: SectionAtCursor): Promise<boolean> {
	const place = indexes.locate(text);
	await place?.home.settle();
	const document = parseDocument(text.uri.path, text.getText());
	const section = allSections(document.sections).find(({ heading }) => heading.range.start.line === line);
	const indexed = place?.home.get(place.path);
	const waiting = indexed ? unwrittenSections(document, indexed.kind, indexed.facts.sections) : [];
	return (
		section === undefined || sectionSlot(document, section).before !== '' || waiting.some((one) => one.line === line)
	);
}
