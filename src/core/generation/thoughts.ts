const openings = ['<think>', '<thinking>'] as const;

/** Whether a line begins what a model thought before it answered, as some endpoints send it along. */
export function beginsThought(line: string): boolean {
	return openings.some((opening) => line.startsWith(opening));
}

/** What stands on a line behind the end of a thought; undefined where none ends there. */
export function afterThought(line: string): string | undefined {
	const end = /<\/think(?:ing)?>/.exec(line);
	return end ? line.slice(end.index + end[0].length) : undefined;
}

/**
 * Takes the text of an answer as it comes and leaves out what the model thought before it. A tag further down is part of
 * the answer. Time grows linearly with the text.
 */
export class Thoughts {
	private state: 'before' | 'inside' | 'after' = 'before';
	private closing = '';
	private held = '';

	/** Whether the model is still thinking. */
	get isOpen(): boolean {
		return this.state === 'inside';
	}

	/** @returns what of the answer is certain by now; blanks before it are left out */
	push(text: string): string {
		if (this.state === 'after') {
			return text;
		}
		this.held += text;
		while (this.state === 'before' ? this.enter() : this.leave()) {
			if (this.isAnswering()) {
				return this.rest();
			}
		}
		return '';
	}

	/** The answer is over. @returns its end, which looked like the beginning of a thought */
	finish(): string {
		return this.state === 'before' ? this.rest() : '';
	}

	private isAnswering(): boolean {
		return this.state === 'after';
	}

	/** @returns whether it is known what stands at the start */
	private enter(): boolean {
		this.held = this.held.trimStart();
		const opening = openings.find((one) => this.held.startsWith(one));
		if (opening !== undefined) {
			this.state = 'inside';
			this.closing = closingOf(opening);
			this.held = this.held.slice(opening.length);
			return true;
		}
		if (openings.some((one) => one.startsWith(this.held))) {
			return false;
		}
		this.state = 'after';
		return true;
	}

	/** @returns whether the thought is over */
	private leave(): boolean {
		const end = this.held.indexOf(this.closing);
		if (end < 0) {
			// As much as may be the first part of its end
			this.held = this.held.slice(-(this.closing.length - 1));
			return false;
		}
		this.state = 'before';
		this.held = this.held.slice(end + this.closing.length);
		return true;
	}

	private rest(): string {
		const { held } = this;
		this.held = '';
		return held;
	}
}

function closingOf(opening: string): string {
	return opening.replace('<', '</');
}
