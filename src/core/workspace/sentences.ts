import type { SpecDocument } from '../document/specDocument.ts';
import type { Position } from '../document/text.ts';
import { visibleLines } from '../document/visibleLines.ts';

/** What a document says around a place in it. */
export interface Said {
	/** The sentence up to the place, and from there to its end. */
	readonly before: string;
	readonly behind: string;
	/** The sentence before that, of the same paragraph or item; empty for none. */
	readonly last: string;
	/** What announces the list that the place stands in, from the nearest outwards: "We add these files:". */
	readonly announced: readonly string[];
}

/** Paragraphs that are longer are told by their first part: nobody writes a sentence of so many characters. */
const longest = 4000;

const item = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** A heading, a line that divides, a row. */
const alone = /^(?:\s{0,3}(?:#{1,6}(?:\s|$)|(?:[-*_=]\s?){3,}$)|[\s>]*\|)/;

/** The end of a sentence: a mark with a blank behind it, or one of a script that has none there. */
const sentenceEnd = /[.!?;][)\]"'”’»*_]{0,3}(?=\s)|[。！？；]/gu;

/** Full stops that end no sentence: "e.g.", "No. 5", "z. B.", and the number of an item. */
const abbreviation =
	/(?:^|[^\p{L}])(?:\p{L}|\d+|e\.g|i\.e|eg|ie|etc|vs|cf|no|nr|fig|ch|sec|vgl|bzw|ca|usw|d\.h|z\.b|s\.o|p\.ej|ej|bspw|ggf|evtl)\.$/iu;

/** The paragraphs and items of a document, each with what announces it. */
export class Sentences {
	private readonly line: (line: number) => string;
	/** Of each line the first one of its paragraph or item. */
	private readonly starts: number[] = [];
	/** Of the first line of each item the last line of the text that announces its list. */
	private readonly above = new Map<number, number>();
	/** Offsets in a paragraph behind each of its sentences, by its first line. */
	private readonly ends = new Map<number, readonly number[]>();
	private readonly texts = new Map<number, string>();

	constructor(document: SpecDocument) {
		this.line = visibleLines(document);
		this.findStarts(document.lines.count);
	}

	/** What is said around a range in one line; `start` and `end` may lie in different lines of a paragraph. */
	around(start: Position, end: Position): Said {
		const first = this.starts[start.line] ?? start.line;
		const text = this.textFrom(first);
		const from = this.offset(first, start);
		const to = Math.max(this.offset(first, end), from);
		const ends = this.sentenceEnds(first);
		const index = ends.findIndex((one) => one > from);
		const begin = ends[index - 1] ?? (index === 0 ? 0 : (ends.at(-1) ?? 0));
		const close = ends.find((one) => one >= to) ?? text.length;
		const before = index < 0 ? ends.length - 1 : index - 1;
		return {
			before: text.slice(begin, from),
			behind: text.slice(to, close),
			last: before < 0 ? '' : text.slice(ends[before - 1] ?? 0, begin),
			announced: this.announced(first),
		};
	}

	private announced(first: number): string[] {
		const found: string[] = [];
		for (let at = this.above.get(first); at !== undefined && found.length < 6; ) {
			const start = this.starts[at] ?? at;
			const ends = this.sentenceEnds(start);
			const text = this.textFrom(start);
			const before = ends.findLast((one) => one < text.trimEnd().length) ?? 0;
			found.push(text.slice(before));
			at = this.above.get(start);
		}
		return found.filter((text) => /[:：][\s*_]*$/u.test(text));
	}

	private offset(first: number, { line, character }: Position): number {
		let offset = character;
		for (let at = first; at < line && offset < longest; at++) {
			offset += this.line(at).length + 1;
		}
		return Math.min(offset, longest);
	}

	private textFrom(first: number): string {
		const known = this.texts.get(first);
		if (known !== undefined) {
			return known;
		}
		let text = this.line(first);
		for (let line = first + 1; this.starts[line] === first && text.length < longest; line++) {
			text += `\n${this.line(line)}`;
		}
		text = text.slice(0, longest);
		this.texts.set(first, text);
		return text;
	}

	private sentenceEnds(first: number): readonly number[] {
		const known = this.ends.get(first);
		if (known) {
			return known;
		}
		const text = this.textFrom(first);
		const found: number[] = [];
		for (const { 0: mark, index } of text.matchAll(sentenceEnd)) {
			if (!(mark === '.' && abbreviation.test(text.slice(Math.max(index - 12, 0), index + 1)))) {
				found.push(index + mark.length);
			}
		}
		this.ends.set(first, found);
		return found;
	}

	/** Goes over the lines once: where each paragraph and item begins, and which line an item's list stands below. */
	private findStarts(count: number): void {
		let start: number | undefined;
		/** Items that are open, the outermost first. */
		const open: { readonly indent: number; readonly line: number }[] = [];
		/** The last line that is no part of a list, if no other text stands between it and the next one. */
		let lead: number | undefined;
		for (let line = 0; line < count; line++) {
			const text = this.line(line);
			const indent = text.length - text.trimStart().length;
			// Most lines begin with a letter
			const isPlain = isLetter(text.charCodeAt(indent));
			const isAlone = !isPlain && alone.test(text);
			if (indent === text.length || isAlone) {
				this.starts.push(line);
				start = undefined;
				lead = isAlone ? undefined : lead;
				open.length = isAlone ? 0 : open.length;
				continue;
			}
			if (!isPlain && item.test(text)) {
				while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) {
					open.pop();
				}
				const announcing = open.at(-1)?.line ?? lead;
				if (announcing !== undefined) {
					this.above.set(line, announcing);
				}
				open.push({ indent, line });
				start = line;
			} else if (start === undefined) {
				start = line;
				open.length = indent === 0 ? 0 : open.length;
			}
			lead = open.length === 0 ? line : lead;
			this.starts.push(start);
		}
	}
}

/** Whether a character is one that begins no heading, rule, row or item: a letter of Latin or of a script behind it. */
function isLetter(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code > 0xff;
}
