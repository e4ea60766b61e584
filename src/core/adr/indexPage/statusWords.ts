import type { Stage } from '../record/record.ts';
import { piecesWith, type ReadEntry } from './form.ts';
import { wordOnly } from './statusWord.ts';

/** The words and icons with which a page says each stage. */
export interface StatusWords {
	readonly words: ReadonlyMap<Stage, string>;
	/** Only where several icons stand for different stages. */
	readonly icons: ReadonlyMap<Stage, string>;
	readonly meanings: ReadonlyMap<string, Stage>;
}

/** Learns from all entries of a page how it says a status. */
export function statusWordsOf(entries: readonly ReadEntry[]): StatusWords {
	const words = new Counts<Stage, string>();
	const icons = new Counts<string, Stage>();
	for (const one of entries) {
		for (const { text, stage } of piecesWith(one, 'status')) {
			if (stage) {
				words.add(stage, wordOnly(text));
			}
		}
		for (const { text } of piecesWith(one, 'icon')) {
			if (one.record.status?.stage) {
				icons.add(text, one.record.status.stage);
			}
		}
	}
	const meanings = icons.most(2, 0.75);
	const several = new Set(meanings.values()).size > 1;
	return {
		words: words.most(1, 0),
		icons: new Map(several ? [...meanings].map(([icon, stage]) => [stage, icon]) : []),
		meanings: several ? meanings : new Map(),
	};
}

class Counts<K, V> {
	private readonly counts = new Map<K, Map<V, number>>();

	add(key: K, value: V): void {
		const values = this.counts.get(key) ?? new Map<V, number>();
		this.counts.set(key, values.set(value, (values.get(value) ?? 0) + 1));
	}

	/** The value that each key mostly has: at least so often, and in this share of its cases. */
	most(times: number, share: number): Map<K, V> {
		const most = new Map<K, V>();
		for (const [key, values] of this.counts) {
			const [best] = [...values].sort(([, a], [, b]) => b - a);
			const all = [...values.values()].reduce((sum, one) => sum + one, 0);
			if (best && best[1] >= times && best[1] >= share * all) {
				most.set(key, best[0]);
			}
		}
		return most;
	}
}
