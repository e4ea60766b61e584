import * as vscode from 'vscode';
import { parseDocument } from '../../core/document/parse.ts';
import { countedPlaceholders } from '../../core/kinds/countedPlaceholders.ts';
import { folderCandidates } from '../../core/kinds/folderCandidates.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { type Scaffold, scaffold } from '../../core/kinds/scaffold.ts';
import { toRange } from '../convert.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import type { SpecNode } from '../specs/specNode.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { pickFolder, pickKind, pickRoot } from './newDocumentPicks.ts';

const title = 'New Document';

/** Asks for kind, title and folder, writes the document and selects the first placeholder to fill in. */
export function registerNewDocument({ indexes }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.newDocument, () => create(indexes)),
		vscode.commands.registerCommand(commands.newDocumentHere, (node?: SpecNode) => create(indexes, node)),
	);
}

async function create(indexes: IndexService, node?: SpecNode): Promise<void> {
	const root =
		indexes.roots().find((candidate) => candidate === node?.home) ?? (await pickRoot(indexes.roots(), title));
	if (!root) {
		return;
	}
	const here = node?.type === 'group' ? node : undefined;
	const kind = await pickKind(root, here?.group.documents.map(({ path }) => path) ?? [], title);
	if (!kind) {
		return;
	}
	const paths = await root.workspace.list();
	const name = await askTitle(kind, root, paths);
	if (name === undefined) {
		return;
	}
	const variables = await askVariables(kind);
	if (!variables) {
		return;
	}
	const make = (directory: string | undefined): Scaffold =>
		scaffold(kind, { title: name, date: today(), directory, paths, variables });
	const folders = here?.folder === undefined ? folderCandidates(kind, root.documents()) : [here.folder];
	const chosen = await pickFolder(folders.map(make), title);
	if (chosen) {
		await write(root, chosen, kind);
	}
}

function askTitle(kind: Kind, root: WorkspaceRoot, paths: readonly string[]): Thenable<string | undefined> {
	const [directory] = folderCandidates(kind, root.documents());
	return vscode.window
		.showInputBox({
			title,
			prompt: `Title of the ${kind.name}`,
			ignoreFocusOut: true,
			validateInput: (value) => {
				if (value.trim() === '') {
					return value === '' ? undefined : 'A title needs at least one letter or digit.';
				}
				const { path } = scaffold(kind, { title: value, date: today(), directory, paths });
				return { message: path, severity: vscode.InputBoxValidationSeverity.Info };
			},
		})
		.then((value) => value?.trim() || undefined);
}

async function askVariables(kind: Kind): Promise<Record<string, string> | undefined> {
	const values: Record<string, string> = {};
	for (const [name, meaning] of Object.entries(kind.variables ?? {})) {
		const value = await vscode.window.showInputBox({ title, prompt: meaning, ignoreFocusOut: true });
		if (value === undefined) {
			return undefined;
		}
		if (value.trim() !== '') {
			values[name] = value.trim();
		}
	}
	return values;
}

async function write(root: WorkspaceRoot, { path, text }: Scaffold, kind: Kind): Promise<void> {
	const uri = root.uriOf(path);
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
	if ((await root.workspace.entry(path)) !== 'none' || !(await vscode.workspace.applyEdit(edit))) {
		void vscode.window.showErrorMessage(`${path} is there already or can't be written. Nothing was changed.`);
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const [placeholder] = countedPlaceholders(parseDocument(path, text), kind);
	await vscode.window.showTextDocument(document, {
		preview: false,
		...(placeholder && { selection: toRange(placeholder.range) }),
	});
}

/** As the person's own clock has it: `YYYY-MM-DD`. */
function today(): string {
	const now = new Date();
	return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
