import type { SpecIndex } from '../workspace/specIndex.ts';

/** Why diagrams were not checked, with their number. */
export interface UncheckedDiagrams {
	/** One sentence, in Mermaid's words or ours. */
	readonly reason: string;
	readonly count: number;
}

/**
 * The diagrams on which Mermaid gave no verdict, by reason: a plug-in would be needed, or the parser took too long or
 * broke down. Complete after `settle`.
 * @param among paths to look at
 */
export function uncheckedDiagrams(index: SpecIndex, among: (path: string) => boolean): UncheckedDiagrams[] {
	const counts = new Map<string, number>();
	const count = (text: string) => {
		const verdict = index.verdict(text);
		if (verdict?.state === 'unchecked') {
			const reason = verdict.problem?.message ?? 'No parser is at hand.';
			counts.set(reason, (counts.get(reason) ?? 0) + 1);
		}
	};
	for (const { facts } of index.documents()) {
		if (facts.diagrams.length > 0 && among(facts.path)) {
			for (const { text } of facts.diagrams) {
				count(text);
			}
		}
	}
	for (const path of index.diagrams.paths().filter(among)) {
		for (const { text } of index.diagrams.get(path)) {
			count(text);
		}
	}
	return [...counts].map(([reason, count]) => ({ reason, count }));
}
