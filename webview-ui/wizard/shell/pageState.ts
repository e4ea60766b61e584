import { vscode } from '../../vscodeApi.ts';

/** What the page remembers while it is hidden, and after a reload. The editor reads `uri` and `section` of it. */
export interface PageState {
	readonly uri?: string;
	readonly section?: string;
	/** Whether what belongs into sections is folded. */
	readonly guidanceFolded?: boolean;
	/** Ids of sections whose inner ones are folded in the list. */
	readonly folded?: readonly string[];
	/** Whether the list of sections is folded where the window is narrow. */
	readonly listOpen?: boolean;
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
