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
export abstract class Answered {
	title: string | undefined;
	busy = false;
	buttons: readonly vscode.QuickInputButton[] = [];
	ignoreFocusOut = false;
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
		void this.answer().then((isAnswered) => (isAnswered ? this.accept() : this.hide()));
	}

	accept(): void {
		this.#accepted.fire();
	}

	hide(): void {
		this.#hidden.fire();
	}

	goBack(): void {
		this.#pressed.fire(vscode.QuickInputButtons.Back);
	}

	dispose(): void {}

	type(text: string): void {
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
	selectedItems: readonly vscode.QuickPickItem[] = [];
	canSelectMany = false;

	protected async answer(): Promise<boolean> {
		// The list may be on its way
		while (this.busy) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		const options = {
			...(this.title !== undefined && { title: this.title }),
			...(this.placeholder !== undefined && { placeHolder: this.placeholder }),
		};
		if (this.canSelectMany) {
			const ticked = await vscode.window.showQuickPick(this.items, { ...options, canPickMany: true });
			this.selectedItems = ticked ?? [];
			return ticked !== undefined;
		}
		const picked = await vscode.window.showQuickPick(this.items, options);
		this.activeItems = picked ? [picked] : [];
		return picked !== undefined;
	}
}

class AnsweredText extends Answered {
	prompt: string | undefined;
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
