/** A place in a text. Lines and characters count from 0; characters are UTF-16 units, as in the editor. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** Replace what stands in `range` by `newText`. All ranges of a list refer to the text before any edit of it. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/** Makes a range of four numbers: lines and UTF-16 characters from 0. */
export function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
	return {
		start: { line: startLine, character: startCharacter },
		end: { line: endLine, character: endCharacter },
	};
}

/** Whether `position` lies in `area`; both ends count as inside. */
export function contains(area: Range, position: Position): boolean {
	return comparePositions(area.start, position) <= 0 && comparePositions(position, area.end) <= 0;
}

/** Negative when `a` stands before `b`, 0 when they are the same place, positive when after. */
export function comparePositions(a: Position, b: Position): number {
	return a.line - b.line || a.character - b.character;
}

const LF = 10;
const CR = 13;

/**
 * Where the lines of a text begin. A line ends with LF, CRLF or a lone CR, as in the editor and in markdown-it;
 * U+2028 and U+2029 do not end one.
 */
export class LineIndex {
	readonly text: string;
	private readonly starts: number[];

	constructor(text: string) {
		this.text = text;
		const starts = [0];
		if (text.includes('\r')) {
			for (let i = 0; i < text.length; i++) {
				const code = text.charCodeAt(i);
				if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) {
					starts.push(i + 1);
				}
			}
		} else {
			// Nearly every text; the engine's own search is several times as fast
			for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
				starts.push(at + 1);
			}
		}
		this.starts = starts;
	}

	/** Number of lines; a text that ends with a line break has an empty last line, and an empty text has one line. */
	get count(): number {
		return this.starts.length;
	}

	/** Number of lines as a person counts them: the break behind the last one begins no further. */
	get written(): number {
		const last = this.starts.at(-1);
		return this.count > 1 && last === this.text.length ? this.count - 1 : this.count;
	}

	/** Offset at which `line` begins; the text's length for a line after the last. */
	startOf(line: number): number {
		return line < this.starts.length ? (this.starts[Math.max(line, 0)] ?? 0) : this.text.length;
	}

	/** Offset at which the content of `line` ends, before its line break; 0 for a line before the first. */
	endOf(line: number): number {
		if (line < 0) {
			return 0;
		}
		if (line + 1 >= this.starts.length) {
			return this.text.length;
		}
		let end = this.startOf(line + 1) - 1;
		if (this.text.charCodeAt(end) === LF && this.text.charCodeAt(end - 1) === CR && end > this.startOf(line)) {
			end--;
		}
		return end;
	}

	/** Content of `line` without its line break; empty for a line that does not exist. */
	line(line: number): string {
		return this.text.slice(this.startOf(line), this.endOf(line));
	}

	/** The place of an offset; offsets outside the text are moved to its nearest end. */
	positionAt(offset: number): Position {
		const wanted = Math.min(Math.max(offset, 0), this.text.length);
		const low = lastAtMost(this.starts, wanted);
		return { line: low, character: wanted - (this.starts[low] ?? 0) };
	}

	/** The offset of a place; a character after the line's end is moved to that end. */
	offsetAt(position: Position): number {
		return Math.min(this.startOf(position.line) + Math.max(position.character, 0), this.endOf(position.line));
	}

	/** The range between two offsets. */
	rangeAt(start: number, end: number): Range {
		return { start: this.positionAt(start), end: this.positionAt(end) };
	}

	/** The text in a range. */
	slice(area: Range): string {
		return this.text.slice(this.offsetAt(area.start), this.offsetAt(area.end));
	}
}

/** Index of the last number in a rising list that is not above `wanted`; 0 when all are. */
export function lastAtMost(rising: readonly number[], wanted: number): number {
	let low = 0;
	let high = rising.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((rising[middle] ?? 0) <= wanted) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

/** The line break a text uses: that of its first line; LF where there is none. */
export function lineBreakOf(text: string): '\n' | '\r\n' | '\r' {
	const found = /\r\n?|\n/.exec(text);
	return (found?.[0] ?? '\n') as '\n' | '\r\n' | '\r';
}

/**
 * Applies edits to a text. Every character outside their ranges stays as it is; line breaks in `newText` are taken
 * as they are. Insertions at one place keep the order of the list.
 * @throws RangeError when two edits overlap
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const lines = new LineIndex(text);
	const placed = edits
		.map((edit, order) => ({
			start: lines.offsetAt(edit.range.start),
			end: lines.offsetAt(edit.range.end),
			newText: edit.newText,
			order,
		}))
		.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
	let result = '';
	let last = 0;
	for (const edit of placed) {
		if (edit.start < last) {
			throw new RangeError(`overlapping edits at offset ${edit.start}`);
		}
		result += text.slice(last, edit.start) + edit.newText;
		last = edit.end;
	}
	return result + text.slice(last);
}
