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
	/** Asks for any number of lines of a list; those that are `picked` are ticked. */
	pickMany<Item extends vscode.QuickPickItem>(
		items: readonly Item[],
		options: PickOptions,
	): Promise<readonly Item[] | undefined>;
	/** Asks for a text; one that is wrong is not taken, and why is said while it is typed. */
	text(options: TextOptions): Promise<string | undefined>;
	/** When the person gives up or goes back while what follows an answer is still being found out. */
	readonly whenLeft: Promise<void>;
}

export type PickOptions = Pick<
	vscode.QuickPickOptions,
	'title' | 'placeHolder' | 'matchOnDescription' | 'matchOnDetail'
>;

export type TextOptions = Pick<vscode.InputBoxOptions, 'title' | 'prompt' | 'value' | 'validateInput'> & {
	/** What is asked for, where prompts with other words ask for the same: a text that was typed stays. */
	readonly about?: string;
};

/** An answer, or what a box held when the person went back from it. */
interface Answer {
	/** What was asked: an answer says nothing of another question. */
	readonly about: string;
	readonly value: unknown;
	/** Finds it again when the person comes back to the question: what its line says, or the text. */
	readonly words: string;
}

/** What is said of a text; undefined where nothing is. */
type Verdict = string | vscode.InputBoxValidationMessage | undefined;

/** What one question is shown in. */
type Box = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

/** How a question is put. */
interface Asked<Value> {
	readonly about: string;
	/** @param before what was said before the person went back; undefined where nothing was */
	open(before: string | undefined, settle: (value: Value, words: string) => void, fail: (error: unknown) => void): Box;
	/** What of a box that is left stays for when the person comes back to it. */
	kept?(box: Box): string | undefined;
}

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
				if (!asked.isTurnedBack) {
					return asked.isGivenUp ? undefined : result;
				}
			} catch (error) {
				// What fails after the person gave up is no longer their concern
				if (asked.isGivenUp) {
					return undefined;
				}
				if (!asked.isTurnedBack) {
					throw error;
				}
			}
			asked.beginAnew();
		}
	} finally {
		asked.dispose();
	}
}

class AskedInTurn implements Questions {
	isGivenUp = false;
	isTurnedBack = false;
	whenLeft!: Promise<void>;
	#leave!: () => void;
	/** By the order of the questions; behind those that hold, what was said before the person went back. */
	readonly #answers: Answer[] = [];
	/** So many of them hold. */
	#held = 0;
	#next = 0;
	#shown: Box | undefined;

	constructor() {
		this.beginAnew();
	}

