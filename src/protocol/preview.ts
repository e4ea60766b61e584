import type { BlockChange, KeyedBlock } from '../core/preview/blockChange.ts';
import type { Marks } from '../core/preview/marks.ts';
import { type DiagramRequest, parseDiagramRequest } from './diagram.ts';

/** The document that a page shows, and what it needs to show it. */
export interface PreviewSource {
	/** Address, which the page keeps so that it comes back after a reload. */
	readonly uri: string;
	readonly name: string;
	/** Attribute, without `data-`, that marks the places in the HTML that the page fills in. */
	readonly mark: string;
	/** Addresses from which the page may load images: the document's own, and that of its workspace folder. */
	readonly base: string;
	readonly root: string | undefined;
	readonly remoteImages: boolean;
}

/** Why there is nothing to see, and what a person can do about it. */
export interface PreviewProblem {
	readonly message: string;
	/** The setting that would change it. */
	readonly setting: 'maxFileSize' | undefined;
}

/** What the editor tells the page. */
export type PreviewReply =
	/** Another document: nothing of the one before is left. */
	| {
			readonly type: 'source';
			readonly source: PreviewSource;
			/** Whether the page stays with its document when another editor comes to the front. */
			readonly pinned: boolean;
			/** Whether the document is made from others, so that nobody can change its text. */
			readonly isMade: boolean;
	  }
	/** The document can't be shown. */
	| { readonly type: 'problem'; readonly problem: PreviewProblem }
	/** The text changed. `state` counts up; each builds on the one before. */
	| { readonly type: 'blocks'; readonly state: number; readonly change: BlockChange }
	| { readonly type: 'marks'; readonly marks: Marks }
	/** The line with the cursor, from 0; undefined when no editor shows the document. */
	| { readonly type: 'cursor'; readonly line: number | undefined }
	/** Brings a line to the top; with a fraction for what is above the window of its lines. */
	| { readonly type: 'scroll'; readonly line: number }
	/** Goes to a heading, and puts the focus there. */
	| { readonly type: 'goTo'; readonly line: number };

/** What the page asks of the editor. */
export type PreviewRequest =
	/** The page listens, and shows nothing yet. */
	| { readonly type: 'ready' }
	/** A person scrolled; the line at the top, with a fraction. */
	| { readonly type: 'scrolled'; readonly line: number }
	/** A person wants to edit a line. */
	| { readonly type: 'edit'; readonly line: number }
	/** A person ticked the box of the task in a line, or cleared it. */
	| { readonly type: 'tick'; readonly line: number; readonly done: boolean }
	/** A person followed a link; its target as written. */
	| { readonly type: 'follow'; readonly target: string }
	| { readonly type: 'pin'; readonly pinned: boolean }
	/** A person wants to change a setting of the page. */
	| { readonly type: 'setting'; readonly setting: 'maxFileSize' | 'remoteImages' }
	| { readonly type: 'diagram'; readonly request: DiagramRequest };

/** What the page keeps over a reload, as far as the editor asks for it: its document, and whether it stays with it. */
export interface PreviewState {
	readonly uri: string;
	readonly pinned: boolean;
}

/** Reads what a page kept; undefined for what is none. */
export function parsePreviewState(state: unknown): PreviewState | undefined {
	return isRecord(state) && typeof state.uri === 'string'
		? { uri: state.uri, pinned: state.pinned === true }
		: undefined;
}

/** Reads a message of the page; undefined for what is none. */
export function parsePreviewRequest(message: unknown): PreviewRequest | undefined {
	if (!isRecord(message)) {
		return undefined;
	}
	const { type, line, done, target, pinned, setting, request } = message;
	switch (type) {
		case 'ready':
			return { type };
		case 'scrolled':
			return typeof line === 'number' && Number.isFinite(line) && line >= 0 ? { type, line } : undefined;
		case 'edit':
			return isCount(line) ? { type, line } : undefined;
		case 'tick':
			return isCount(line) && typeof done === 'boolean' ? { type, line, done } : undefined;
		case 'follow':
			return typeof target === 'string' ? { type, target } : undefined;
		case 'pin':
			return typeof pinned === 'boolean' ? { type, pinned } : undefined;
		case 'setting':
			return setting === 'maxFileSize' || setting === 'remoteImages' ? { type, setting } : undefined;
		case 'diagram': {
			const parsed = parseDiagramRequest(request);
			return parsed && { type, request: parsed };
		}
		default:
			return undefined;
	}
}

const replies: ReadonlySet<unknown> = new Set<PreviewReply['type']>([
	'source',
	'problem',
	'blocks',
	'marks',
	'cursor',
	'scroll',
	'goTo',
]);

/** Whether a message is one of the editor's. Its content is made by the editor's side and taken as it is. */
export function isPreviewReply(message: unknown): message is PreviewReply {
	return isRecord(message) && replies.has(message.type);
}

/** The blocks that a change leads to; undefined when it does not build on these. */
export function applyChange(
	before: readonly KeyedBlock[],
	{ order, content }: BlockChange,
): readonly KeyedBlock[] | undefined {
	const contents = new Map<number, Pick<KeyedBlock, 'html' | 'diagrams'>>(before.map((block) => [block.key, block]));
	for (const block of content) {
		contents.set(block.key, block);
	}
	const after: KeyedBlock[] = [];
	for (const place of order) {
		const known = contents.get(place.key);
		if (!known) {
			return undefined;
		}
		after.push({ ...place, html: known.html, diagrams: known.diagrams });
	}
	return after;
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
