import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/text.ts';
import { isCurrent, isSameText, movedPath, OperationError, type WorkspaceChange } from '../../core/workspace/change.ts';
import { decodeText } from '../../core/workspace/decode.ts';
import { toTextEdits } from '../convert.ts';
import { isWritable } from './disk.ts';
import { isKept } from './isReadOnly.ts';
import { pause } from './pause.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Versions of the texts that the editor holds, by address. */
export type TextVersions = ReadonlyMap<string, number>;

/** A text that a change edits. */
interface EditedText {
	readonly path: string;
	readonly document: vscode.TextDocument;
	readonly edits: readonly TextEdit[];
	/** Whether the file on disk had this text, so that it is saved after the change as well. */
	readonly wasSaved: boolean;
	readonly before: string;
}

/** How often something is asked for that a save by the person can come in between of. */
const attempts = 3;

/** How long a file that is being written gets until it is read again, in milliseconds. */
const writing = 100;

/** What the editor holds now; taken before a change is computed, it tells whether somebody typed meanwhile. */
export function textVersions(): TextVersions {
	return new Map(vscode.workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]));
}

/**
 * Computes a change and makes it.
 * @throws OperationError as `applyChange`, and what `compute` throws
 */
export async function carryOut(root: WorkspaceRoot, compute: () => Promise<WorkspaceChange>): Promise<void> {
	const versions = textVersions();
	await applyChange(root, await compute(), versions);
}

/**
 * Makes a change in the editor, as one undo: all of it or none. Files that were saved before are saved after it; texts
 * with changes of their own stay unsaved.
 * @param versions of the texts that the change was computed from; where not given, those of now
 * @throws OperationError when a file can't be read or written, was changed meanwhile, or when something stands where a
 * file is to be; nothing has been changed then
 */
export async function applyChange(
	root: WorkspaceRoot,
	change: WorkspaceChange,
	versions: TextVersions = textVersions(),
): Promise<void> {
	await checkPlaces(root, change);
	const edited = [...change.edits].filter(([, edits]) => edits.length > 0);
	const texts = await Promise.all(edited.map(([path, edits]) => openText(root, change, path, edits)));
	refuseTyped(texts, versions);
	await Promise.all(texts.map((text) => refuseUnwritable(text)));
	refuseTyped(texts, versions);
	const isMade =
		(await vscode.workspace.applyEdit(toWorkspaceEdit(root, change, texts))) && (await save(root, change, texts));
	if (!isMade) {
		await takeBack(root, change, texts);
		throw new OperationError(
			vscode.l10n.t(
				'The editor could not write all of the files; nothing was changed. See whether they are in use, and try again.',
			),
		);
	}
}

/** Whether files may be made and moved where the change wants to. */
async function checkPlaces(root: WorkspaceRoot, { creates, renames, edits }: WorkspaceChange): Promise<void> {
	const { scheme } = root.folder.uri;
	if (vscode.workspace.fs.isWritableFileSystem(scheme) === false) {
		throw new OperationError(vscode.l10n.t('This folder is read-only. Nothing was changed.'));
	}
	const changed = [...edits.keys(), ...renames.map(({ from }) => from)];
	await Promise.all(changed.map((path) => refuseReadOnly(root, path)));
	for (const path of [...creates.map((file) => file.path), ...renames.map(({ to }) => to)]) {
		const isSameName = renames.some(({ from, to }) => to === path && from.toLowerCase() === to.toLowerCase());
		if (!isSameName && (await root.workspace.entry(path)) !== 'none') {
			throw new OperationError(vscode.l10n.t('{0} exists already. Nothing was changed.', path));
		}
	}
}

async function refuseReadOnly(root: WorkspaceRoot, path: string): Promise<void> {
	let stat: vscode.FileStat;
	try {
		stat = await vscode.workspace.fs.stat(root.uriOf(path));
	} catch {
		throw new OperationError(vscode.l10n.t('{0} is not there. Nothing was changed.', path));
	}
	if (((stat.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0) {
		throw readOnly(path);
	}
}

async function openText(
	root: WorkspaceRoot,
	change: WorkspaceChange,
	path: string,
	edits: readonly TextEdit[],
): Promise<EditedText> {
	const uri = root.uriOf(path);
	let document: vscode.TextDocument;
	try {
		document = await vscode.workspace.openTextDocument(uri);
	} catch {
		throw new OperationError(vscode.l10n.t("{0} can't be opened as text. Nothing was changed.", path));
	}
	const before = document.getText();
	if (!isCurrent(change, path, before)) {
		throw changedMeanwhile(path);
	}
	return { path, document, edits, wasSaved: !document.isDirty, before };
}

/** The editor does not tell whether a file may be written before it fails to save it, when others are saved already. */
async function refuseUnwritable({ path, document, wasSaved, before }: EditedText): Promise<void> {
	const { uri } = document;
	if (isKept(document)) {
		throw readOnly(path);
	}
	if (!wasSaved) {
		return;
	}
	if (!(await isOnDisk(uri, before))) {
		throw changedMeanwhile(path);
	}
	if (!isWritable(uri)) {
		throw readOnly(path);
	}
}

/** Whether a file has a text, or one of another encoding, which is the editor's to read. */
async function isOnDisk(uri: vscode.Uri, text: string): Promise<boolean> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const onDisk = decodeText(await vscode.workspace.fs.readFile(uri));
		if (typeof onDisk !== 'string' || isSameText(onDisk, text)) {
			return true;
		}
		// It is empty for a moment while the editor writes it
		if (onDisk !== '') {
			return false;
		}
		await pause(writing);
	}
	return false;
}

