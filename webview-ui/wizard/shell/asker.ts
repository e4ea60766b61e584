import { noSuggestions, type Suggestions, type SuggestionWish } from '../../../src/protocol/wizard.ts';

/** Milliseconds after which an answer is not waited for. */
const patience = 5000;

/** Questions to the editor, each with the answer that it waits for. */
export class Asker {
	private readonly post: (ask: number, wish: SuggestionWish) => void;
	private readonly waiting = new Map<number, (found: Suggestions) => void>();
	private asked = 0;

	constructor(post: (ask: number, wish: SuggestionWish) => void) {
		this.post = post;
	}

	/** Asks what may be written; the answer proposes nothing where none comes. */
	ask(wish: SuggestionWish): Promise<Suggestions> {
		this.asked++;
		const { asked } = this;
		return new Promise((resolve) => {
			const timer = setTimeout(() => this.answered(asked, noSuggestions), patience);
			this.waiting.set(asked, (found) => {
				clearTimeout(timer);
				resolve(found);
			});
			this.post(asked, wish);
		});
	}

	/** An answer has come. */
	answered(ask: number, found: Suggestions): void {
		const resolve = this.waiting.get(ask);
		this.waiting.delete(ask);
		resolve?.(found);
	}
}
