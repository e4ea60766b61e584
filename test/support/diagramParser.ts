import type { DiagramParser, DiagramVerdict } from '../../src/core/diagrams/verdict.ts';
import { judge } from '../../src/mermaid/judge.ts';
import type { Mermaid } from '../../src/mermaid/mermaid.ts';
import { loadMermaid } from './mermaid.ts';

/** The real parser in this thread: one question at a time, each text once. */
export class TestParser implements DiagramParser {
	/** The texts that were asked about and not known, in order. */
	readonly asked: string[] = [];
	private readonly known = new Map<string, Promise<DiagramVerdict>>();
	private last: Promise<unknown> = Promise.resolve();

	parse(text: string): Promise<DiagramVerdict> {
		const known = this.known.get(text);
		if (known !== undefined) {
			return known;
		}
		this.asked.push(text);
		const verdict = this.last.then(async () => judge((await loadMermaid()) as unknown as Mermaid, text));
		this.last = verdict;
		this.known.set(text, verdict);
		return verdict;
	}

	/** Empties the list of texts and what is known of them. */
	forget(): void {
		this.asked.length = 0;
		this.known.clear();
	}

	dispose(): void {
		this.known.clear();
	}
}
