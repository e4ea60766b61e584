import './diagram.css';
import './parts.css';
import type { DiagramMark, DiagramRequest } from '../../../src/protocol/diagram.ts';
import { DiagramFrame } from './diagramFrame.ts';

/** What a page gives to the diagrams on it. */
export interface DiagramHost {
	/** Sends a request of the diagram frame to the editor. */
	send(request: DiagramRequest): void;
	/** What `remember` was last given for this id, also before the page was reloaded; undefined for nothing. */
	recall(id: string): unknown;
	/** Keeps the state of a diagram, a small plain object, as long as the page's own. */
	remember(id: string, state: unknown): void;
}

/** A diagram to show. All lines are lines of the document, from 0. */
export interface ShownDiagram {
	readonly text: string;
	/** Where the first line of `text` stands. */
	readonly line: number;
	/** What the parser says against the text. */
	readonly error?: { readonly message: string; readonly line: number };
	/** Parts that are marked in the picture. */
	readonly marks?: readonly DiagramMark[];
}

/** A diagram on a page: a frame around its picture. */
export interface DiagramView {
	readonly element: HTMLElement;
	/** Shows another state of the diagram; the picture follows when it is near the window. */
	update(diagram: ShownDiagram): void;
	dispose(): void;
}

/**
 * Makes the frame of a diagram; it draws once `element` is on the page and `update` was called.
 * @param id unique on the page, and the same after a reload for what a person takes for the same diagram
 */
export function createDiagramView(id: string, host: DiagramHost): DiagramView {
	return new DiagramFrame(id, host);
}
