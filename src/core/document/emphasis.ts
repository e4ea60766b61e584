const blank = /^\s?$/u;
/** Signs that CommonMark counts as punctuation. A code span that is held back is one too: it begins with a backtick. */
const punctuation = /[\p{P}$+<=>^`|~\p{Cc}]/u;

interface Run {
	readonly start: number;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	/** How many of its stars have no partner. */
	left: number;
}

/**
 * A text without the stars that emphasise: those that have a partner by the rules of CommonMark, so that `*.ts` keeps its
 * own. Two or more have none where a text is a piece of a longer one (`2: Orders**`): they go too, but for those of paths.
 */
export function withoutEmphasis(text: string): string {
	const runs = starsOf(text);
	pair(runs);
	let result = '';
	let last = 0;
	for (const { start, length, opens, closes, left } of runs) {
		const isCut = left > 1 && (opens || closes) && text[start - 1] !== '/' && text[start + length] !== '/';
		result += text.slice(last, start) + (isCut ? '' : '*'.repeat(left));
		last = start + length;
	}
	return result + text.slice(last);
}

function starsOf(text: string): Run[] {
	const runs: Run[] = [];
	for (const { 0: found, index: start } of text.matchAll(/\\.|\*+/gs)) {
		if (found.startsWith('\\')) {
			continue;
		}
		const { length } = found;
		const before = text.charAt(start - 1);
		const after = text.charAt(start + length);
		const opens = !blank.test(after) && (length > 1 || !punctuation.test(after) || isBound(before));
		const closes = !blank.test(before) && (length > 1 || !punctuation.test(before) || isBound(after));
		runs.push({ start, length, opens, closes, left: length });
	}
	return runs;
}

/** Beside what one star may stand with punctuation within; two are meant as emphasis in `**Status:**Accepted` too. */
function isBound(char: string): boolean {
	return blank.test(char) || punctuation.test(char);
}

function pair(runs: readonly Run[]): void {
	const open: Run[] = [];
	// Below these, no partner is left for a run of such a kind: looking there again would take quadratic time
	const bottoms = new Map<string, number>();
	for (const run of runs) {
		const kind = `${run.length % 3}${run.opens}`;
		while (run.closes && run.left > 0) {
			const bottom = bottoms.get(kind) ?? 0;
			let at = open.length - 1;
			while (at >= bottom && !arePartners(open[at] ?? run, run)) {
				at--;
			}
			const partner = at >= bottom ? open[at] : undefined;
			if (!partner) {
				bottoms.set(kind, open.length);
				break;
			}
			const taken = partner.left >= 2 && run.left >= 2 ? 2 : 1;
			partner.left -= taken;
			run.left -= taken;
			open.length = partner.left === 0 ? at : at + 1;
			for (const [other, height] of bottoms) {
				bottoms.set(other, Math.min(height, open.length));
			}
		}
		if (run.opens && run.left > 0) {
			open.push(run);
		}
	}
}

/** Runs that both open and close are no partners where their lengths make three, unless each is a multiple of three. */
function arePartners(opener: Run, closer: Run): boolean {
	const isEither = opener.closes || closer.opens;
	return !isEither || (opener.length + closer.length) % 3 !== 0 || opener.length % 3 === 0;
}
