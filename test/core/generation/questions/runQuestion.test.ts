import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { builtinPrompts } from '../../../../src/core/generated/prompts.ts';
import type { LlmClient, LlmEvent, LlmRequest } from '../../../../src/core/generation/llmClient.ts';
import { partsOf } from '../../../../src/core/generation/questions/parts.ts';
import { type PreparedQuestion, prepareQuestion } from '../../../../src/core/generation/questions/prepareQuestion.ts';
import { type QuestionEvent, runQuestion } from '../../../../src/core/generation/questions/runQuestion.ts';
import { usualFillOptions } from '../../../../src/core/generation/subject.ts';
import { loadProject } from '../../../../src/core/project.ts';
import { ruleIds, rules } from '../../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../../support/memoryWorkspace.ts';
import { markdown } from '../../document/markdownArbitrary.ts';

const never = { aborted: false, addEventListener() {}, removeEventListener() {} };
const path = '.kiro/specs/tea/requirements.md';
const design = '.kiro/specs/tea/design.md';
const text = '# Requirements Document\n\n## Introduction\n\nTea for all.\n\n## Glossary\n\n- **Cup**: holds tea\n';
const files = { [path]: text, [design]: '# Design Document\n\n## Overview\n\nCups of tin.\n', 'secret/notes.md': 'x' };

async function prepare(question: 'review' | 'gaps' | 'consistency', budget: number): Promise<PreparedQuestion> {
	const workspace = new MemoryWorkspace(files);
	const project = await loadProject(workspace, ruleIds);
	const index = new SpecIndex({ workspace, rules, kinds: project.kinds, config: project.config });
	await index.load();
	const indexed = index.get(path) ?? assert.fail('no document');
	const options = { ...usualFillOptions, focus: 'milk' };
	return prepareQuestion(
		{ question, document: parseDocument(path, text), indexed, options, attached: [] },
		{
			documents: () => index.documents(),
			kinds: project.kinds.all(),
			read: async (file) => workspace.files.get(file),
		},
		builtinPrompts,
		{ budget, isIgnored: (file) => file === design && question === 'gaps' },
	);
}

/** Answers each question with the next of some texts, and remembers the questions. */
function scripted(answers: readonly string[], asked: LlmRequest[] = []): LlmClient {
	return {
		async *stream(request): AsyncGenerator<LlmEvent> {
			asked.push(request);
			for (const piece of (answers[asked.length - 1] ?? '').match(/.{1,7}/gs) ?? []) {
				yield { type: 'text', text: piece };
			}
			yield { type: 'end', end: asked.length === 1 ? 'complete' : 'cut' };
		},
		models: async () => [],
	};
}

async function run(prepared: PreparedQuestion, client: LlmClient): Promise<QuestionEvent[]> {
	const events: QuestionEvent[] = [];
	for await (const event of runQuestion(prepared, { client, model: 'm', newId: () => 'r' }, never)) {
		events.push(event);
	}
	return events;
}

