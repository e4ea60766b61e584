/** The specification of a capability: what archived changes have made of it. */
interface SpecPlace {
	readonly type: 'spec';
	/** The folder `openspec`, from the workspace root. */
	readonly root: string;
	/** Path of its folder below `specs`: `auth`, `identity/login`. */
	readonly capability: string;
}

interface InChange {
	/** The folder `openspec`, from the workspace root. */
	readonly root: string;
	/** Name of the change: that of its folder below `changes`. */
	readonly change: string;
	/** The change's folder, from the workspace root. */
	readonly folder: string;
}

/** What a change does to one capability. */
interface DeltaPlace extends InChange {
	readonly type: 'delta';
	readonly capability: string;
}

/**
 * A file below a change's `specs` that is no delta by its name: no folder of a capability, or not `spec.md`. Or the
 * `spec.md` beside a change's proposal.
 */
interface StrayPlace extends InChange {
	readonly type: 'stray';
	/** Path below the change's folder. */
	readonly file: string;
}

/** Proposal, design, tasks and all else in a change. */
interface ChangePlace extends InChange {
	readonly type: 'change';
	/** Path below the change's folder. */
	readonly file: string;
}

export type OpenSpecPlace = SpecPlace | DeltaPlace | StrayPlace | ChangePlace;

const name = 'spec.md';

/**
 * A folder of changes: those that wait for a yes may stand in its `proposed`, those that have it in its `approved`, and
 * those that are applied and put away in its `archive`. A flat change may have such a name too: then its files or its
 * `specs` stand right below.
 */
const changes = String.raw`^((?:.*\/)?openspec)\/changes\/`;
const stage = String.raw`(?:proposed|approved)\/(?!specs(?:\/|$))`;
const archiveFolder = new RegExp(String.raw`${changes}archive(?=\/)`);
const changeFolder = new RegExp(String.raw`${changes}(?:archive\/|${stage}(?=[^/]+\/))?([^/]+)(?=\/)`);
const stageFolder = new RegExp(`${changes}(?:${stage}|(?:proposed|approved)$)`);

/** Whether a document belongs to a change that is done with: it is history, and names things of its time. */
export function isArchived(path: string): boolean {
	return archiveFolder.test(path);
}

/** The folder of all changes that are done with, where a path lies in it. */
export function archiveOf(path: string): string | undefined {
	return archiveFolder.exec(path)?.[0];
}

/** The change that a path lies in, open or done with. */
export function changeOf(path: string): InChange | undefined {
	const [folder, root = '', change = ''] = changeFolder.exec(path) ?? [];
	return folder === undefined ? undefined : { root, change, folder };
}

/** A folder as it were without `proposed` and `approved`: what may be in it is the same. */
export function withoutStage(folder: string): string {
	return folder.replace(stageFolder, '$1/changes/');
}

/**
 * What a path of the workspace is to OpenSpec; undefined for what it passes over: archived changes, hidden folders and
 * all outside of `openspec/specs` and `openspec/changes`.
 * Source: https://github.com/Fission-AI/OpenSpec, 1.13 (its documentation of the folders, and its output).
 */
export function openSpecPlace(path: string): OpenSpecPlace | undefined {
	const parts = path.split('/');
	const at = parts.findIndex((part, i) => part === 'openspec' && /^(?:specs|changes)$/.test(parts[i + 1] ?? ''));
	const root = parts.slice(0, at + 1).join('/');
	const below = parts.slice(at + 2);
	if (at < 0 || below.length < 2) {
		return undefined;
	}
	if (parts[at + 1] === 'specs') {
		return isCapabilityFile(below) ? { type: 'spec', root, capability: below.slice(0, -1).join('/') } : undefined;
	}
	const change = isArchived(path) ? undefined : changeOf(path);
	return !change || isHidden(change.change)
		? undefined
		: placeInChange(change, path.slice(change.folder.length + 1).split('/'));
}

function placeInChange(change: InChange, parts: readonly string[]): OpenSpecPlace {
	const file = parts.join('/');
	const below = parts[0] === 'specs' ? parts.slice(1) : [];
	if (file === name) {
		return { type: 'stray', ...change, file };
	}
	if (below.length === 0 || below.some(isHidden)) {
		return { type: 'change', ...change, file };
	}
	return isCapabilityFile(below)
		? { type: 'delta', ...change, capability: below.slice(0, -1).join('/') }
		: { type: 'stray', ...change, file };
}

/** Whether a path below `specs` is read as the spec of a capability: `spec.md` in a folder of any depth. */
function isCapabilityFile(parts: readonly string[]): boolean {
	return parts.length > 1 && parts.at(-1) === name && !parts.some(isHidden);
}

function isHidden(part: string): boolean {
	return part.startsWith('.');
}

/** Path of a capability's specification. */
export function specPath(root: string, capability: string): string {
	return `${root}/specs/${capability}/${name}`;
}
