import assert from 'node:assert/strict';
import { explain } from '../../../src/core/diagrams/explain/explain.ts';
import { follow } from '../../../src/core/diagrams/mend.ts';
import type { DiagramVerdict } from '../../../src/core/diagrams/verdict.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { TestParser } from '../../support/diagramParser.ts';

const parser = new TestParser();

interface Explained {
	readonly message: string;
	/** What the range of the finding says in the diagram; where none is given, that of the parser. */
	readonly at: string;
	/** The diagram as the first attempt that Mermaid accepts leaves it. */
	readonly mended: string | undefined;
	readonly certain: boolean | undefined;
}

export async function explained(text: string): Promise<Explained> {
	const { problem } = await parser.parse(text);
	assert.ok(problem, `Mermaid accepts ${text}`);
	const { message, range, attempts } = explain(text, problem);
	const place = range ?? problem.range;
	const verdicts = new Map<string, DiagramVerdict>();
	for (const attempt of attempts) {
		for (;;) {
			let missing: string | undefined;
			const mended = follow(attempt, (asked) => {
				const known = verdicts.get(asked);
				missing ??= known ? undefined : asked;
				return known ?? 'unknown';
			});
			if (missing === undefined) {
				if (mended) {
					assert.equal((await parser.parse(mended.text)).state, 'valid');
					return {
						message,
						at: place ? new LineIndex(text).slice(place) : '',
						mended: mended.text,
						certain: mended.certain,
					};
				}
				break;
			}
			verdicts.set(missing, await parser.parse(missing));
		}
	}
	return { message, at: place ? new LineIndex(text).slice(place) : '', mended: undefined, certain: undefined };
}

/** A cause: the diagram, what the message says, where, and the diagram afterwards. */
export type Case = readonly [before: string, message: RegExp, at: string, after: string | undefined];

/** Declares a spec for each case; `certain` is what the mend says of itself. */
export function specify(cases: readonly Case[], certain: boolean | undefined): void {
	for (const [before, message, at, after] of cases) {
		it(JSON.stringify(before), async () => {
			const found = await explained(before);
			assert.match(found.message, message);
			assert.equal(found.mended, after);
			assert.equal(found.certain, certain);
			if (at !== '') {
				assert.equal(found.at, at);
			}
		});
	}
}
