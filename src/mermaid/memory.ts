import type { DiagramVerdict } from '../core/diagrams/verdict.ts';

/** Enough for all diagrams of a large workspace. */
const maxVerdicts = 4000;
/** In UTF-16 units: about 16 MB of texts. */
const maxLength = 8_000_000;

/** The verdicts that were used last, by text. */
export interface VerdictMemory {
	get(text: string): DiagramVerdict | undefined;
	set(text: string, verdict: DiagramVerdict): void;
}

/** Forgets what was not used for longest when there are too many verdicts, or their texts are too long. */
export function createMemory(): VerdictMemory {
	/** In order of use, the last at the end: a map keeps the order in which its keys were put in. */
	const verdicts = new Map<string, DiagramVerdict>();
	let length = 0;

	function forget(text: string): void {
		if (verdicts.delete(text)) {
			length -= text.length;
		}
	}

	function remember(text: string, verdict: DiagramVerdict): void {
		forget(text);
		verdicts.set(text, verdict);
		length += text.length;
	}

	return {
		get(text) {
			const verdict = verdicts.get(text);
			if (verdict !== undefined) {
				remember(text, verdict);
			}
			return verdict;
		},
		set(text, verdict) {
			remember(text, verdict);
			for (const oldest of verdicts.keys()) {
				if (verdicts.size <= maxVerdicts && length <= maxLength) {
					return;
				}
				forget(oldest);
			}
		},
	};
}
