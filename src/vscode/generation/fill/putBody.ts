import * as vscode from 'vscode';
import { proveBody } from '../../../core/generation/proof.ts';
import type { AiServices } from '../aiServices.ts';
import type { EditorFill } from '../request/prepareInEditor.ts';
import { checkAt } from './checkAt.ts';
import { announce } from './fillMessages.ts';
import { improvedBodies } from './improvedBodies.ts';
import { SectionWriter } from './sectionWriter.ts';

/**
 * Puts a finished body into the section that a fill was prepared for; it waits there to be kept or undone.
 * @param body lines ended by LF, none at its end
 * @param forget hears that the person undid it; of several answers that were asked for at once, the others stay known
 * @returns whether it stands there; not where the document was changed since the fill was prepared
 */
export async function putBody(
	{ fills }: AiServices,
	fill: EditorFill,
	body: string,
	forget = (): void => undefined,
): Promise<boolean> {
	const { text, version, prepared, place } = fill;
	if (text.isClosed || text.version !== version || fills.running(text.uri)) {
		return false;
	}
	const { document, slot, subject } = prepared;
	const writer = new SectionWriter(text, slot);
	writer.add(body);
	if (!(await writer.finish())) {
		await writer.restore();
		writer.dispose();
		return false;
	}
	const { proof } = await proveBody(document, slot, body, checkAt(place));
	fills.add(writer, {
		section: subject.section.title,
		proof,
		textBefore: document.text,
		improved: improvedBodies(fill, body),
		again: undefined,
		forget,
	});
	announce(vscode.l10n.t('“{0}” is written.', subject.section.title));
	return true;
}