	beginAnew(): void {
		this.isTurnedBack = false;
		this.#next = 0;
		this.whenLeft = new Promise((resolve) => {
			this.#leave = resolve;
		});
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
		return this.#ask<Item>({
			about: aboutOf(options),
			open: (before, settle, fail) => {
				const box = listOf<Item>(options);
				const list = (offered: readonly Item[]) => {
					box.items = offered;
					const known = offered.find((item) => wordsOf(item) === before);
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
				settleOnAccept(box, settle);
				return box;
			},
		});
	}

	pickTyped<Item extends vscode.QuickPickItem>(
		itemsFor: (typed: string) => readonly Item[],
		options: PickOptions,
	): Promise<Item | undefined> {
		return this.#ask<Item>({
			about: aboutOf(options),
			open: (_before, settle) => {
				const box = listOf<Item>(options);
				const list = () => {
					box.items = itemsFor(box.value);
				};
				list();
				box.onDidChangeValue(list);
				settleOnAccept(box, settle);
				return box;
			},
		});
	}

	pickMany<Item extends vscode.QuickPickItem>(
		items: readonly Item[],
		options: PickOptions,
	): Promise<readonly Item[] | undefined> {
		return this.#ask<readonly Item[]>({
			about: aboutOf(options),
			open: (_before, settle) => {
				const box = listOf<Item>(options);
				box.canSelectMany = true;
				// What was ticked one by one is not lost to a look at another window
				box.ignoreFocusOut = true;
				box.items = items;
				box.selectedItems = items.filter(({ picked }) => picked);
				box.onDidAccept(() => settle(box.selectedItems, ''));
				return box;
			},
		});
	}

	text({ about, title, prompt, value = '', validateInput }: TextOptions): Promise<string | undefined> {
		return this.#ask<string>({
			about: about ?? prompt ?? '',
			open: (before, settle, fail) => {
				const box = vscode.window.createInputBox();
				box.title = title;
				box.prompt = prompt;
				box.value = before ?? value;
				// A text that is half written is not lost to a look at another window
				box.ignoreFocusOut = true;
				const judge = judgeOf(box, validateInput);
				box.onDidChangeValue(() => void judge().catch(fail));
				box.onDidAccept(async () => {
					const text = box.value;
					const verdict = await judge().catch(fail);
					const isWrong = typeof verdict === 'string' || verdict?.severity === vscode.InputBoxValidationSeverity.Error;
					if (!isWrong && box.value === text) {
						settle(text, text);
					}
				});
				return box;
			},
			// What was proposed is proposed anew, which may be another text by then
			kept: (box) => (box.value === value ? undefined : box.value),
		});
	}

	async #ask<Value>(asked: Asked<Value>): Promise<Value | undefined> {
		if (this.isTurnedBack) {
			throw new TurnedBack();
		}
		const at = this.#next++;
		const answer = this.#answers[at];
		const isSame = answer?.about === asked.about;
		if (at < this.#held && isSame) {
			return answer.value as Value;
		}
		// What is asked has changed since, and so may all that follows
		this.#held = at;
		return this.isGivenUp ? undefined : this.#show(asked, at, isSame ? answer.words : undefined);
	}

	#show<Value>(
		{ about, open, kept }: Asked<Value>,
		at: number,
		before: string | undefined,
	): Promise<Value | undefined> {
		return new Promise((resolve, reject) => {
			const former = this.#shown;
			const settle = (value: Value, words: string) => {
				if (this.#shown === box && this.#held === at) {
					this.#answers[at] = { about, value, words: (kept ? kept(box) : words) ?? '' };
					this.#held = at + 1;
					box.busy = true;
					// Waits now for what follows, which a look at another window does not end
					box.ignoreFocusOut = true;
					resolve(value);
				}
			};
			const box = open(before || undefined, settle, reject);
			box.buttons = at > 0 ? [vscode.QuickInputButtons.Back] : [];
			box.onDidTriggerButton(() => {
				if (this.#held === at && kept) {
					this.#answers[at] = { about, value: undefined, words: kept(box) ?? '' };
				}
				this.#held = at - 1;
				this.isTurnedBack = true;
				this.#leave();
				reject(new TurnedBack());
			});
			box.onDidHide(() => {
				// One that made room for the next is hidden too
				if (this.#shown === box) {
					this.isGivenUp = true;
					this.#leave();
					resolve(undefined);
				}
			});
			this.#shown = box;
			box.show();
			former?.dispose();
		});
	}
}

function aboutOf({ title = '', placeHolder = '' }: PickOptions): string {
	return `${title}\n${placeHolder}`;
}

function wordsOf({ label, description = '', detail = '' }: vscode.QuickPickItem): string {
	return [label, description, detail].join('\n');
}

function listOf<Item extends vscode.QuickPickItem>({
	title,
	placeHolder,
	matchOnDescription = false,
	matchOnDetail = false,
}: PickOptions): vscode.QuickPick<Item> {
	const box = vscode.window.createQuickPick<Item>();
	box.title = title;
	box.placeholder = placeHolder;
	box.matchOnDescription = matchOnDescription;
	box.matchOnDetail = matchOnDetail;
	return box;
}

function settleOnAccept<Item extends vscode.QuickPickItem>(
	box: vscode.QuickPick<Item>,
	settle: (item: Item, words: string) => void,
): void {
	box.onDidAccept(() => {
		const [item] = box.activeItems;
		// A line of what was typed a moment ago is none of those that stand there now
		if (item && box.items.includes(item)) {
			settle(item, wordsOf(item));
		}
	});
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
