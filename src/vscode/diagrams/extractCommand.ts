import * as vscode from 'vscode';
import { diagramAtLine, namedDiagrams, pictureName } from '../../core/diagrams/diff/namedDiagrams.ts';
import { extractDiagram } from '../../core/diagrams/edit/extract.ts';
import { isDiagramFile } from '../../core/diagrams/findDiagrams.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { folderOf, resolvePath } from '../../core/workspace/paths.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import { tell } from '../tell.ts';
import { applyChange, textVersions } from '../workspace/applyChange.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { diagramText, fenceUnder } from './diagramTexts.ts';

/** Moves the diagram at the cursor to a file beside its document, which links to it from then on. */
export function registerExtractDiagram({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(commands.extractDiagram, async () => {
		try {
			await extractAtCursor(indexes);
		} catch (error) {
			tell(error);
		}
	});
}

async function extractAtCursor(indexes: IndexService): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const { parsed } = editor ? diagramText(editor.document) : {};
	const diagram = editor && parsed && fenceUnder(editor.document, editor.selection.active.line);
	if (!editor || !parsed || !diagram) {
		throw new OperationError(
			vscode.l10n.t('There is no diagram at the cursor. Place it in a diagram of a Markdown document.'),
		);
	}
	const root = indexes.rootOf(editor.document.uri);
	const path = root?.workspace.pathOf(editor.document.uri);
	if (!root || path === undefined) {
		throw new OperationError(
			vscode.l10n.t('This document is in no folder of the workspace. Open its folder, and try again.'),
		);
	}
	const versions = textVersions();
	// Before the question: it should not be asked where the answer is of no use
	extractDiagram(parsed, diagram, 'diagram.mmd');
	const name = await askName(root, path, parsed.text, diagram.line);
	if (name !== undefined) {
		const { edit, text } = extractDiagram(parsed, diagram, name);
		const creates = [{ path: resolvePath(folderOf(path), name), text }];
		await applyChange(root, { edits: new Map([[path, [edit]]]), creates, renames: [] }, versions);
	}
}

/** @returns a name with its ending, for a file that is not there yet */
async function askName(root: WorkspaceRoot, path: string, text: string, line: number): Promise<string | undefined> {
	const isFree = async (name: string): Promise<boolean> =>
		(await root.workspace.entry(resolvePath(folderOf(path), name))) === 'none';
	const first = pictureName(path, diagramAtLine(namedDiagrams(path, text), line));
	let value = `${first}.mmd`;
	for (let i = 2; !(await isFree(value)); i++) {
		value = `${first}-${i}.mmd`;
	}
	const name = await vscode.window.showInputBox({
		title: vscode.l10n.t('Extract Diagram to File'),
		prompt: vscode.l10n.t('Name of the file, beside this document'),
		value,
		valueSelection: [0, value.length - '.mmd'.length],
		validateInput: async (typed) => {
			const problem = problemOf(withEnding(typed));
			return problem ?? ((await isFree(withEnding(typed))) ? undefined : vscode.l10n.t('This file is there already.'));
		},
	});
	return name === undefined ? undefined : withEnding(name);
}

function withEnding(typed: string): string {
	const name = typed.trim();
	return name === '' || isDiagramFile(name) ? name : `${name}.mmd`;
}

function problemOf(name: string): string | undefined {
	if (name === '' || name.startsWith('.')) {
		return vscode.l10n.t('Type a name, such as overview.mmd.');
	}
	return /[\\/:*?"<>|]/.test(name) ? vscode.l10n.t('A name of a file has none of \\ / : * ? " < > |') : undefined;
}
