import * as vscode from 'vscode';

/** Questions that are asked one after the other. All are answered with undefined when the person gives up. */
export interface Questions {
	/** Asks for a line of a list, which may still be on its way. */
	pick<Item extends vscode.QuickPickItem>(
		items: readonly Item[] | Promise<readonly Item[]>,
		options: PickOptions,
	): Promise<Item | undefined>;
	/** Asks for a line of a list that follows what is typed. */
	pickTyped<Item extends vscode.QuickPickItem>(
		itemsFor: (typed: string) => readonly Item[],
		options: PickOptions,
	): Promise<Item | undefined>;
	/** Asks for a text; one that is wrong is not taken, and why is said while it is typed. */
	text(options: TextOptions): Promise<string | undefined>;
}

export type PickOptions = Pick<
	vscode.QuickPickOptions,
	'title' | 'placeHolder' | 'matchOnDescription' | 'matchOnDetail'
>;
export type TextOptions = Pick<vscode.InputBoxOptions, 'title' | 'prompt' | 'value' | 'validateInput'>;

/** An answer, and what finds it again when the person comes back to the question: a line's label, or the text. */
interface Answer {
	readonly value: unknown;
	readonly words: string;
}

/** What is said of a text; undefined where nothing is. */
type Verdict = string | vscode.InputBoxValidationMessage | undefined;

/** What one question is shown in. */
type Box = vscode.InputBox | (vscode.QuickInput & Pick<vscode.QuickPick<never>, 'buttons' | 'onDidTriggerButton'>);

/** The person goes back to the question before. */
class TurnedBack extends Error {}

/**
 * Asks questions in one and the same place of the window: the box of one stays until that of the next is there. Were it
 * closed between them, the editor would give the focus back to what had it before, which may be a page that takes it a
 * moment later, from the next box: what a person types on then would go into that page. From the second question on, a
 * button leads back to the one before.
 * @param flow asks, and changes nothing: after each way back it is called anew, and gets the answers that still hold
 * without asking
 * @returns what the flow returns, when no question is shown any more; undefined where the person gave up, be it after
 * the last answer while something was still being found out
 */
export async function askInTurn<Result>(flow: (questions: Questions) => Promise<Result>): Promise<Result | undefined> {
	const asked = new AskedInTurn();
	try {
		for (;;) {
			try {
				const result = await flow(asked);
				return asked.isGivenUp ? undefined : result;
			} catch (error) {
				if (!(error instanceof TurnedBack)) {
					throw error;
				}
				asked.beginAnew();
			}
		}
	} finally {
		asked.dispose();
	}
}

class AskedInTurn implements Questions {
	/** By the order of the questions; behind those that hold, what was said before the person went back. */
	readonly #answers: Answer[] = [];
	/** So many of them hold. */
	#held = 0;
	#next = 0;
	#shown: vscode.QuickInput | undefined;
	isGivenUp = false;

	beginAnew(): void {
		this.#next = 0;
	}

	dispose(): void {
		const shown = this.#shown;
		this.#shown = undefined;
		shown?.dispose();
	}

