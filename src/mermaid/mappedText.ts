import { lastAtMost } from '../core/document/text.ts';

/** A piece of a mapped text to be replaced: offsets of that text, `end` not included. */
export interface Replacement {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A text made of another by replacements, which still knows where its characters come from. */
export class MappedText {
	readonly text: string;
	/** Rising offsets of `text` where a run of characters begins that also stood together in the source. */
	private readonly starts: readonly number[];
	/** Offsets of the source where these runs begin. */
	private readonly sources: readonly number[];
	private readonly sourceLength: number;

	private constructor(text: string, starts: readonly number[], sources: readonly number[], sourceLength: number) {
		this.text = text;
		this.starts = starts;
		this.sources = sources;
		this.sourceLength = sourceLength;
	}

	/** A text that is still its own source. */
	static of(source: string): MappedText {
		return new MappedText(source, [0], [0], source.length);
	}

	/** The text with `replacements` made, which rise and don't overlap. Linear in the text and their number. */
	replaced(replacements: readonly Replacement[]): MappedText {
		if (replacements.length === 0) {
			return this;
		}
		const pieces: string[] = [];
		const starts: number[] = [];
		const sources: number[] = [];
		let length = 0;
		let kept = 0;
		const keep = (end: number) => {
			this.runsBetween(kept, end, (at, source) => {
				starts.push(length + at - kept);
				sources.push(source);
			});
			pieces.push(this.text.slice(kept, end));
			length += end - kept;
		};
		for (const { start, end, text } of replacements) {
			keep(start);
			if (text !== '') {
				starts.push(length);
				sources.push(this.sourceOffset(start));
				pieces.push(text);
				length += text.length;
			}
			kept = end;
		}
		keep(this.text.length);
		return new MappedText(pieces.join(''), starts, sources, this.sourceLength);
	}

	/** The text without the matches of a global pattern. */
	without(pattern: RegExp): MappedText {
		return this.replaced(replacements(this.text, pattern, () => ''));
	}

	/** Where a character of the text comes from; for one that was put in, the nearest place before what followed. */
	sourceOffset(offset: number): number {
		const run = lastAtMost(this.starts, offset);
		const source = (this.sources[run] ?? 0) + Math.max(offset - (this.starts[run] ?? 0), 0);
		return Math.min(source, this.sources[run + 1] ?? this.sourceLength);
	}

	/** Where the characters from `start` up to `end` come from: offsets of the source. */
	sourceSpan(start: number, end: number): { readonly start: number; readonly end: number } {
		const from = this.sourceOffset(start);
		return { start: from, end: end > start ? Math.max(from, this.sourceOffset(end - 1) + 1) : from };
	}

	/** Calls back for each run that has characters between two offsets, in order. */
	private runsBetween(start: number, end: number, run: (at: number, source: number) => void): void {
		if (start >= end) {
			return;
		}
		run(start, this.sourceOffset(start));
		for (let i = lastAtMost(this.starts, start) + 1; i < this.starts.length; i++) {
			const at = this.starts[i] ?? 0;
			if (at >= end) {
				return;
			}
			if (at > start) {
				run(at, this.sources[i] ?? 0);
			}
		}
	}
}

/** A replacement for each match of a global pattern; `text` gives what stands there then. */
export function replacements(
	text: string,
	pattern: RegExp,
	replace: (match: RegExpExecArray) => string,
): readonly Replacement[] {
	return [...text.matchAll(pattern)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		text: replace(match),
	}));
}
