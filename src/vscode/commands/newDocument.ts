import * as vscode from 'vscode';
import { likelyVariables } from '../../core/kinds/chainStart.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { Scaffold } from '../../core/kinds/scaffold.ts';
import { OperationError } from '../../core/workspace/change.ts';
import type { IndexedDocument } from '../../core/workspace/specIndex.ts';
import { activeEditor } from '../activeEditor.ts';
import { askInTurn, type Questions } from '../askInTurn.ts';
import { chainOffers } from '../chain/chainOffers.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import type { SpecNode } from '../specs/specNode.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { type DocumentMaker, type DocumentWishes, documentMaker } from './documentMaker.ts';
import { pickAnyFolder, pickFolder } from './folderPicks.ts';
import { pickKind, pickRoot } from './newDocumentPicks.ts';
import { showNewDocument } from './showNewDocument.ts';

const title = vscode.l10n.t('New Document');

/** Asks for kind, title and folder, writes the document and selects the first placeholder to fill in. */
export function registerNewDocument({ indexes }: Services): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.newDocument, () => createDocument(indexes)),
		vscode.commands.registerCommand(commands.newDocumentHere, (node?: SpecNode) => createDocument(indexes, node)),
	);
}

/** What is known of a document that is to be made. */
export interface DocumentStart {
	readonly root: WorkspaceRoot;
	readonly kind: Kind;
	/** In which the document goes, without asking. */
	readonly folder: string | undefined;
	/** A title to begin with. */
	readonly title: string | undefined;
}

/** A document as it is to be written. */
interface WantedDocument extends Scaffold {
	readonly root: WorkspaceRoot;
	readonly kind: Kind;
}

/** @param node group of the Specs view in whose folder the document goes, without asking */
export async function createDocument(indexes: IndexService, node?: SpecNode): Promise<void> {
	await createAsked((questions) => askDocument(questions, indexes, node));
}

/**
 * Asks for what is still open, writes the document and shows it.
 * @returns its path; undefined where none was written
 */
export async function createFrom(indexes: IndexService, start: DocumentStart): Promise<string | undefined> {
	return createAsked((questions) => askFrom(questions, indexes, start));
}

async function createAsked(
	ask: (questions: Questions) => Promise<WantedDocument | undefined>,
): Promise<string | undefined> {
	try {
		const wanted = await askInTurn(ask);
		return wanted && (await write(wanted)) ? wanted.path : undefined;
	} catch (error) {
		void vscode.window.showErrorMessage(whyNot(error));
		return undefined;
	}
}

async function askDocument(
	questions: Questions,
	indexes: IndexService,
	node: SpecNode | undefined,
): Promise<WantedDocument | undefined> {
	const root =
		indexes.roots().find((candidate) => candidate === node?.home) ??
		(await pickRoot(questions, indexes.roots(), title));
	if (!root) {
		return undefined;
	}
	// The kinds of the team are read before the documents, which may take a while.
	await root.whenProjectRead;
	const here = node?.type === 'group' ? node : undefined;
	const near = here?.group.documents.map(({ path }) => path) ?? [];
	const offers = chainOffers(root, here ? near.flatMap((path) => root.get(path) ?? []) : activeIn(root, indexes));
	const chosen = await pickKind(questions, root, near, offers, title);
	if (!chosen) {
		return undefined;
	}
	const { kind, offer } = chosen;
	return askFrom(questions, indexes, { root, kind, folder: offer?.folder ?? here?.folder, title: offer?.title });
}

/** @throws RangeError or OperationError, with a sentence for the user, where it can't be made */
async function askFrom(
	questions: Questions,
	indexes: IndexService,
	{ root, kind, folder, title }: DocumentStart,
): Promise<WantedDocument | undefined> {
	const paths = await root.workspace.list();
	const maker = documentMaker(root, kind, paths);
	const name = await askTitle(questions, kind, root, maker, folder, title);
	if (name === undefined) {
		return undefined;
	}
	const likely = folder === undefined ? {} : likelyVariables(kind, folder, root.documents());
	const variables = await askVariables(questions, kind, likely);
	if (!variables || !(await whenRead(questions, indexes, root))) {
		return undefined;
	}
	const wishes = { title: name, variables };
	const chosen =
		folder === undefined ? await choosePlace(questions, maker, wishes, paths) : await maker.makeWithin(wishes, folder);
	return chosen && { ...chosen, root, kind };
}