describe('a question about a document', () => {
	it('gives each finding once, and counts what has no place and what can’t be read', async () => {
		const one = '{"message":"a","quote":"Tea for all"}\n';
		const answer = `${one}${one}{"message":"b","quote":"Coffee"}\n{"message":"c" "quote"}\n`;
		const events = await run(await prepare('review', 10_000), scripted([answer]));
		const found = events.flatMap((event) => (event.type === 'finding' ? [event.finding.message] : []));
		assert.deepEqual(found, ['a']);
		assert.deepEqual(events.at(-1), {
			type: 'done',
			result: { findings: 1, unplaced: 1, unread: 1, incomplete: 0, unreadable: 0, opening: '' },
		});
	});

	for (const [name, answer, opening] of [
		['an apology', 'I’m sorry, but I found no document.', 'I’m sorry, but I found no document.'],
		['JSON of another form', '[{"issue":"No unit.","where":"Glossary"}]', '[{"issue":"No unit.","where":"Glossary"}]'],
		['a report in prose', '## Review\n\nThe glossary has one term.', '## Review\n\nThe glossary has one term.'],
		['a long thought and no more', `<think>${'So {"message":"x"} it "is. '.repeat(1000)}`, ''],
	] as const) {
		it(`is not answered by ${name}, which is not the same as no finding`, async () => {
			const last = (await run(await prepare('review', 10_000), scripted([answer]))).at(-1);
			const result = last?.type === 'done' ? last.result : undefined;
			assert.deepEqual([result?.findings, result?.unread, result?.unreadable, result?.opening], [0, 0, 1, opening]);
		});
	}

	for (const [name, answer] of [
		['with nothing', ' \n'],
		['with an empty list', '```json\n[]\n```'],
		['with an object of nothing', '{"findings": []}'],
		['in a sentence', 'I couldn’t find any serious issues in this document.'],
		['in German', 'Keine Befunde.'],
		['after a long thought', `<think>${'So {"message":"x"} it "is. '.repeat(1000)}</think>\n`],
	] as const) {
		it(`may be answered by no finding ${name}`, async () => {
			const last = (await run(await prepare('review', 10_000), scripted([answer]))).at(-1);
			assert.deepEqual(last?.type === 'done' && [last.result.findings, last.result.unreadable], [0, 0]);
		});
	}

	it('is answered behind a long thought', async () => {
		const thought = `<think>\n${'So {"message":"x","quote":"Tea"} it "is. '.repeat(1000)}</think>`;
		const events = await run(
			await prepare('review', 10_000),
			scripted([`${thought}{"message":"a","quote":"Tea for all"}`]),
		);
		const found = events.flatMap((event) => (event.type === 'finding' ? [event.finding.message] : []));
		assert.deepEqual(found, ['a']);
	});

	it('is put part by part where the document is long, and says which parts were cut off', async () => {
		const prepared = await prepare('review', 35);
		assert.equal(prepared.parts.length, 2);
		const asked: LlmRequest[] = [];
		const events = await run(
			prepared,
			scripted(['{"message":"a","quote":"Tea for all"}', '{"message":"b","quote":"holds tea"}'], asked),
		);
		assert.deepEqual(
			events.map((event) => (event.type === 'part' ? `${event.part}/${event.parts}` : event.type)),
			['1/2', 'finding', '2/2', 'finding', 'done'],
		);
		assert.match(asked[0]?.messages[1]?.content ?? '', /part 1 of 2[\s\S]*Tea for all/);
		assert.doesNotMatch(asked[1]?.messages[1]?.content ?? '', /Tea for all/);
		const last = events.at(-1);
		assert.equal(last?.type === 'done' && last.result.incomplete, 1);
	});

	it('shows the documents of the chain, and none that is never sent', async () => {
		const shown = async (question: 'consistency' | 'gaps') =>
			(await prepare(question, 10_000)).parts
				.flat()
				.map(({ content }) => content)
				.join('\n');
		assert.match(await shown('consistency'), /<material>[\s\S]*Tea for all[\s\S]*Cups of tin[\s\S]*<\/material>/);
		assert.match(await shown('gaps'), /Look most at milk[\s\S]*- Glossary \(optional\)/);
		assert.doesNotMatch(await shown('gaps'), /Cups of tin/);
	});
});

describe('parts of a document', () => {
	it('are all of it, in lines that are whole, broken before headings where they fit', () => {
		fc.assert(
			fc.property(markdown, fc.integer({ min: 1, max: 40 }), (source, budget) => {
				const parts = partsOf(parseDocument('a.md', source), budget);
				let rest = source;
				for (const part of parts) {
					const at = rest.indexOf(part);
					assert.ok(at >= 0 && rest.slice(0, at).trim() === '');
					rest = rest.slice(at + part.length);
				}
				assert.equal(rest.trim(), '');
			}),
		);
		assert.deepEqual(partsOf(parseDocument('a.md', '# A\n\none two three four\n\n## B\n\nfive six\n'), 9), [
			'# A\n\none two three four\n\n',
			'## B\n\nfive six\n',
		]);
	});
});
