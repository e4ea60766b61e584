import { grouped } from '../../grouped.ts';
import type { NamedDiagram } from './namedDiagrams.ts';

/** Diagrams that have less in common are two. */
const leastLikeness = 0.3;

/**
 * Finds for each diagram of a document the one it was in an older version: the one with the same text, else the one at
 * the same place under the same heading, else the one that it is most like. No diagram stands for two.
 * @returns for each newer diagram the older one; undefined for one that is new
 */
export function matchDiagrams(
	before: readonly NamedDiagram[],
	after: readonly NamedDiagram[],
): readonly (NamedDiagram | undefined)[] {
	const matches: (NamedDiagram | undefined)[] = after.map(() => undefined);
	const free = new Set(before);
	const take = (i: number, old: NamedDiagram | undefined) => {
		if (old) {
			matches[i] = old;
			free.delete(old);
		}
	};
	const pairUp = (key: (named: NamedDiagram) => string) => {
		const olds = grouped(free, key);
		after.forEach((named, i) => {
			if (!matches[i]) {
				take(i, olds.get(key(named))?.shift());
			}
		});
	};
	pairUp(({ heading, diagram }) => `${heading}\n${diagram.text}`);
	pairUp(({ diagram }) => diagram.text);
	for (const { i, old } of alike(after, free, matches)) {
		if (!matches[i] && free.has(old)) {
			take(i, old);
		}
	}
	return matches;
}

interface Pair {
	readonly i: number;
	readonly old: NamedDiagram;
	readonly likeness: number;
}

/** Pairs of diagrams without a match, the surest first. */
function alike(
	after: readonly NamedDiagram[],
	free: ReadonlySet<NamedDiagram>,
	matches: readonly (NamedDiagram | undefined)[],
): Pair[] {
	const olds = [...free].map((old) => ({ old, lines: linesOf(old) }));
	return after
		.flatMap((named, i): Pair[] => {
			if (matches[i]) {
				return [];
			}
			const lines = linesOf(named);
			return olds.map((one) => ({ i, old: one.old, likeness: likenessOf(named, lines, one.old, one.lines) }));
		})
		.filter(({ likeness }) => likeness >= leastLikeness)
		.sort((a, b) => b.likeness - a.likeness);
}

/** 0 to 1 by the lines they share; the same place under the same heading is as good as half of them. */
function likenessOf(
	a: NamedDiagram,
	aLines: ReadonlySet<string>,
	b: NamedDiagram,
	bLines: ReadonlySet<string>,
): number {
	const shared = [...aLines].filter((line) => bLines.has(line)).length;
	const all = aLines.size + bLines.size - shared;
	const isSamePlace = a.heading === b.heading && a.order === b.order;
	return (all === 0 ? 0 : shared / all) + (isSamePlace ? 0.5 : 0);
}

function linesOf({ diagram }: NamedDiagram): ReadonlySet<string> {
	return new Set(
		diagram.text
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== ''),
	);
}