/** The document in the active editor, where the folder has it. */
function activeIn(root: WorkspaceRoot, indexes: IndexService): IndexedDocument[] {
	const editor = activeEditor();
	const place = editor && indexes.locate(editor.document);
	return place?.home === root ? [root.get(place.path) ?? []].flat() : [];
}

/** @param paths of all files */
async function choosePlace(
	questions: Questions,
	maker: DocumentMaker,
	wishes: DocumentWishes,
	paths: readonly string[],
): Promise<Scaffold | undefined> {
	return pickFolder(questions, await maker.candidates(wishes), title, async () => {
		const folder = await pickAnyFolder(questions, paths, title);
		return folder === undefined ? undefined : maker.make(wishes, folder);
	});
}

/** Waits until it is known where documents stand. @returns whether the person waited too */
async function whenRead(questions: Questions, indexes: IndexService, root: WorkspaceRoot): Promise<boolean> {
	if (root.ready) {
		return true;
	}
	return vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t('Looking for folders of such documents'),
			cancellable: true,
		},
		async (_progress, token) => {
			const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
			await Promise.race([indexes.whenReady(root), cancelled, questions.whenLeft]);
			return !token.isCancellationRequested;
		},
	);
}

/**
 * @param folder in which the document goes; undefined while it is not chosen yet
 * @param value a title to begin with
 */
async function askTitle(
	questions: Questions,
	kind: Kind,
	root: WorkspaceRoot,
	maker: DocumentMaker,
	folder: string | undefined,
	value: string | undefined,
): Promise<string | undefined> {
	// Asked for after the title: the path shows their names until then
	const variables = Object.fromEntries(Object.keys(kind.variables ?? {}).map((name) => [name, `{${name}}`]));
	const severity = vscode.InputBoxValidationSeverity;
	const name = await questions.text({
		about: 'title',
		title,
		prompt: withoutLinks(vscode.l10n.t('Title of the {0}', kind.name)),
		...(value !== undefined && { value }),
		validateInput: async (value) => {
			if (value.trim() === '') {
				return value === '' ? undefined : vscode.l10n.t('A title needs at least one letter or digit.');
			}
			try {
				const given = { title: value, variables };
				const { path } = await (folder === undefined ? maker.make(given, undefined) : maker.makeWithin(given, folder));
				const isTaken = (await root.workspace.entry(path)) !== 'none';
				const message = isTaken ? vscode.l10n.t('{0} is there already; choose another title.', path) : path;
				// Where the folder is still to be chosen, it may go elsewhere
				const weight = folder === undefined ? severity.Warning : severity.Error;
				return { message: withoutLinks(message), severity: isTaken ? weight : severity.Info };
			} catch (error) {
				return { message: whyNot(error), severity: severity.Error };
			}
		},
	});
	return name?.trim() || undefined;
}

/** @param likely values to begin with */
async function askVariables(
	questions: Questions,
	kind: Kind,
	likely: Readonly<Record<string, string>>,
): Promise<Record<string, string> | undefined> {
	const values: Record<string, string> = {};
	for (const [name, meaning] of Object.entries(kind.variables ?? {})) {
		const inPath = `${kind.file.directory}/${kind.file.name}`.includes(`{${name}}`);
		const value = await questions.text({
			title,
			prompt: withoutLinks(meaning),
			...(likely[name] !== undefined && { value: likely[name] }),
			validateInput: (text) =>
				inPath && text.trim() === '' ? vscode.l10n.t('The path of the document needs it.') : undefined,
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

async function write({ root, kind, path, text }: WantedDocument): Promise<boolean> {
	const uri = root.uriOf(path);
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
	if ((await root.workspace.entry(path)) !== 'none' || !(await vscode.workspace.applyEdit(edit))) {
		const message = vscode.l10n.t("{0} is there already or can't be written. Nothing was changed.", path);
		void vscode.window.showErrorMessage(withoutLinks(message));
		return false;
	}
	await showNewDocument(uri, path, kind);
	return true;
}

/** What `DocumentMaker` has against a title, a folder or a value. */
function whyNot(error: unknown): string {
	if (error instanceof RangeError || error instanceof OperationError) {
		return withoutLinks(error.message);
	}
	throw error;
}
