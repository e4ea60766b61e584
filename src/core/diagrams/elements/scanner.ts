/** Reads a text from its beginning to its end, a pattern at a time. All patterns are sticky (`y`). */
export class Scanner {
	readonly text: string;
	at: number;
	private readonly end: number;

	/** @param end offset at which the text to be read ends */
	constructor(text: string, at = 0, end = text.length) {
		this.text = text;
		this.at = at;
		this.end = end;
	}

	get done(): boolean {
		return this.at >= this.end;
	}

	/** What a pattern finds here, which is then behind us; undefined, and nothing moves, where it finds nothing. */
	take(pattern: RegExp): RegExpExecArray | undefined {
		const found = this.look(pattern);
		if (found) {
			this.at += found[0].length;
		}
		return found;
	}

	/** What a pattern finds here. */
	look(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.text);
		return found && this.at + found[0].length <= this.end ? found : undefined;
	}

	/** Goes to the end of the line, before its line break. */
	skipLine(): void {
		const lineBreak = this.text.indexOf('\n', this.at);
		this.at = lineBreak < 0 ? this.end : Math.min(lineBreak, this.end);
	}
}
