import { vscode } from '../vscodeApi.ts';

/** What the page remembers while it is hidden, and after a reload. The editor reads `uri` and `pinned` of it. */
export interface PageState {
	readonly uri?: string;
	readonly pinned?: boolean;
	readonly diagramsOnly?: boolean;
	/** The line at the top of the page. */
	readonly line?: number;
	/** What the frames of diagrams remember, by their id. */
	readonly diagrams?: Readonly<Record<string, unknown>>;
}

const known = vscode.getState();
let state: PageState = typeof known === 'object' && known !== null ? known : {};

/** What the page remembers now. */
export function recall(): PageState {
	return state;
}

/** Remembers more, or something else. */
export function remember(change: PageState): void {
	state = { ...state, ...change };
	vscode.setState(state);
}

/** Remembers the state of a diagram's frame; undefined forgets it. */
export function rememberDiagram(id: string, diagram: unknown): void {
	const { [id]: _before, ...others } = state.diagrams ?? {};
	remember({ diagrams: diagram === undefined ? others : { ...others, [id]: diagram } });
}
