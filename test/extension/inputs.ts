import * as vscode from 'vscode';

type Verdict = string | vscode.InputBoxValidationMessage | undefined;

const { createQuickPick, createInputBox } = vscode.window;

/**
 * Gives questions that are asked one after the other to whatever stands in the place of `showQuickPick` and
 * `showInputBox`, which specs replace: nobody is there to answer the real ones.
 */
export function answerInTurn(): void {
	Object.assign(vscode.window, {
		createQuickPick: () => new AnsweredPick(),
		createInputBox: () => new AnsweredText(),
	});
}

export function askPeople(): void {
	Object.assign(vscode.window, { createQuickPick, createInputBox });
}

/** What `QuickPick` and `InputBox` have in common, without anything that is shown. */
abstract class Answered {
	title: string | undefined;
	busy = false;
	buttons: readonly vscode.QuickInputButton[] = [];
	value = '';
	readonly #accepted = new vscode.EventEmitter<void>();
	readonly #hidden = new vscode.EventEmitter<void>();
	readonly #typed = new vscode.EventEmitter<string>();
	readonly #pressed = new vscode.EventEmitter<vscode.QuickInputButton>();
	readonly onDidAccept = this.#accepted.event;
	readonly onDidHide = this.#hidden.event;
	readonly onDidChangeValue = this.#typed.event;
	readonly onDidTriggerButton = this.#pressed.event;

	show(): void {
		void this.answer().then((isAnswered) => (isAnswered ? this.#accepted.fire() : this.#hidden.fire()));
	}

	dispose(): void {}

	protected type(text: string): void {
		this.value = text;
		this.#typed.fire(text);
	}

	/** @returns false where the person turns away */
	protected abstract answer(): Promise<boolean>;
}

class AnsweredPick extends Answered {
	placeholder: string | undefined;
	items: readonly vscode.QuickPickItem[] = [];
	activeItems: readonly vscode.QuickPickItem[] = [];

	protected async answer(): Promise<boolean> {
		// The list may be on its way
		while (this.busy) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		const options = { ...(this.title !== undefined && { title: this.title }) };
		const picked = await vscode.window.showQuickPick(this.items, options);
		this.activeItems = picked ? [picked] : [];
		return picked !== undefined;
	}
}

class AnsweredText extends Answered {
	prompt: string | undefined;
	ignoreFocusOut = false;
	#judged = (_verdict: Verdict) => {};

	set validationMessage(verdict: Verdict) {
		this.#judged(verdict);
	}

	protected async answer(): Promise<boolean> {
		const text = await vscode.window.showInputBox({
			value: this.value,
			...(this.prompt !== undefined && { prompt: this.prompt }),
			validateInput: (value) =>
				new Promise((resolve) => {
					this.#judged = resolve;
					this.type(value);
				}),
		});
		if (text !== undefined && text !== this.value) {
			this.type(text);
		}
		return text !== undefined;
	}
}
