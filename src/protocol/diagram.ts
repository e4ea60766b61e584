/**
 * What a drawn diagram asks of the editor. Lines are lines of the document, from 0; `line` is the one where the text of
 * the diagram begins, which tells the editor which diagram is meant.
 */
export type DiagramRequest =
	/** A person wants to see a line of the document, such as that of an error. */
	| { readonly type: 'openLine'; readonly line: number }
	/** A person wants to see where a node is born; `id` as the diagram's text writes it. */
	| { readonly type: 'openNode'; readonly line: number; readonly id: string }
	/** The same of an edge: the one at `index`, from 0, among those that lead from one node to another. */
	| {
			readonly type: 'openEdge';
			readonly line: number;
			readonly from: string;
			readonly to: string;
			readonly index: number;
	  }
	/** The same of the edge at a place among all, from 0, where the picture tells no ids. */
	| { readonly type: 'openEdgeAt'; readonly line: number; readonly place: number }
	/** A text for the clipboard. */
	| { readonly type: 'copyText'; readonly text: string; readonly what: 'source' | 'svg' }
	/** Says that the page could not do what a person asked. */
	| { readonly type: 'failed'; readonly message: string }
	/** A picture for a file; an SVG as text, a PNG in base64. */
	| { readonly type: 'save'; readonly line: number; readonly format: 'svg' | 'png'; readonly data: string };

/** Reads a request; undefined for what is none. */
export function parseDiagramRequest(message: unknown): DiagramRequest | undefined {
	if (typeof message !== 'object' || message === null) {
		return undefined;
	}
	const { type, text, ...rest } = message as Record<string, unknown>;
	switch (type) {
		case 'copyText': {
			const { what } = rest;
			return typeof text === 'string' && (what === 'source' || what === 'svg') ? { type, text, what } : undefined;
		}
		case 'failed':
			return typeof rest.message === 'string' ? { type, message: rest.message } : undefined;
		default:
			return isCount(rest.line) ? parsePlaced(type, rest.line, rest) : undefined;
	}
}

/** The requests that tell which diagram they are about. */
function parsePlaced(
	type: unknown,
	line: number,
	{ id, from, to, index, place, format, data }: Record<string, unknown>,
): DiagramRequest | undefined {
	switch (type) {
		case 'openLine':
			return { type, line };
		case 'openNode':
			return typeof id === 'string' ? { type, line, id } : undefined;
		case 'openEdge':
			return typeof from === 'string' && typeof to === 'string' && isCount(index)
				? { type, line, from, to, index }
				: undefined;
		case 'openEdgeAt':
			return isCount(place) ? { type, line, place } : undefined;
		case 'save':
			return (format === 'svg' || format === 'png') && typeof data === 'string'
				? { type, line, format, data }
				: undefined;
		default:
			return undefined;
	}
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}
