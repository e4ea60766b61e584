import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allSections } from '../../../src/core/document/allSections.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { builtinPrompts } from '../../../src/core/generated/prompts.ts';
import type { LlmEnd, LlmEvent, LlmRequest } from '../../../src/core/generation/llmClient.ts';
import { prepareFill } from '../../../src/core/generation/prepareFill.ts';
import { describeProof } from '../../../src/core/generation/proof.ts';
import { type FillOutcome, runFill } from '../../../src/core/generation/runFill.ts';
import type { FillAction } from '../../../src/core/generation/subject.ts';
import { usualFillOptions } from '../../../src/core/generation/subject.ts';
import { describeDocument } from '../../../src/core/workspace/describe.ts';
import { anyText, markdown } from '../document/markdownArbitrary.ts';

const kind = builtinKinds.find(({ id }) => id === 'adr-nygard');
const running = { aborted: false, addEventListener() {}, removeEventListener() {} };

/** What streamed into the section, and what came of it. */
interface Carried {
	readonly streamed: string;
	readonly outcome: FillOutcome;
	readonly slot: { readonly start: number; readonly end: number };
	/** All that was asked. */
	readonly asked: string;
}

async function carry(
	text: string,
	line: number,
	action: FillAction,
	answer: readonly string[],
	end: LlmEnd = 'complete',
	others: () => readonly string[] = () => [],
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
	let said = '';
	const checked = (changed: string) => {
		const after = parseDocument(document.path, changed);
		const findings = after.placeholders.map(({ range, text: message }) => ({
			path: document.path,
			rule: 'placeholder/unfilled',
			severity: 'warning' as const,
			range,
			message,
		}));
		const start = { line: 0, character: 0 };
		const ofOthers = others().map((message) => ({
			path: document.path,
			rule: 'adr/duplicate-number',
			severity: 'error' as const,
			range: { start, end: start },
			message,
		}));
		return { document: after, findings: [...ofOthers, ...findings] };
	};
	const host = {
		client: {
			async *stream({ messages }: LlmRequest): AsyncGenerator<LlmEvent> {
				said += messages.map(({ content }) => content).join('\n');
				yield* answer.map((piece) => ({ type: 'text', text: piece }) as const);
				yield { type: 'end', end };
			},
			models: async () => [],
		},
		model: 'm',
		maxTokens: undefined,
		templates: builtinPrompts,
		newId: () => 'r',
		check: async (changed: string) => checked(changed),
	};
	let streamed = '';
	let outcome: FillOutcome | undefined;
	for await (const event of runFill(prepared, host, running)) {
		streamed = event.type === 'again' ? '' : streamed + (event.type === 'text' ? event.text : '');
		outcome = event.type === 'outcome' ? event.outcome : outcome;
	}
	assert.ok(outcome);
	return { streamed, outcome, slot: prepared.slot, asked: said };
}

describe('a fill that is carried out', () => {
	const text = '# 1. A\n\n## Context\n\nOld.\n\n## Decision\n\nYes.\n';

	it('is not blamed for what another file brings while the model answers', async () => {
		let checks = 0;
		const others = () => (++checks > 2 ? ['Another record came.', 'And one more.'] : ['Another record came.']);
		const { outcome, asked } = await carry(text, 2, 'fill', ['New.'], 'complete', others);
		assert.ok(outcome.type === 'written');
		assert.deepEqual(outcome.proof.added, []);
		assert.doesNotMatch(asked, /Another record came|And one more/);
	});

	for (const [name, answer, end, reason] of [
		['was cut off', ['New'], 'cut', /cut off/],
		['was refused in its middle', ['New'], 'refused', /refused/],
		['was refused at once', [], 'refused', /refused/],
		['is nothing', [' \n'], 'complete', /wrote nothing/],
		['is an apology', ['I’m sorry, but I can’t ', 'help with that.'], 'complete', /would not, or could not/],
	] as const) {
		it(`is not written where the answer ${name}`, async () => {
			const { outcome } = await carry(text, 2, 'fill', answer, end);
			assert.ok(outcome.type === 'refused');
			assert.match(outcome.reason, reason);
		});
	}

	it('is not mended where it asks a question, and is where something is not written', async () => {
		const asked = await carry(text, 2, 'fill', ['[NEEDS CLARIFICATION: who?]']);
		assert.deepEqual([asked.outcome.result.attempts, asked.outcome.result.findings], [1, []]);
		const open = await carry(text, 2, 'fill', ['TODO: who']);
		assert.equal(open.outcome.result.attempts, 3);
		assert.equal(open.outcome.result.findings.length, 1);
	});

	it('puts the secrets of the section back into what it streams and writes', async () => {
		const old = '# 1. A\n\n## Context\n\nOld.\n\nDB_PASSWORD=hunter2000\n\n## Decision\n\nYes.\n';
		const pieces = ['New.\n\nDB_PASSWORD=[sec', 'ret 1]\n'];
		const { outcome, streamed, asked } = await carry(old, 2, 'improve', pieces);
		assert.ok(asked.includes('DB_PASSWORD=[secret 1]') && !asked.includes('hunter2000'));
		assert.ok(outcome.type === 'written');
		assert.equal(outcome.text, old.replace('Old.', 'New.'));
		assert.equal(streamed, outcome.body);
		assert.equal(outcome.proof.lostSecrets, 0);
		const without = await carry(old, 2, 'improve', ['New.']);
		assert.ok(without.outcome.type === 'written');
		assert.match(describeProof(without.outcome.proof), /1 secret of the section missing/);
	});

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
