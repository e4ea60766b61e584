import { lettersOf } from './idLetters.ts';
import type { IdSpace, TraceFacts } from './trace.ts';

/** Tells of letters whether requirements are born with them; of none whether some are born with a number alone. */
export type BornWith = (letters: string) => boolean;

/** Letters that say no more than the word "Requirement". */
const words = ['R', 'REQ'];

/**
 * A key with as many of such letters as the requirements have: `1.1` of `R1.1` and `REQ-1.1` where those have numbers and
 * none has these letters, `R1.1` of `1.1` where all are called so.
 */
export function withoutWord(space: IdSpace, key: string, isBornWith: BornWith): string {
	if (space === 'requirement' && /^\d/.test(key) && !isBornWith('')) {
		const [only, ...more] = words.filter(isBornWith);
		return only === undefined || more.length > 0 ? key : only + key;
	}
	const letters = space === 'requirement' ? wordOf(key) : '';
	return letters !== '' && !isBornWith(letters) && isBornWith('') ? key.slice(letters.length) : key;
}

/** `R` of `R1.1`; empty for a key of other letters. */
export function wordOf(key: string): string {
	return /^R(?:EQ)?(?=\d)/.exec(key)?.[0] ?? '';
}

/** The letters that requirements of some texts are born with. */
export function bornWith(traced: readonly { readonly trace: TraceFacts }[]): BornWith {
	const letters = new Set(
		traced.flatMap(({ trace: { definitions } }) =>
			definitions.filter(({ space }) => space === 'requirement').map(({ key }) => lettersOf(key)),
		),
	);
	return (one) => letters.has(one);
}
