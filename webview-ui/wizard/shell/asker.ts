/** Milliseconds after which an answer is not waited for. */
const patience = 5000;

/** Questions to the editor, each with the answer that it waits for. */
export class Asker<Question, Answer> {
	private readonly post: (ask: number, question: Question) => void;
	private readonly nothing: Answer;
	private readonly waiting = new Map<number, (answer: Answer) => void>();
	private asked = 0;

	/** @param nothing the answer where none comes */
	constructor(nothing: Answer, post: (ask: number, question: Question) => void) {
		this.nothing = nothing;
		this.post = post;
	}

	/** Asks, and resolves with the answer. */
	ask(question: Question): Promise<Answer> {
		this.asked++;
		const { asked } = this;
		return new Promise((resolve) => {
			const timer = setTimeout(() => this.answered(asked, this.nothing), patience);
			this.waiting.set(asked, (answer) => {
				clearTimeout(timer);
				resolve(answer);
			});
			this.post(asked, question);
		});
	}

	/** An answer has come. */
	answered(ask: number, answer: Answer): void {
		const resolve = this.waiting.get(ask);
		this.waiting.delete(ask);
		resolve?.(answer);
	}
}
