/** A part of a regular expression; `size` says how many times it may occur, `many` for any number of times. */
export type RegexPart =
	/** One character, by the source that matches it. */
	| { readonly type: 'character'; readonly source: string }
	/** Parts one after the other; a look around, which takes no characters, is one without any. */
	| { readonly type: 'sequence'; readonly parts: readonly RegexPart[] }
	| { readonly type: 'choice'; readonly options: readonly RegexPart[] }
	| { readonly type: 'repeat'; readonly part: RegexPart; readonly optional: boolean; readonly many: boolean };

/** Times up to which a counted repetition counts as one: `\d{1,8}` is no loop. */
const fewTimes = 10;

/**
 * The parts of a regular expression that compiles. Anchors and references back take no characters of their own and are
 * left out; what a look around holds comes separately.
 */
export function regexParts(source: string): { readonly whole: RegexPart; readonly lookArounds: readonly RegexPart[] } {
	const reader = new Reader(source);
	const whole = reader.choice();
	return { whole, lookArounds: reader.lookArounds };
}

const nothing: RegexPart = { type: 'sequence', parts: [] };

class Reader {
	readonly lookArounds: RegexPart[] = [];
	private readonly source: string;
	private at = 0;

	constructor(source: string) {
		this.source = source;
	}

	choice(): RegexPart {
		const options: RegexPart[] = [this.sequence()];
		while (this.take(/\|/y)) {
			options.push(this.sequence());
		}
		return options.length === 1 && options[0] ? options[0] : { type: 'choice', options };
	}

	private sequence(): RegexPart {
		const parts: RegexPart[] = [];
		while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? '')) {
			parts.push(this.quantified(this.one()));
		}
		return { type: 'sequence', parts };
	}

	private one(): RegexPart {
		if (this.take(/\(\?<?[=!]/y)) {
			this.lookArounds.push(this.choice());
			this.take(/\)/y);
			return nothing;
		}
		if (this.take(/\((?:\?(?::|<[^>]*>|[ims-]*:))?/y)) {
			const inside = this.choice();
			this.take(/\)/y);
			return inside;
		}
		if (this.take(/[$^]|\\[bB]|\\[1-9]\d*|\\k<[^>]*>/y)) {
			return nothing;
		}
		const source = this.take(/\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u.{4}|\\x..|\\c.|\\.|./suy) ?? '';
		return { type: 'character', source };
	}

	private quantified(part: RegexPart): RegexPart {
		const quantifier = this.take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
		if (quantifier === undefined) {
			return part;
		}
		const [, least = '0', comma, most = ''] = /^\{(\d+)(,)?(\d*)/.exec(quantifier) ?? [];
		switch (quantifier[0]) {
			case '?':
				return { type: 'repeat', part, optional: true, many: false };
			case '{': {
				const limit = comma === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
				return { type: 'repeat', part, optional: Number(least) === 0, many: limit > fewTimes };
			}
			default:
				return { type: 'repeat', part, optional: quantifier.startsWith('*'), many: true };
		}
	}

	private take(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.source)?.[0];
		this.at += found?.length ?? 0;
		return found;
	}
}
