import * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import type { TextEdit } from '../../../core/document/text.ts';
import { proposedTitle } from '../../../core/generation/drafts/recordTitle.ts';
import { backLink, type SourcePlace, sectionAt, sourcePlace } from '../../../core/generation/drafts/sourceLinks.ts';
import { nameText } from '../../../core/generation/prompt.ts';
import { renderPrompt } from '../../../core/generation/promptTemplate.ts';
import { baseName } from '../../../core/workspace/paths.ts';
import { withoutLinks } from '../../convert.ts';
import { createRecord } from '../../decisions/newRecordCommand.ts';
import { tell } from '../../tell.ts';
import { editText } from '../../workspace/editText.ts';
import type { WorkspaceRoot } from '../../workspace/workspaceRoot.ts';
import type { AiServices } from '../aiServices.ts';
import { templatesOf } from '../prompts/templates.ts';
import { runTold } from '../queue/fillAll.ts';
import type { RunningQueue } from '../queue/queueState.ts';
import { waitingSections } from '../queue/waitingSections.ts';
import { offerRecordLink } from './offerRecordLink.ts';

const title = vscode.l10n.t('Draft Decision Record');

/** What a record is drafted from. */
interface Source {
	readonly uri: vscode.Uri;
	readonly root: WorkspaceRoot;
	readonly place: SourcePlace;
	readonly text: string;
}

/** Makes a record of the decision that the selection, or the section at the cursor, speaks of, and fills its sections. */
export async function draftRecord(ai: AiServices, queue: RunningQueue): Promise<void> {
	const source = activeSource(ai);
	if (!source) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Open a Markdown file of the workspace, and select the text that speaks of the decision.'),
		);
		return;
	}
	const proposed = proposedTitle(source.text, source.place.section?.title ?? source.place.title);
	const made = await createRecord(ai.indexes, title, { proposed });
	if (made) {
		await fillRecord(ai, queue, made.root, made.path, source);
	}
}

/** The selection, else the section at the cursor, of the active editor. */
function activeSource({ indexes }: AiServices): Source | undefined {
	const editor = vscode.window.activeTextEditor;
	const place = editor && indexes.locate(editor.document);
	const root = editor && indexes.rootOf(editor.document.uri);
	if (!editor || !place || root === undefined || place.home !== root) {
		return undefined;
	}
	const { selection } = editor;
	const document = parseDocument(place.path, editor.document.getText());
	const section = sectionAt(document, selection.active.line);
	const own = section && document.text.slice(...offsets(document, section));
	const text = selection.isEmpty ? own : editor.document.getText(selection);
	const name = root.get(place.path)?.facts.title ?? document.title?.text ?? baseName(place.path);
	return text === undefined || text.trim() === ''
		? undefined
		: { uri: editor.document.uri, root, place: sourcePlace(document, name, selection.start.line), text };
}

function offsets(
	{ lines }: ReturnType<typeof parseDocument>,
	{ range }: NonNullable<ReturnType<typeof sectionAt>>,
): [number, number] {
	return [lines.offsetAt(range.start), lines.offsetAt(range.end)];
}

async function fillRecord(
	ai: AiServices,
	queue: RunningQueue,
	home: WorkspaceRoot,
	path: string,
	source: Source,
): Promise<void> {
	const { uri, place, text } = source;
	const record = await vscode.workspace.openTextDocument(home.uriOf(path));
	await home.settle();
	if (home === source.root) {
		const link = (text: string): TextEdit[] => {
			const edit = backLink(parseDocument(path, text), place);
			return edit ? [edit] : [];
		};
		await editText(record, link).catch(tell);
		const made = { path, title: home.get(path)?.facts.title ?? baseName(path) };
		void offerRecordLink(uri, place, made);
	}
	const shown = [place.title, place.section?.title ?? ''].filter(Boolean).join(', ');
	ai.attachments.set(record.uri, [{ type: 'selection', uri, title: shown, text }]);
	const instruction = renderPrompt((await templatesOf(home, ['record'])).record, {
		// The words of a document stand outside of the material here
		'source.title': nameText(shown),
		'source.path': nameText(place.path),
	});
	const sections = await waitingSections([{ home, path }]);
	if (sections.length === 0) {
		const message = vscode.l10n.t('No section of {0} waits to be written.', baseName(path));
		void vscode.window.showInformationMessage(withoutLinks(message));
		return;
	}
	await runTold(ai, queue, { title, sections, errand: { command: 'Draft', action: 'fill', instruction } });
}
