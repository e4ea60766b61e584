import { type RegexPart, regexParts } from './regexParts.ts';

/** A regular expression of more characters than that is not looked through. */
const mostPlaces = 1000;

/**
 * Whether a regular expression that compiles can take time that doubles with each character of a text: `^(a+)+$`,
 * `(a|a)*b`, `([-.][a-z-]+)*`.
 *
 * That is so where a loop can read the same characters in two ways, since the engine then tries both in each round. The
 * expression is taken as an automaton whose states are its characters (Glushkov's construction); two ways through a
 * loop are a way through pairs of states that begins and ends at the same state and differs between. What follows what
 * is counted, because in `(a+)+` the inner and the outer loop lead from the same state to the same state.
 */
export function isExponential(source: string, flags: string): boolean {
	const { whole, lookArounds } = regexParts(source);
	return [whole, ...lookArounds].some((part) => new Automaton(flags).hasTwoWays(part));
}

/** What an automaton has to know of a part: where it begins and ends, each with the number of ways that lead there. */
interface Ends {
	readonly first: readonly number[];
	readonly last: readonly number[];
	readonly mayBeEmpty: boolean;
}

class Automaton {
	private readonly flags: string;
	private readonly sources: string[] = [];
	/** What follows a state, once for each way. */
	private readonly next: number[][] = [];

	constructor(flags: string) {
		this.flags = flags;
	}

	hasTwoWays(part: RegexPart): boolean {
		this.add(part);
		const count = this.sources.length;
		if (count > mostPlaces) {
			return false;
		}
		const reach = this.next.map((_, state) => this.reachableFrom(state));
		const inLoop = this.next.map((_, state) => reach[state]?.has(state) === true);
		for (const [state, followers] of this.next.entries()) {
			const seen = new Set<number>();
			for (const follower of followers) {
				if (seen.has(follower) && reach[follower]?.has(state)) {
					return true;
				}
				seen.add(follower);
			}
		}
		return this.next.some((_, state) => inLoop[state] && this.partsAndMeets(state, reach));
	}

	/** Whether two different ways lead from a state back to it over the same characters. */
	private partsAndMeets(state: number, reach: readonly ReadonlySet<number>[]): boolean {
		const count = this.next.length;
		// Only states of the same loop can come back
		const stays = (one: number): boolean => reach[state]?.has(one) === true && reach[one]?.has(state) === true;
		const visited = new Set<number>();
		const open: number[] = [state * count + state];
		for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
			const left = Math.floor(pair / count);
			const right = pair % count;
			for (const a of new Set(this.next[left])) {
				for (const b of new Set(this.next[right])) {
					if (!stays(a) || !stays(b) || !this.overlap(a, b)) {
						continue;
					}
					if (a === state && b === state && left !== right) {
						return true;
					}
					const next = a * count + b;
					// Both in one state again, and not in ours: whatever differs later, differs for that state as well
					if (a !== b ? !visited.has(next) : left === right && !visited.has(next)) {
						visited.add(next);
						open.push(next);
					}
				}
			}
		}
		return false;
	}

	private reachableFrom(state: number): ReadonlySet<number> {
		const found = new Set<number>();
		const open = [...(this.next[state] ?? [])];
		for (let one = open.pop(); one !== undefined; one = open.pop()) {
			if (!found.has(one)) {
				found.add(one);
				open.push(...(this.next[one] ?? []));
			}
		}
		return found;
	}

	private overlap(a: number, b: number): boolean {
		const one = charactersOf(this.sources[a] ?? '', this.flags);
		const other = charactersOf(this.sources[b] ?? '', this.flags);
		return this.sources[a] === this.sources[b] || one.some((character) => other.includes(character));
	}

	private add(part: RegexPart): Ends {
		switch (part.type) {
			case 'character': {
				const state = this.sources.push(part.source) - 1;
				this.next.push([]);
				return { first: [state], last: [state], mayBeEmpty: false };
			}
			case 'sequence':
				return part.parts.map((one) => this.add(one)).reduce((a, b) => this.join(a, b), empty);
			case 'choice': {
				const options = part.options.map((one) => this.add(one));
				return {
					first: options.flatMap(({ first }) => first),
					last: options.flatMap(({ last }) => last),
					mayBeEmpty: options.some(({ mayBeEmpty }) => mayBeEmpty),
				};
			}
			case 'repeat': {
				const ends = this.add(part.part);
				if (part.many) {
					this.lead(ends.last, ends.first);
				}
				return { ...ends, mayBeEmpty: ends.mayBeEmpty || part.optional };
			}
		}
	}

	private join(a: Ends, b: Ends): Ends {
		this.lead(a.last, b.first);
		return {
			first: a.mayBeEmpty ? [...a.first, ...b.first] : a.first,
			last: b.mayBeEmpty ? [...a.last, ...b.last] : b.last,
			mayBeEmpty: a.mayBeEmpty && b.mayBeEmpty,
		};
	}

	private lead(from: readonly number[], to: readonly number[]): void {
		for (const state of from) {
			this.next[state]?.push(...to);
		}
	}
}

const empty: Ends = { first: [], last: [], mayBeEmpty: true };

/** Characters that stand for all: the scripts that headings and file names are written in, marks, blanks. */
const samples: readonly string[] = [
	...[
		'\t',
		'\n',
		'–',
		'—',
		'“',
		'…',
		'→',
		'　',
		'：',
		'（',
		'、',
		'。',
		'１',
		'✅',
		'😀',
		'\u0301',
		'\u200d',
		'\ufe0f',
	],
	...Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)),
	...['é', 'ß', 'Ø', 'ł', 'α', 'Ω', 'я', 'Ж', 'א', 'ع', '中', '文', '一', '第', 'か', 'カ', '가', 'ก', 'अ'],
];

const known = new Map<string, readonly string[]>();

function charactersOf(source: string, flags: string): readonly string[] {
	const key = `${flags}:${source}`;
	let found = known.get(key);
	if (!found) {
		const regex = new RegExp(`^(?:${source})$`, flags);
		found = samples.filter((character) => regex.test(character));
		known.set(key, found);
	}
	return found;
}
