import { parseDocument } from '../../../core/document/parse.ts';
import { proveFill } from '../../../core/generation/proof.ts';
import { withBody } from '../../../core/generation/sectionSlot.ts';
import type { AiServices } from '../aiServices.ts';
import type { EditorFill } from '../request/prepareInEditor.ts';
import { announce } from './fillMessages.ts';
import { improvedBodies } from './improvedBodies.ts';
import { SectionWriter } from './sectionWriter.ts';

/**
 * Puts a finished body into the section that a fill was prepared for; it waits there to be kept or undone.
 * @param body lines ended by LF, none at its end
 * @returns whether it stands there; not where the document was changed since the fill was prepared
 */
export async function putBody({ fills }: AiServices, fill: EditorFill, body: string): Promise<boolean> {
	const { text, version, prepared, place, before } = fill;
	if (text.isClosed || text.version !== version || fills.running(text.uri)) {
		return false;
	}
	const { slot, subject } = prepared;
	const writer = new SectionWriter(text, slot);
	writer.add(body);
	if (!(await writer.finish())) {
		await writer.restore();
		writer.dispose();
		return false;
	}
	const changed = withBody(before.document.text, slot, body);
	const after = { document: parseDocument(place.path, changed), findings: await place.home.trial(place.path, changed) };
	const proof = proveFill(before, after, slot);
	fills.add(writer, {
		section: subject.section.title,
		proof,
		textBefore: before.document.text,
		improved: improvedBodies(fill, body),
		again: undefined,
	});
	announce(`“${subject.section.title}” is written.`);
	return true;
}
