import * as vscode from 'vscode';
import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import { recordLink, type SourcePlace, sectionAt, sourcePlace } from '../../../core/generation/drafts/sourceLinks.ts';
import { baseName } from '../../../core/workspace/paths.ts';
import { withoutLinks } from '../../convert.ts';
import { tell } from '../../tell.ts';
import { editText } from '../../workspace/editText.ts';

const insert = vscode.l10n.t('Insert Link');

/**
 * Offers to say in the text that a record was drafted from where its decision is recorded.
 * @param uri of that text
 */
export async function offerRecordLink(
	uri: vscode.Uri,
	place: SourcePlace,
	record: { readonly path: string; readonly title: string },
): Promise<void> {
	const question = vscode.l10n.t('Link to “{0}” from {1}?', record.title, baseName(place.path));
	if ((await vscode.window.showInformationMessage(withoutLinks(question), insert)) !== insert) {
		return;
	}
	await editText(await vscode.workspace.openTextDocument(uri), (text) => {
		const document = parseDocument(place.path, text);
		// The text may have changed while the question stood there: the section is found by its anchor
		const section =
			allSections(document.sections).find(({ heading }) => {
				const now = sourcePlace(document, place.title, heading.range.start.line).section;
				return now?.anchor === place.section?.anchor;
			}) ?? sectionAt(document, 0);
		return section ? [recordLink(document, section, record)] : [];
	}).catch(tell);
}
