import { type DiagramMark, type DiagramRequest, type MarkState, parseDiagramRequest } from './diagram.ts';

/** Which version of a diagram: the one in Git, or the one of now. */
export type DiagramSide = 'before' | 'after';

/** One version of a diagram. */
export interface DiagramVersionView {
	readonly text: string;
	/** Line of its document at which the text begins, from 0. */
	readonly line: number;
	readonly marks: readonly DiagramMark[];
}

/** A difference in words, and where it can be read. */
export interface DiagramChangeView {
	readonly state: MarkState;
	readonly text: string;
	readonly side: DiagramSide;
	/** Line of the document of that side, from 0. */
	readonly line: number;
}

/** All that the page of a comparison shows. */
export interface DiagramDiffView {
	/** The diagram, as a person would call it. */
	readonly title: string;
	/** Undefined for a diagram that is new, or where there is nothing to compare with. */
	readonly before: DiagramVersionView | undefined;
	/** Undefined where the diagram is gone. */
	readonly after: DiagramVersionView | undefined;
	readonly changes: readonly DiagramChangeView[];
	/** Says what there is to know beside the changes, such as why there are none. */
	readonly summary: string;
}

/** What the page remembers over a reload: which diagram it shows. */
export interface DiagramDiffState {
	readonly uri: string;
	/** Line of the document at which the diagram's text began. */
	readonly line: number;
}

/** What the editor tells the page. */
export interface DiagramDiffReply {
	readonly type: 'show';
	readonly state: DiagramDiffState;
	readonly view: DiagramDiffView;
}

/** What the page asks of the editor. */
export type DiagramDiffRequest =
	/** The page listens. */
	| { readonly type: 'ready' }
	/** A request of the frame of one version. */
	| { readonly type: 'diagram'; readonly side: DiagramSide; readonly request: DiagramRequest };

/** Reads a message of the page; undefined for what is none. */
export function parseDiagramDiffRequest(message: unknown): DiagramDiffRequest | undefined {
	if (!isRecord(message)) {
		return undefined;
	}
	const { type, side } = message;
	if (type === 'ready') {
		return { type };
	}
	const request = type === 'diagram' ? parseDiagramRequest(message.request) : undefined;
	return request && (side === 'before' || side === 'after') ? { type: 'diagram', side, request } : undefined;
}

/** Reads what a page remembered; undefined for anything else. */
export function parseDiagramDiffState(state: unknown): DiagramDiffState | undefined {
	if (!isRecord(state)) {
		return undefined;
	}
	const { uri, line } = state;
	return typeof uri === 'string' && Number.isSafeInteger(line) && Number(line) >= 0
		? { uri, line: Number(line) }
		: undefined;
}

/** Whether a message is one of the editor's. Its content is made by the editor's side and taken as it is. */
export function isDiagramDiffReply(message: unknown): message is DiagramDiffReply {
	return isRecord(message) && message.type === 'show' && isRecord(message.view) && isRecord(message.state);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
