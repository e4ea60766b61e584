import type { PreviewChoice } from '../../../src/protocol/wizard.ts';
import { vscode } from '../../vscodeApi.ts';
import type { Draft } from './drafts.ts';

/** A text that is being written: what the document said when a person began, and what they typed. */
export interface TextDraft {
	readonly base: string;
	readonly text: string;
}

/** What the page remembers while it is hidden, and after a reload. */
export interface PageState {
	readonly uri?: string;
	readonly section?: string;
	/** Of the last form: ids of sections that are kept are those of then. */
	readonly version?: number;
	/** Whether what belongs into sections is folded. */
	readonly guidanceFolded?: boolean;
	/** Ids of sections whose inner ones are folded in the list. */
	readonly folded?: readonly string[];
	/** Whether the list of sections is folded where the window is narrow. */
	readonly listOpen?: boolean;
	/** Whether the section is shown rendered: beside the form in a wide page, below it in a narrow one. */
	readonly preview?: PreviewChoice;
	/** What was typed and is not in the document at `uri`, by the id of its section. */
	readonly drafts?: Readonly<Record<string, readonly Draft[]>>;
	/** What is typed for the title of that document and is not in it. */
	readonly titleDraft?: TextDraft | undefined;
	/** How far the section is scrolled, and the field with the caret among those of the section. */
	readonly top?: number;
	readonly caret?: { readonly place: number; readonly start: number; readonly end: number } | undefined;
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
