import * as vscode from 'vscode';
import { activeEditor } from './activeEditor.ts';

/** A form over a text, for those who follow where a person is. */
export interface OpenForm {
	readonly document: vscode.TextDocument;
	/** Where the section that it shows begins in the text, from 0. */
	readonly line: number;
	/** Whether it is the active editor. */
	readonly isActive: boolean;
	/** Brings it to the front. @param preserveFocus whether what has the focus keeps it */
	show(preserveFocus?: boolean): void;
	/** Shows the section that a line of the text is in, from 0. */
	showLine(line: number): void;
}

/** The forms that are open. The editor says of its active text editor alone where a person is. */
export class OpenForms implements vscode.Disposable {
	private readonly forms = new Set<OpenForm>();
	private readonly moved = new vscode.EventEmitter<void>();
	/** A form came to the front or went from there, or the active one shows another section. */
	readonly onDidMove = this.moved.event;

	/** The form that is the active editor. */
	get active(): OpenForm | undefined {
		return [...this.forms].find(({ isActive }) => isActive);
	}

	/** A form was opened. */
	add(form: OpenForm): void {
		this.forms.add(form);
		this.moved.fire();
	}

	/** A form was closed. */
	delete(form: OpenForm): void {
		this.forms.delete(form);
		this.moved.fire();
	}

	/** A form came to the front or went from there, or shows another section. */
	tellMoved(): void {
		this.moved.fire();
	}

	dispose(): void {
		this.moved.dispose();
	}
}

/** A document that a person is in, and their line, from 0. */
export interface ActivePlace {
	readonly document: vscode.TextDocument;
	readonly line: number;
}

/** Where a person is: at the cursor of the active text editor, or at the section that the active form shows. */
export function activePlace(forms: OpenForms): ActivePlace | undefined {
	const editor = activeEditor();
	return editor ? { document: editor.document, line: editor.selection.active.line } : forms.active;
}
