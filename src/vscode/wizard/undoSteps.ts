import * as vscode from 'vscode';
import { LineIndex, type TextEdit } from '../../core/document/text.ts';
import { changeText } from './changeText.ts';
import { goesOn, type Typing, typingOf } from './typing.ts';

/** Steps that are remembered. */
const mostSteps = 200;

/** One step of undo, as a person sees it: marks of the text before it and after each edit of it. */
interface Step {
	readonly states: number[];
}

/**
 * Writes what a person types in a form so that one undo takes back a word, as in the text editor. Where a text editor
 * shows the document, the editor itself joins the edits. Where none does, an extension can't have them joined: then the
 * form's undo goes back edit by edit, up to where the word began.
 */
export class UndoSteps {
	private readonly text: vscode.TextDocument;
	private steps: Step[] = [];
	private last: { readonly typing: Typing; readonly version: number } | undefined;

	constructor(text: vscode.TextDocument) {
		this.text = text;
	}

	/**
	 * Makes edits in the text.
	 * @throws OperationError where the editor can't
	 */
	async write(edits: readonly TextEdit[]): Promise<void> {
		const { text, last } = this;
		const before = text.getText();
		const typing = typingOf(before, edits);
		const [edit] = edits;
		const removed = edit ? new LineIndex(before).offsetAt(edit.range.end) : 0;
		const isNext = typing !== undefined && last !== undefined && last.version === text.version;
		const joins = isNext && goesOn(last.typing, typing, edit?.newText ?? '', removed);
		const step = joins ? this.steps.at(-1) : undefined;
		const from = markOf(before);
		if (typing) {
			await changeText(text, edits, { joins });
		} else {
			await changeText(text, edits);
		}
		this.last = typing && { typing, version: text.version };
		if (step) {
			step.states.push(markOf(text.getText()));
		} else if (typing) {
			this.steps = [...this.steps.slice(1 - mostSteps), { states: [from, markOf(text.getText())] }];
		}
	}

	/** Takes back the last step, whichever editor it came from. The editor's commands have to be meant for the text. */
	async undo(): Promise<void> {
		const now = this.mark();
		const step = this.steps.findLast(({ states }) => states.indexOf(now, 1) > 0);
		await this.go('undo', step?.states.slice(1) ?? []);
	}

	/** Makes the step again that was taken back last. */
	async redo(): Promise<void> {
		const now = this.mark();
		const step = this.steps.findLast(({ states }) => states.slice(0, -1).includes(now));
		await this.go('redo', step?.states.slice(0, -1) ?? []);
	}

	/** @param inside marks of texts from which the step goes on */
	private async go(command: 'undo' | 'redo', inside: readonly number[]): Promise<void> {
		let tries = inside.length;
		let version: number;
		do {
			version = this.text.version;
			await vscode.commands.executeCommand(command);
			tries--;
		} while (tries > 0 && this.text.version !== version && inside.includes(this.mark()));
		this.last = undefined;
	}

	private mark(): number {
		return markOf(this.text.getText());
	}
}

/** A number that tells texts apart: FNV-1a of 32 bits, beside the length. */
function markOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return (hash >>> 0) + text.length * 2 ** 32;
}
