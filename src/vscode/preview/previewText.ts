import * as vscode from 'vscode';
import { isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import { decodeText, tooLarge } from '../../core/workspace/decode.ts';
import { baseName } from '../../core/workspace/paths.ts';
import type { PreviewProblem } from '../../protocol/preview.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { holdsMarkdown, sizeAbove } from '../workspace/openDocuments.ts';

/** Whether a text can be shown rendered: a person's own Markdown or diagram, and not one side of a comparison. */
export function isPreviewable(indexes: IndexService, document: vscode.TextDocument): boolean {
	const { uri } = document;
	return (
		(holdsMarkdown(document) || isDiagramFile(uri.path)) &&
		(indexes.rootOf(uri) !== undefined || ['file', 'untitled', 'vscode-remote'].includes(uri.scheme))
	);
}

/**
 * The text to show: what the editor holds, else what is on disk. Answers at once where the editor holds it.
 * @param limit size in bytes above which a text is not shown
 */
export function previewText(
	indexes: IndexService,
	uri: vscode.Uri,
	limit: number,
): string | PreviewProblem | Promise<string | PreviewProblem> {
	const open = indexes.open.get(uri);
	if (!open || open.isClosed) {
		return isFile(uri) ? readFile(uri, limit) : readPage(uri);
	}
	const size = sizeAbove(limit, open);
	return size === undefined ? open.getText() : refusal(uri, size, limit);
}

/** Whether a text is a file, or is to be one; else an extension makes it, as pages of graphs are made. */
export function isFile({ scheme }: vscode.Uri): boolean {
	return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

/** What a person calls a text. The end of a page's name only says to the editor that it is Markdown. */
export function shownName(uri: vscode.Uri): string {
	const name = baseName(uri.path);
	return isFile(uri) ? name : name.replace(/\.md$/, '');
}

async function readPage(uri: vscode.Uri): Promise<string | PreviewProblem> {
	try {
		return (await vscode.workspace.openTextDocument(uri)).getText();
	} catch {
		return goneProblem(uri);
	}
}

async function readFile(uri: vscode.Uri, limit: number): Promise<string | PreviewProblem> {
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > limit) {
			return refusal(uri, size, limit);
		}
		const text = decodeText(await vscode.workspace.fs.readFile(uri));
		return typeof text === 'string' ? text : problem(uri, `${text.problem}.`);
	} catch {
		return goneProblem(uri);
	}
}

function goneProblem(uri: vscode.Uri): PreviewProblem {
	const message = vscode.l10n.t(
		"{0} can't be read: it was moved or deleted, or you may not read it. Open another document.",
		baseName(uri.path),
	);
	return { message, setting: undefined };
}

function refusal(uri: vscode.Uri, size: number, limit: number): PreviewProblem {
	const words = `${tooLarge(size, limit).problem}. Split it, or raise the limit in the settings.`;
	return { ...problem(uri, words), setting: 'maxFileSize' };
}

/** @param words of the core, and so English */
function problem(uri: vscode.Uri, words: string): PreviewProblem {
	return { message: `${baseName(uri.path)} ${words}`, setting: undefined };
}
