import * as vscode from 'vscode';
import { withRecords } from '../../core/adr/indexPage.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { countedPlaceholders } from '../../core/kinds/countedPlaceholders.ts';
import { folderCandidates } from '../../core/kinds/folderCandidates.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { type Scaffold, type ScaffoldValues, scaffold } from '../../core/kinds/scaffold.ts';
import { toRange, withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import type { SpecNode } from '../specs/specNode.ts';
import { today } from '../today.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { pickAnyFolder, pickFolder } from './folderPicks.ts';
import { pickKind, pickRoot } from './newDocumentPicks.ts';

const title = 'New Document';

/** Asks for kind, title and folder, writes the document and selects the first placeholder to fill in. */
export function registerNewDocument({ indexes }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.newDocument, () => createDocument(indexes)),
		vscode.commands.registerCommand(commands.newDocumentHere, (node?: SpecNode) => createDocument(indexes, node)),
	);
}

/** @param node group of the Specs view in whose folder the document goes, without asking */
export async function createDocument(indexes: IndexService, node?: SpecNode): Promise<void> {
	const root =
		indexes.roots().find((candidate) => candidate === node?.home) ?? (await pickRoot(indexes.roots(), title));
	if (!root) {
		return;
	}
	// The kinds of the team are read before the documents, which may take a while.
	await root.whenProjectRead;
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
	if (!variables || !(await whenRead(indexes, root))) {
		return;
	}
	try {
		const values = { title: name, date: today(), paths, variables };
		const chosen = await choosePlace(root, kind, values, here?.folder);
		if (chosen) {
			await write(root, withRecords(chosen, kind, root.documents()), kind);
		}
	} catch (error) {
		void vscode.window.showErrorMessage(whyNot(error));
	}
}

/** @throws RangeError from `scaffold` */
async function choosePlace(
	root: WorkspaceRoot,
	kind: Kind,
	values: ScaffoldValues,
	here: string | undefined,
): Promise<Scaffold | undefined> {
	const make = (directory: string | undefined) => scaffold(kind, { ...values, directory });
	if (here !== undefined) {
		return make(here);
	}
	return pickFolder(folderCandidates(kind, root.documents()).map(make), title, async () => {
		const folder = await pickAnyFolder(values.paths ?? [], title);
		return folder === undefined ? undefined : make(folder);
	});
}

/** Waits until it is known where documents stand. @returns whether the person waited too */
async function whenRead(indexes: IndexService, root: WorkspaceRoot): Promise<boolean> {
	if (root.ready) {
		return true;
	}
	return vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: 'Looking for folders of such documents',
			cancellable: true,
		},
		async (_progress, token) => {
			const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
			await Promise.race([indexes.whenReady(root), cancelled]);
			return !token.isCancellationRequested;
		},
	);
}

function askTitle(kind: Kind, root: WorkspaceRoot, paths: readonly string[]): Thenable<string | undefined> {
	const [directory] = folderCandidates(kind, root.documents());
	// Asked for after the title: the path shows their names until then
	const unknown = Object.fromEntries(Object.keys(kind.variables ?? {}).map((name) => [name, `{${name}}`]));
	return vscode.window
		.showInputBox({
			title,
			prompt: withoutLinks(`Title of the ${kind.name}`),
			ignoreFocusOut: true,
			validateInput: (value) => {
				if (value.trim() === '') {
					return value === '' ? undefined : 'A title needs at least one letter or digit.';
				}
				const severity = vscode.InputBoxValidationSeverity;
				try {
					const { path } = scaffold(kind, { title: value, date: today(), directory, paths, variables: unknown });
					return { message: withoutLinks(path), severity: severity.Info };
				} catch (error) {
					return { message: whyNot(error), severity: severity.Error };
				}
			},
		})
		.then((value) => value?.trim() || undefined);
}

async function askVariables(kind: Kind): Promise<Record<string, string> | undefined> {
	const values: Record<string, string> = {};
	for (const [name, meaning] of Object.entries(kind.variables ?? {})) {
		const inPath = `${kind.file.directory}/${kind.file.name}`.includes(`{${name}}`);
		const value = await vscode.window.showInputBox({
			title,
			prompt: withoutLinks(meaning),
			ignoreFocusOut: true,
			validateInput: (text) => (inPath && text.trim() === '' ? 'The path of the document needs it.' : undefined),
		});
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
		const message = `${path} is there already or can't be written. Nothing was changed.`;
		void vscode.window.showErrorMessage(withoutLinks(message));
		return;
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const [placeholder] = countedPlaceholders(parseDocument(path, text), kind);
	await vscode.window.showTextDocument(document, {
		preview: false,
		...(placeholder && { selection: toRange(placeholder.range) }),
	});
}

/** What `scaffold` has against a title, a folder or a value: it would lead out of the workspace folder. */
function whyNot(error: unknown): string {
	if (error instanceof RangeError) {
		return withoutLinks(error.message);
	}
	throw error;
}
