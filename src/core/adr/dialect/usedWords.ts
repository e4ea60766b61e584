import type { LinkWords } from '../links/relate.ts';
import type { AdrRecord } from '../record/record.ts';

/** Pairs of words that records use for free links, the ones most used first; one is empty where only the other is said. */
export function usedWords(records: readonly AdrRecord[]): readonly LinkWords[] {
	const labels = new Map<string, string>();
	for (const { path, links } of records) {
		for (const link of links) {
			if (link.relation === 'other' && link.path !== undefined) {
				labels.set(`${path}\n${link.path}`, link.label);
			}
		}
	}
	const pairs = new Map<string, { words: LinkWords; count: number }>();
	for (const [ends, label] of labels) {
		const [from, to] = ends.split('\n');
		const reverse = labels.get(`${to}\n${from}`) ?? '';
		const key = `${label}\n${reverse}`.toLowerCase();
		const pair = pairs.get(key) ?? { words: { label, reverse }, count: 0 };
		pair.count++;
		pairs.set(key, pair);
	}
	return [...pairs.values()].sort((a, b) => b.count - a.count).map(({ words }) => words);
}