/** The last look before the change is handed over; the editor itself guards what comes after. */
function refuseTyped(texts: readonly EditedText[], versions: TextVersions): void {
	for (const { path, document, before } of texts) {
		const known = versions.get(document.uri.toString());
		const isNew = known === undefined ? document.isDirty : known !== document.version;
		if (isNew || document.getText() !== before) {
			throw changedMeanwhile(path);
		}
	}
}

/**
 * The order makes an undo find all that it takes back. Files are made and moved first and edited where they have gone,
 * since the editor knows their texts there. All texts are edited in one run, since the editor can take back the step
 * of a single text only while that text is loaded. It then asks whether to undo in all files, as after a refactoring
 * of its own; where files were made or moved it does not ask.
 */
function toWorkspaceEdit(
	root: WorkspaceRoot,
	change: WorkspaceChange,
	texts: readonly EditedText[],
): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { path, text } of change.creates) {
		edit.createFile(root.uriOf(path), { contents: new TextEncoder().encode(text) });
	}
	for (const { from, to } of change.renames) {
		edit.renameFile(root.uriOf(from), root.uriOf(to));
	}
	for (const { path, edits } of texts) {
		edit.set(root.uriOf(movedPath(path, change)), toTextEdits(edits));
	}
	return edit;
}

/** Saves what was saved before, under its new name. @returns whether all of it could be */
async function save(root: WorkspaceRoot, change: WorkspaceChange, texts: readonly EditedText[]): Promise<boolean> {
	const saved = await Promise.all(
		texts
			.filter(({ wasSaved }) => wasSaved)
			.map(async ({ path }) => {
				const document = await vscode.workspace.openTextDocument(root.uriOf(movedPath(path, change)));
				return saveText(document);
			}),
	);
	return saved.every(Boolean);
}

/** The editor says that it can't save a text that the person saves at the same moment; then it is asked again. */
async function saveText(document: vscode.TextDocument): Promise<boolean> {
	for (let attempt = 0; attempt < attempts; attempt++) {
		if (!document.isDirty || (await document.save())) {
			return true;
		}
	}
	return !document.isDirty;
}

/** Brings everything back to what it was, wherever the change came to a halt. */
async function takeBack(root: WorkspaceRoot, change: WorkspaceChange, texts: readonly EditedText[]): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	for (const { from, to } of [...change.renames].reverse()) {
		if ((await root.workspace.entry(from)) === 'none') {
			edit.renameFile(root.uriOf(to), root.uriOf(from));
		}
	}
	for (const { path, text } of change.creates) {
		// What somebody else has made there meanwhile is theirs
		if (await holds(root.uriOf(path), text)) {
			edit.deleteFile(root.uriOf(path), { ignoreIfNotExists: true });
		}
	}
	await vscode.workspace.applyEdit(edit);
	for (const { path, before, wasSaved } of texts) {
		const document = await vscode.workspace.openTextDocument(root.uriOf(path));
		if (document.getText() !== before) {
			const all = new vscode.WorkspaceEdit();
			const end = document.lineAt(document.lineCount - 1).range.end;
			all.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), before);
			await vscode.workspace.applyEdit(all);
		}
		if (wasSaved && document.isDirty) {
			await document.save();
		}
	}
}

async function holds(uri: vscode.Uri, text: string): Promise<boolean> {
	try {
		return decodeText(await vscode.workspace.fs.readFile(uri)) === text;
	} catch {
		return false;
	}
}

function readOnly(path: string): OperationError {
	return new OperationError(vscode.l10n.t('{0} is read-only. Nothing was changed.', path));
}

function changedMeanwhile(path: string): OperationError {
	return new OperationError(vscode.l10n.t('{0} has changed meanwhile; run it again. Nothing was changed.', path));
}