	pick<Item extends vscode.QuickPickItem>(
		items: readonly Item[] | Promise<readonly Item[]>,
		options: PickOptions,
	): Promise<Item | undefined> {
		return this.#ask<Item>((before, settle, fail) => {
			const box = listOf<Item>(options, settle);
			const list = (offered: readonly Item[]) => {
				box.items = offered;
				const known = offered.find(({ label }) => label === before);
				if (known) {
					box.activeItems = [known];
				}
				box.busy = false;
			};
			if (items instanceof Promise) {
				box.busy = true;
				void items.then(list, fail);
			} else {
				list(items);
			}
			return box;
		});
	}

	pickTyped<Item extends vscode.QuickPickItem>(
		itemsFor: (typed: string) => readonly Item[],
		options: PickOptions,
	): Promise<Item | undefined> {
		return this.#ask<Item>((_before, settle) => {
			const box = listOf<Item>(options, settle);
			const list = () => {
				box.items = itemsFor(box.value);
			};
			list();
			box.onDidChangeValue(list);
			return box;
		});
	}

	text({ title, prompt, value = '', validateInput }: TextOptions): Promise<string | undefined> {
		return this.#ask<string>((before, settle, fail) => {
			const box = vscode.window.createInputBox();
			box.title = title;
			box.prompt = prompt;
			box.value = before ?? value;
			// A text that is half written is not lost to a look at another window
			box.ignoreFocusOut = true;
			const judge = judgeOf(box, validateInput);
			const look = () => void judge().catch(fail);
			box.onDidChangeValue(look);
			box.onDidAccept(async () => {
				const text = box.value;
				const verdict = await judge().catch(fail);
				const isWrong = typeof verdict === 'string' || verdict?.severity === vscode.InputBoxValidationSeverity.Error;
				if (!isWrong && box.value === text) {
					settle(text, text);
				}
			});
			look();
			return box;
		});
	}

	/** @param open makes the box of a question; `before` is what was answered before the person went back */
	#ask<Value>(
		open: (
			before: string | undefined,
			settle: (value: Value, words: string) => void,
			fail: (error: unknown) => void,
		) => Box,
	): Promise<Value | undefined> {
		const at = this.#next++;
		if (at < this.#held) {
			return Promise.resolve(this.#answers[at]?.value as Value);
		}
		if (this.isGivenUp) {
			return Promise.resolve(undefined);
		}
		return new Promise((resolve, reject) => {
			const former = this.#shown;
			const settle = (value: Value, words: string) => {
				if (this.#shown === box && this.#held === at) {
					this.#answers[at] = { value, words };
					this.#held = at + 1;
					box.busy = true;
					resolve(value);
				}
			};
			const box = open(this.#answers[at]?.words, settle, reject);
			box.buttons = at > 0 ? [vscode.QuickInputButtons.Back] : [];
			box.onDidTriggerButton(() => {
				if (isText(box)) {
					this.#answers[at] = { value: undefined, words: box.value };
				}
				this.#held = at - 1;
				reject(new TurnedBack());
			});
			box.onDidHide(() => {
				// One that made room for the next is hidden too
				if (this.#shown === box) {
					this.isGivenUp = true;
					resolve(undefined);
				}
			});
			this.#shown = box;
			box.show();
			former?.dispose();
		});
	}
}

function isText(box: Box): box is vscode.InputBox {
	return 'validationMessage' in box;
}

function listOf<Item extends vscode.QuickPickItem>(
	{ title, placeHolder, matchOnDescription = false, matchOnDetail = false }: PickOptions,
	settle: (item: Item, words: string) => void,
): vscode.QuickPick<Item> {
	const box = vscode.window.createQuickPick<Item>();
	box.title = title;
	box.placeholder = placeHolder;
	box.matchOnDescription = matchOnDescription;
	box.matchOnDetail = matchOnDetail;
	box.onDidAccept(() => {
		const [item] = box.activeItems;
		// A line of what was typed a moment ago is none of those that stand there now
		if (item && box.items.includes(item)) {
			settle(item, item.label);
		}
	});
	return box;
}

/** Says below a box what is to be said of its text; while that is being found out, texts between are left out. */
function judgeOf(box: vscode.InputBox, validateInput: TextOptions['validateInput']): () => Promise<Verdict> {
	let running: Promise<Verdict> | undefined;
	const judge = async () => {
		try {
			for (;;) {
				const text = box.value;
				const verdict = (await validateInput?.(text)) || undefined;
				if (box.value === text) {
					box.validationMessage = verdict;
					return verdict;
				}
			}
		} finally {
			running = undefined;
		}
	};
	return () => {
		running ??= judge();
		return running;
	};
}
