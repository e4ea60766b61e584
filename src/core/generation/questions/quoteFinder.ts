/** A place in a text: offsets in UTF-16 units, from `start` up to, not including, `end`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A text as it is compared, and where each of its characters stands in the source. */
interface Folded {
	readonly text: string;
	readonly offsets: readonly number[];
}

/** More places that read the same are not told apart. */
const most = 100;

/** Finds quotes in a text that a model was shown, although it seldom repeats blanks, markup and quotation marks. */
export class QuoteFinder {
	private readonly folded: Folded;

	constructor(text: string) {
		this.folded = fold(text);
	}

	/** All places that read as the quote does, in order; none for a quote of less than two characters. */
	find(quote: string): readonly Span[] {
		const whole = this.occurrences(fold(quote).text.trim());
		if (whole.length > 0) {
			return whole;
		}
		const unquoted = /^["'](.+)["']$/s.exec(fold(quote).text.trim())?.[1]?.trim();
		const found = unquoted === undefined ? [] : this.occurrences(unquoted);
		return found.length > 0 ? found : this.withGap(quote);
	}

	private occurrences(wanted: string): Span[] {
		const spans: Span[] = [];
		if (wanted.length < 2) {
			return spans;
		}
		const { text } = this.folded;
		for (let at = text.indexOf(wanted); at >= 0 && spans.length < most; at = text.indexOf(wanted, at + wanted.length)) {
			spans.push(this.span(at, at + wanted.length));
		}
		return spans;
	}

	/** `It begins … and ends`: what is left out may be a paragraph, and no more. */
	private withGap(quote: string): Span[] {
		const parts = fold(quote)
			.text.split('...')
			.map((part) => part.trim())
			.filter((part) => part !== '');
		const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
		if (parts.length === 1) {
			return this.occurrences(first);
		}
		if (parts.length !== 2 || first.length < 8 || last.length < 8) {
			return [];
		}
		const { text } = this.folded;
		const start = text.indexOf(first);
		const end = start < 0 ? -1 : text.indexOf(last, start + first.length);
		return end < 0 || end - start > 1000 ? [] : [this.span(start, end + last.length)];
	}

	private span(start: number, end: number): Span {
		const { offsets } = this.folded;
		return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
	}
}

const marks: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'–': '-',
	'—': '-',
	'‑': '-',
	'…': '...',
	'|': ' ',
};

/** What emphasis, code, links and headings are made of. */
const markup = /[*_`~\\[\]#>]/;
const lineStart = /[ \t]*(?:(?:[-+*]|\d{1,3}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/y;

/** Without markup, marks of list items, case and the differences between blanks, quotation marks and dashes. */
function fold(source: string): Folded {
	const characters: string[] = [];
	const offsets: number[] = [];
	const add = (text: string, offset: number): void => {
		for (const character of text.split('')) {
			if (character !== ' ' || characters.at(-1) !== ' ') {
				characters.push(character);
				offsets.push(offset);
			}
		}
	};
	for (let i = 0; i < source.length; i++) {
		if (i === 0 || source[i - 1] === '\n' || source[i - 1] === '\r') {
			lineStart.lastIndex = i;
			i += lineStart.exec(source)?.[0].length ?? 0;
		}
		const character = source[i] ?? '';
		if (character === ']' && source[i + 1] === '(') {
			i = endOfTarget(source, i);
		} else if (/\s/.test(character)) {
			add(' ', i);
		} else if (!markup.test(character)) {
			const lower = character.toLowerCase();
			add(marks[character] ?? (lower.length === 1 ? lower : character), i);
		}
	}
	return { text: characters.join(''), offsets };
}

/** Offset of the parenthesis that ends a link's target on the same line; the bracket's own where none does. */
function endOfTarget(source: string, bracket: number): number {
	for (let i = bracket + 2; i < Math.min(source.length, bracket + 500); i++) {
		if (source[i] === ')') {
			return i;
		}
		if (source[i] === '\n' || source[i] === '\r') {
			break;
		}
	}
	return bracket;
}
