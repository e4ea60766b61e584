import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { builtinPrompts } from '../../../src/core/generated/prompts.ts';
import type { LlmEnd, LlmEvent } from '../../../src/core/generation/llmClient.ts';
import { prepareFill } from '../../../src/core/generation/prepareFill.ts';
import { type FillOutcome, runFill } from '../../../src/core/generation/runFill.ts';
import type { FillAction } from '../../../src/core/generation/subject.ts';
import { usualFillOptions } from '../../../src/core/generation/subject.ts';
import { allSections } from '../../../src/core/generation/subjectOf.ts';
import { describeDocument } from '../../../src/core/workspace/describe.ts';
import { anyText, markdown } from '../document/markdownArbitrary.ts';

const kind = builtinKinds.find(({ id }) => id === 'adr-nygard');
const running = { aborted: false, addEventListener() {}, removeEventListener() {} };

/** What streamed into the section, and what came of it. */
interface Carried {
	readonly streamed: string;
	readonly outcome: FillOutcome;
	readonly slot: { readonly start: number; readonly end: number };
}

async function carry(
	text: string,
	line: number,
	action: FillAction,
	answer: readonly string[],
	end: LlmEnd = 'complete',
): Promise<Carried> {
	assert.ok(kind);
	const document = parseDocument('docs/adr/0001-a.md', text);
	const prepared = await prepareFill(
		{
			document,
			indexed: { kind, facts: describeDocument(document, kind) },
			line,
			asked: { action, instruction: 'Better.', options: usualFillOptions },
			attached: [],
		},
		{ documents: () => [], kinds: [], read: async () => undefined },
		builtinPrompts,
		{ budget: 4000, isIgnored: () => false },
	);
	assert.ok(prepared);
	const host = {
		client: {
			async *stream(): AsyncGenerator<LlmEvent> {
				yield* answer.map((piece) => ({ type: 'text', text: piece }) as const);
				yield { type: 'end', end };
			},
			models: async () => [],
		},
		model: 'm',
		maxTokens: undefined,
		templates: builtinPrompts,
		newId: () => 'r',
		check: async (changed: string) => ({ document: parseDocument(document.path, changed), findings: [] }),
	};
	let streamed = '';
	let outcome: FillOutcome | undefined;
	for await (const event of runFill(prepared, { document, findings: [] }, host, running)) {
		streamed = event.type === 'again' ? '' : streamed + (event.type === 'text' ? event.text : '');
		outcome = event.type === 'outcome' ? event.outcome : outcome;
	}
	assert.ok(outcome);
	return { streamed, outcome, slot: prepared.slot };
}

describe('a fill that is carried out', () => {
	const text = '# 1. A\n\n## Context\n\nOld.\n\n## Decision\n\nYes.\n';

	for (const [name, answer, end, reason] of [
		['was cut off', ['New'], 'cut', /cut off/],
		['was refused in its middle', ['New'], 'refused', /refused/],
		['was refused at once', [], 'refused', /refused/],
		['is nothing', [' \n'], 'complete', /wrote nothing/],
	] as const) {
		it(`is not written where the answer ${name}`, async () => {
			const { outcome } = await carry(text, 2, 'fill', answer, end);
			assert.ok(outcome.type === 'refused');
			assert.match(outcome.reason, reason);
		});
	}

	it('changes no byte outside of its section, and streams what it comes to, whatever document and answer', async () => {
		let written = 0;
		await fc.assert(
			fc.asyncProperty(
				anyText,
				fc.array(markdown, { maxLength: 4 }),
				fc.nat(),
				fc.constantFrom<FillAction>('fill', 'improve', 'continue'),
				fc.constantFrom('\n', '\r\n'),
				async (body, answer, which, action, lineBreak) => {
					const whole = `# T\n\n${body}\n\n## Last\n\nend`.replace(/\r\n?|\n/g, lineBreak);
					const sections = allSections(parseDocument('docs/adr/0001-a.md', whole).sections);
					const section = sections[which % sections.length];
					assert.ok(section);
					const { outcome, streamed, slot } = await carry(whole, section.heading.range.start.line, action, answer);
					if (outcome.type === 'written') {
						written++;
						assert.equal(streamed, outcome.body);
						assert.ok(outcome.text.startsWith(whole.slice(0, slot.start)));
						assert.ok(outcome.text.endsWith(whole.slice(slot.end)));
						assert.notEqual(outcome.proof.untouched, undefined);
					}
				},
			),
			{ numRuns: 300 },
		);
		assert.ok(written > 100, `only ${written} of 300 were written`);
	}).timeout(20_000);
});
