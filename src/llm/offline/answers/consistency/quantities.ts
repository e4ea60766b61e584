import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import type { ReadDocument } from '../../../../core/generation/questions/placeItem.ts';
import type { OfflineItem } from '../answerLine.ts';
import { proseLines, wordsAt } from '../proseLines.ts';

/** What has one value in a system; other numbers with the same words may be about different things. */
const nouns =
	'(?:time-?out|interval|retention|ttl|lifetime|cooldown|grace period|period|expiry|page size|batch size|pool size|buffer size|file size|payload size|message size|body size|size limit|limit|threshold|delay|latency|response time|window|coverage|memory|capacity|quota)';
const number = '(\\d[\\d,]*(?:\\.\\d+)?)[ -]?(\\p{L}+|%)(?![\\p{L}\\p{N}])';
/** One or two words before it say which one: `session timeout of 30 minutes`. */
const pattern = new RegExp(
	`(?<![\\p{L}\\p{N}_-])((?:\\p{L}[\\p{L}\\p{N}-]*[ _]){1,2}${nouns})(?![\\p{L}\\p{N}])(?:[ :=≤<*|]{1,5}(?:of|is|to|at|be|set|shall|must|default|defaults|exactly|max|maximum|under|below|less|than|most)){0,3}[ :=≤<(*|]{1,5}${number}`,
	'giu',
);

/** Seconds and bytes of a unit. */
const units: Readonly<Record<string, readonly [dimension: string, factor: number]>> = Object.fromEntries([
	...['ms', 'millisecond', 'milliseconds', 'msec'].map((name) => [name, ['time', 0.001]]),
	...['s', 'sec', 'secs', 'second', 'seconds'].map((name) => [name, ['time', 1]]),
	...['m', 'min', 'mins', 'minute', 'minutes'].map((name) => [name, ['time', 60]]),
	...['h', 'hr', 'hrs', 'hour', 'hours'].map((name) => [name, ['time', 3600]]),
	...['d', 'day', 'days'].map((name) => [name, ['time', 86_400]]),
	...['week', 'weeks'].map((name) => [name, ['time', 604_800]]),
	...['kb', 'kib'].map((name) => [name, ['bytes', 1024]]),
	...['mb', 'mib'].map((name) => [name, ['bytes', 1024 ** 2]]),
	...['gb', 'gib'].map((name) => [name, ['bytes', 1024 ** 3]]),
	...['%', 'percent'].map((name) => [name, ['share', 1]]),
]);

interface Quantity {
	readonly name: string;
	readonly dimension: string;
	readonly value: number;
	readonly path: string;
	readonly line: number;
	/** As it stands there. */
	readonly quote: string;
	/** The value with its unit, as it stands there. */
	readonly shown: string;
}

/** The same named quantity with two values, in one document or in two that should agree. */
export function quantities({ own, others }: QuestionMaterial): OfflineItem[] {
	const mine = quantitiesOf(own);
	const theirs = others.filter(({ document }) => !isHistory(document.path)).flatMap(quantitiesOf);
	const items: OfflineItem[] = [];
	const told = new Set<string>();
	for (const [i, one] of mine.entries()) {
		const other = [...mine.slice(0, i), ...theirs].find((before) => contradicts(one, before));
		const key = `${one.name} ${one.value}`;
		if (other && !told.has(key)) {
			told.add(key);
			items.push({
				line: one.line,
				quote: one.quote,
				severity: 'warning',
				message: `“${one.name}” is ${one.shown} here and ${other.shown} ${other.path === one.path ? 'in another place' : `in ${other.path}`}.`,
				fix: `Say which value of “${one.name}” holds, and give it in one place.`,
				otherQuote: other.quote,
				otherLine: other.line,
				...(other.path !== one.path && { otherDocument: other.path }),
			});
		}
	}
	return items;
}

function contradicts(one: Quantity, other: Quantity): boolean {
	return one.name === other.name && one.dimension === other.dimension && one.value !== other.value;
}

function isHistory(path: string): boolean {
	return /(?:^|\/)(?:archive|archived|old)\//i.test(path);
}

function quantitiesOf({ document }: ReadDocument): Quantity[] {
	return proseLines(document).flatMap(({ line, text }) =>
		varies.test(text)
			? []
			: [...text.matchAll(pattern)].flatMap(({ 0: match, 1: name = '', 2: digits = '', 3: unit = '', index }) => {
					const known = units[unit.toLowerCase()];
					return known
						? [
								{
									name: nameOf(name),
									dimension: known[0],
									value: Number(digits.replaceAll(',', '')) * known[1],
									path: document.path,
									line,
									quote: wordsAt(document, line, index, match.length).replace(/^(?:an?|the|its)\s+/i, ''),
									shown: `${digits} ${unit}`,
								},
							]
						: [];
				}),
	);
}

/** What is said to change or to vary has several values. */
const varies = /\b(?:from|instead of|was|previously|increas\w+|reduc\w+|chang\w+|example|e\.g)\b/i;

const articles =
	/^(?:an?|the|its|their|this|that|with|and|or|of|to|for|has|have|uses?|default|maximum|max|minimum|min)$/i;

/** In lower case, without articles before it. */
function nameOf(name: string): string {
	const words = name.toLowerCase().split(/[ _]/);
	return words.filter((word, i) => i >= words.length - 1 || !articles.test(word)).join(' ');
}
