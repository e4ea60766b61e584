import type { Scanner } from './scanner.ts';

const quoted = /"[^"]*"/y;
const special = /["[\](){}|\n]/g;
/** A label of more lines outside quotes is one whose bracket is missing. */
const mostLines = 20;

/** Reads what stands between marks in a flowchart; the text is as its author wrote it, the marks as the grammar sees them. */
export class LabelReader {
	private readonly text: string;
	private readonly scanner: Scanner;
	/** Patterns that find nothing any more: looking again from each line would take quadratic time. */
	private readonly exhausted = new Set<RegExp>();

	constructor(text: string, scanner: Scanner) {
		this.text = text;
		this.scanner = scanner;
	}

	/** Source between two offsets. */
	slice(start: number, end: number): string {
		return this.text.slice(start, end);
	}

	/** A quoted text with its quotes; undefined, and nothing moves, where none begins here. */
	takeQuoted(): string | undefined {
		const start = this.scanner.at;
		return this.scanner.take(quoted) && this.slice(start, this.scanner.at);
	}

	/** Up to what the pattern (with `g`) finds, or to the end of the text. */
	takeUntil(pattern: RegExp): string {
		const { scanner } = this;
		const start = scanner.at;
		pattern.lastIndex = start;
		scanner.at = pattern.exec(scanner.text)?.index ?? scanner.text.length;
		return this.slice(start, scanner.at);
	}

	/** A text in square brackets, without them; blanks may stand before. */
	takeBracketed(): string | undefined {
		this.scanner.at = this.scanner.text.indexOf('[', this.scanner.at) + 1;
		return this.takeLabel([']']);
	}

	/**
	 * From here to one of the ends, which are passed. Quotes hide what stands between them. A bracket that is none of the
	 * ends is an error to Mermaid and belongs to the label here, as its author meant it, as long as the line has the end.
	 */
	takeLabel(ends: readonly string[]): string | undefined {
		const { scanner } = this;
		const start = scanner.at;
		let stray = false;
		let lines = 0;
		for (let at = start; ; at++) {
			special.lastIndex = at;
			const found = special.exec(scanner.text);
			if (!found || (found[0] === '\n' && (stray || ++lines > mostLines))) {
				scanner.skipLine();
				return undefined;
			}
			at = found.index;
			const end = ends.find((one) => scanner.text.startsWith(one, at - one.length + 1) && at - one.length + 1 >= start);
			if (end !== undefined && found[0] === end.at(-1)) {
				scanner.at = at + 1;
				return this.slice(start, at - end.length + 1);
			}
			if (found[0] === '"') {
				const close = scanner.text.indexOf('"', at + 1);
				at = close < 0 ? scanner.text.length : close;
			} else if (found[0] !== '\n') {
				stray = true;
			}
		}
	}

	/** From here to what the pattern (with `g`; it also finds quotes) finds, outside quotes; it is passed too. */
	takeToClose(close: RegExp): { readonly text: string; readonly close: string } | undefined {
		const { scanner } = this;
		const start = scanner.at;
		let at = start;
		while (!this.exhausted.has(close)) {
			close.lastIndex = at;
			const found = close.exec(scanner.text);
			if (!found) {
				this.exhausted.add(close);
				break;
			}
			if (found[0] !== '"') {
				scanner.at = found.index + found[0].length;
				return { text: this.slice(start, found.index), close: found[0] };
			}
			const quote = scanner.text.indexOf('"', found.index + 1);
			at = quote < 0 ? scanner.text.length : quote + 1;
		}
		scanner.skipLine();
		return undefined;
	}
}
