import {
	accessSync,
	constants,
	existsSync,
	lstatSync,
	mkdirSync,
	realpathSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
} from 'node:fs';
import path from 'node:path';
import { applyEdits, type TextEdit } from '../core/document/text.ts';
import {
	changedMeanwhile,
	isCurrent,
	type NewFile,
	OperationError,
	type Renaming,
	type WorkspaceChange,
} from '../core/workspace/change.ts';
import { errorCode, fileProblem } from './fileProblem.ts';
import { workspacePath } from './paths.ts';
import { hasText, readTextFile, writeTextFile } from './textFile.ts';
import { createFile } from './wholeFile.ts';

/** How a message ends of a change that was not made. */
const nothing = ' Nothing was changed.';

/** One piece of a change that has been found possible. It returns what takes it back. */
interface Step {
	/** As the user knows it, for a message. */
	readonly path: string;
	readonly carryOut: () => () => void;
}

/**
 * Makes a change on the disk: all of it or, when something goes wrong on the way, none. Encoding, byte order mark, mode
 * and owner of a file stay as they are.
 * @param root absolute path of the folder that the change's paths start from, symbolic links resolved
 * @throws OperationError when a file can't be read or written, has not the text that the edits were made for, or when
 * something stands where a file is to be; the disk is as it was before
 */
export function applyChange(root: string, change: WorkspaceChange): void {
	const steps = [
		...[...change.edits]
			.filter(([, edits]) => edits.length > 0)
			.map(([file, edits]) => inWords(file, () => editStep(root, change, file, edits))),
		...change.creates.map((file) => inWords(file.path, () => createStep(root, file))),
		...change.renames.map((renaming) => inWords(renaming.to, () => renameStep(root, renaming))),
	];
	const done: Done[] = [];
	for (const step of steps) {
		try {
			done.push({ path: step.path, takeBack: inWords(step.path, step.carryOut) });
		} catch (error) {
			const left = takeBack(done);
			throw left.length === 0 || !(error instanceof OperationError)
				? error
				: new OperationError(
						`${error.message.replace(nothing, '')} Look at ${left.join(', ')}: it could not be taken back.`,
					);
		}
	}
}

/** A piece of a change that has been made. */
interface Done {
	readonly path: string;
	readonly takeBack: () => void;
}

/** Takes all pieces back, the last one first. @returns the paths at which that did not work */
function takeBack(done: readonly Done[]): string[] {
	return done.toReversed().flatMap(({ path, takeBack }) => {
		try {
			takeBack();
			return [];
		} catch {
			return [path];
		}
	});
}

/** Does something, and says what the system has against it. */
function inWords<T>(file: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw errorCode(error) === '' ? error : refusal(file, fileProblem(error));
	}
}

function editStep(root: string, change: WorkspaceChange, file: string, edits: readonly TextEdit[]): Step {
	const absolute = path.resolve(root, file);
	const before = readTextFile(absolute, Number.POSITIVE_INFINITY);
	if ('problem' in before) {
		throw refusal(file, before.problem);
	}
	const target = realpathSync.native(absolute);
	if (workspacePath(root, target) === undefined) {
		throw refusal(file, 'leads out of the workspace');
	}
	refuseReadOnly(file, target);
	if (!isCurrent(change, file, before.text)) {
		throw refusal(file, changedMeanwhile);
	}
	const after = applyEdits(before.text, edits);
	return {
		path: file,
		carryOut() {
			refuseOther(file, absolute, before.text);
			writeTextFile(absolute, after, before.encoding);
			return () => {
				refuseOther(file, absolute, after);
				writeTextFile(absolute, before.text, before.encoding);
			};
		},
	};
}

function refuseOther(file: string, absolute: string, text: string): void {
	if (!hasText(absolute, text)) {
		throw refusal(file, changedMeanwhile);
	}
}

function createStep(root: string, { path: file, text }: NewFile): Step {
	const absolute = freePlace(root, file);
	return {
		path: file,
		carryOut() {
			const removeFolders = makeFolders(path.dirname(absolute));
			try {
				createFile(absolute, text);
			} catch (error) {
				removeFolders();
				throw error;
			}
			return () => {
				rmSync(absolute, { force: true });
				removeFolders();
			};
		},
	};
}

function renameStep(root: string, { from, to }: Renaming): Step {
	const source = path.resolve(root, from);
	if (!existsSync(source)) {
		throw refusal(from, 'does not exist');
	}
	refuseReadOnly(folderName(root, path.dirname(source)), path.dirname(source));
	const target = isSameFile(source, path.resolve(root, to)) ? path.resolve(root, to) : freePlace(root, to);
	return {
		path: to,
		carryOut() {
			const removeFolders = makeFolders(path.dirname(target));
			try {
				refuseTaken(target, source);
				renameSync(source, target);
			} catch (error) {
				removeFolders();
				throw error;
			}
			return () => {
				renameSync(target, source);
				removeFolders();
			};
		},
	};
}

/** Where a file is to be made: inside the root, with nothing there, in a folder that may be written to. */
function freePlace(root: string, file: string): string {
	const absolute = path.resolve(root, file);
	if (workspacePath(root, absolute) === undefined) {
		throw refusal(file, 'leads out of the workspace');
	}
	// A link that leads nowhere is something too
	if (lstatSync(absolute, { throwIfNoEntry: false })) {
		throw refusal(file, 'exists already');
	}
	let folder = path.dirname(absolute);
	while (!existsSync(folder)) {
		folder = path.dirname(folder);
	}
	if (workspacePath(root, realpathSync.native(folder)) === undefined) {
		throw refusal(file, 'leads out of the workspace');
	}
	refuseReadOnly(folderName(root, folder), folder);
	return absolute;
}

/** A folder as the user knows it. */
function folderName(root: string, folder: string): string {
	return workspacePath(root, folder) || folder;
}

/** Renaming goes over what is there, also over what an earlier step has put there. */
function refuseTaken(target: string, source: string): void {
	if (lstatSync(target, { throwIfNoEntry: false }) && !isSameFile(source, target)) {
		throw Object.assign(new Error('taken'), { code: 'EEXIST' });
	}
}

/** Whether two paths are the same file: of names that differ in case, where the file system takes them for one. */
function isSameFile(one: string, other: string): boolean {
	const a = statSync(one, { throwIfNoEntry: false });
	const b = statSync(other, { throwIfNoEntry: false });
	return a !== undefined && a.ino === b?.ino && a.dev === b.dev && one.toLowerCase() === other.toLowerCase();
}

function refuseReadOnly(file: string, absolute: string): void {
	const isReadOnly = (statSync(absolute).mode & 0o222) === 0;
	try {
		accessSync(absolute, constants.W_OK);
	} catch (error) {
		throw refusal(file, isReadOnly ? 'is read-only' : fileProblem(error));
	}
	// Whoever may write everything is told too: its owner said that it is not to be written
	if (isReadOnly) {
		throw refusal(file, 'is read-only');
	}
}

/** Makes a folder and those above it that are missing; returns what removes those it made. */
function makeFolders(folder: string): () => void {
	const first = mkdirSync(folder, { recursive: true });
	return () => {
		for (let made = folder; first !== undefined && made.length >= first.length; made = path.dirname(made)) {
			rmdirSync(made);
		}
	};
}

function refusal(file: string, problem: string): OperationError {
	return new OperationError(`${file} ${problem}.${nothing}`);
}
