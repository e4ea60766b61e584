/** What joins two headings in one, or ends the heading and begins a remark. */
const joint = /\s+-\s+|\s*[:/+,|]\s*|\s+(?:and|und|et|y|e|en|i|och|og|ja|ve|и|та|と|및)\s+/u;
const brackets = /\s*\(([^()]*)\)\s*/g;

/** Longest key that is taken apart: a whole sentence is no name of a section. */
const longestTakenApart = 100;

/** Shortest key that is looked at for a slip of the pen: shorter words are too close to each other. */
const shortestMisspelt = 7;

/**
 * The keys that a heading may be made of, the likeliest first: without a remark in brackets ("Decision (revised)"), what
 * stands in them ("Bối cảnh (Context)"), and the parts that a word or mark joins ("Consequences and Trade-offs").
 * @param key as `headingKey` makes it
 */
export function partsOfHeading(key: string): readonly string[] {
	if (key.length > longestTakenApart) {
		return [];
	}
	const outside = key.replace(brackets, ' ').trim();
	const inside = [...key.matchAll(brackets)].map(([, text]) => text?.trim() ?? '');
	const parts = [outside, ...inside].flatMap((text) => [text, ...text.split(joint)]);
	return [...new Set(parts)].filter((part) => part !== '' && part !== key);
}

const twoNames = /^([^()/]+?) ?\(([^()/]+)\)$|^([^()/]+)\/([^()/]+)$/;

/**
 * The two names of a heading that may be translations of each other: "Kontext (Context)", "Context / Kontext".
 * @param key as `headingKey` makes it
 */
export function inTwoLanguages(key: string): readonly [string, string] | undefined {
	const isLong = key.length > longestTakenApart || !(key.endsWith(')') || key.includes('/'));
	const [, outside, inside, one = outside, other = inside] = (isLong ? undefined : twoNames.exec(key)) ?? [];
	return one === undefined || other === undefined ? undefined : [one.trim(), other.trim()];
}

const latin = /\p{Script=Latin}/u;

/** Whether one of two names is written in Latin letters and the other is not. */
export function inTwoScripts([one, other]: readonly [string, string]): boolean {
	return latin.test(one) !== latin.test(other);
}

/** Whether one key is the other with a slip of the pen: one letter wrong, missing or too many, two in a long word. */
export function isMisspelt(key: string, wanted: string): boolean {
	const allowed = wanted.length < shortestMisspelt ? 0 : wanted.length < 10 ? 1 : 2;
	return (
		allowed > 0 &&
		key !== wanted &&
		key.charAt(0) === wanted.charAt(0) &&
		Math.abs(key.length - wanted.length) <= allowed &&
		distance(key, wanted, allowed) <= allowed
	);
}

/** Levenshtein's distance of two short texts, or some number above the limit. */
function distance(a: string, b: string, limit: number): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		if (Math.min(...next) > limit) {
			return limit + 1;
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
