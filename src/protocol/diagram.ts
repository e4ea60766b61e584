/** A part of a diagram, as far as a picture tells which one it is. */
export type DiagramPart =
	/** By its id as the diagram's text writes it. */
	| { readonly kind: 'node'; readonly id: string }
	/** The one at `index`, from 0, among the edges that lead from one node to another. */
	| { readonly kind: 'edge'; readonly from: string; readonly to: string; readonly index: number }
	/** The one at a place among all edges, from 0. */
	| { readonly kind: 'edgeAt'; readonly place: number };

/** A part that another version of the diagram does not have, or has otherwise. */
export type DiagramMark =
	| { readonly kind: 'node'; readonly id: string; readonly state: MarkState }
	/** With all that a picture may tell of an edge: see the parts. */
	| {
			readonly kind: 'edge';
			readonly from: string;
			readonly to: string;
			readonly index: number;
			readonly place: number;
			readonly state: MarkState;
	  };

/** How a part differs from the other version. */
export type MarkState = 'added' | 'removed' | 'changed';

/**
 * What a drawn diagram asks of the editor. Lines are lines of the document, from 0; `line` is the one where the text of
 * the diagram begins, which tells the editor which diagram is meant.
 */
export type DiagramRequest =
	/** A person wants to see a line of the document, such as that of an error. */
	| { readonly type: 'openLine'; readonly line: number }
	/** A person wants to see where the text says what a part of the picture shows. */
	| { readonly type: 'openPart'; readonly line: number; readonly part: DiagramPart }
	/** A person followed a link that the diagram's text gives to a node. */
	| { readonly type: 'openLink'; readonly href: string }
	/** A text for the clipboard. */
	| { readonly type: 'copyText'; readonly text: string }
	/** A picture for a file: the SVG as text, or the bytes of a PNG. */
	| { readonly type: 'save'; readonly line: number; readonly format: 'svg'; readonly data: string }
	| { readonly type: 'save'; readonly line: number; readonly format: 'png'; readonly data: Uint8Array }
	/** The page could not do what a person asked; in words for them. */
	| { readonly type: 'failed'; readonly message: string };

/** Reads a request; undefined for what is none. */
export function parseDiagramRequest(message: unknown): DiagramRequest | undefined {
	if (!isRecord(message)) {
		return undefined;
	}
	const { type, line, part, href, text, message: words, format, data } = message;
	switch (type) {
		case 'openLine':
			return isCount(line) ? { type, line } : undefined;
		case 'openPart': {
			const read = parsePart(part);
			return isCount(line) && read ? { type, line, part: read } : undefined;
		}
		case 'openLink':
			return typeof href === 'string' ? { type, href } : undefined;
		case 'copyText':
			return typeof text === 'string' ? { type, text } : undefined;
		case 'save':
			return isCount(line) ? parseSave(line, format, data) : undefined;
		case 'failed':
			return typeof words === 'string' ? { type, message: words } : undefined;
		default:
			return undefined;
	}
}

function parseSave(line: number, format: unknown, data: unknown): DiagramRequest | undefined {
	if (format === 'svg' && typeof data === 'string') {
		return { type: 'save', line, format, data };
	}
	return format === 'png' && data instanceof Uint8Array ? { type: 'save', line, format, data } : undefined;
}

function parsePart(part: unknown): DiagramPart | undefined {
	if (!isRecord(part)) {
		return undefined;
	}
	const { kind, id, from, to, index, place } = part;
	switch (kind) {
		case 'node':
			return typeof id === 'string' ? { kind, id } : undefined;
		case 'edge':
			return typeof from === 'string' && typeof to === 'string' && isCount(index)
				? { kind, from, to, index }
				: undefined;
		case 'edgeAt':
			return isCount(place) ? { kind, place } : undefined;
		default:
			return undefined;
	}
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
