import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import type { DiagramParser, DiagramVerdict } from '../../src/core/diagrams/verdict.ts';
import { createDiagramParser } from '../../src/mermaid/diagramParser.ts';
import { createMemory } from '../../src/mermaid/memory.ts';
import type { ParserMessage } from '../../src/mermaid/messages.ts';
import { startParserWorker } from '../../src/node/parserWorker.ts';

/**
 * A real worker that is no parser: it says `valid` with the text as the type, loops for ever at "hang", throws at "throw"
 * and ends at "end".
 */
const stranger = `
	const { parentPort } = require('node:worker_threads');
	parentPort.on('message', ({ text }) => {
		if (text === 'hang') for (;;);
		if (text === 'throw') throw new Error('What a diagram');
		if (text === 'end') process.exit(3);
		const verdict = { type: text, state: 'valid', problem: undefined, notDrawn: undefined };
		parentPort.postMessage({ kind: 'verdict', verdict });
	});
	parentPort.postMessage({ kind: 'ready' });`;

const limits = { start: 20_000, verdict: 1000 };

describe('the client of the parser’s worker', () => {
	const folder = temporaryFolder('worker');
	let starts: number;
	let ends: number;
	let parser: DiagramParser;

	/** A client of workers that run `code`, which counts how many it starts. */
	function client(code: string, within = limits): DiagramParser {
		const file = path.join(folder, 'worker.cjs');
		writeFileSync(file, code);
		starts = 0;
		ends = 0;
		return createDiagramParser(() => {
			starts++;
			const worker = startParserWorker(file);
			const terminate = () => {
				ends++;
				worker.terminate();
			};
			return { ...worker, terminate };
		}, within);
	}

	beforeEach(() => {
		parser = client(stranger);
	});

	afterEach(() => {
		parser.dispose();
		assert.equal(ends, starts, 'a worker is left');
	});

	const cause = ({ state, problem }: DiagramVerdict) => [state, problem?.cause];

	it('starts a worker with the first question, and one for all', async () => {
		assert.equal(starts, 0);
		const verdicts = await Promise.all(['a', 'b', 'c'].map((text) => parser.parse(text)));
		assert.deepEqual(
			verdicts.map(({ type }) => type),
			['a', 'b', 'c'],
		);
		assert.equal(starts, 1);
	});

	it('gives the same verdict for the same text without asking again', async () => {
		const [first, second] = await Promise.all([parser.parse('a'), parser.parse('a')]);
		assert.equal(first, second);
		parser.dispose();
		assert.equal(await parser.parse('a'), first);
		assert.equal(starts, 1);
	});

	it('replaces a worker that hangs, which costs only the question it had', async () => {
		const verdicts = await Promise.all(['a', 'hang', 'b'].map((text) => parser.parse(text)));
		assert.deepEqual(verdicts.map(cause), [
			['valid', undefined],
			['unchecked', 'too-slow'],
			['valid', undefined],
		]);
		assert.match(verdicts[1]?.problem?.message ?? '', /more than 1 s/);
		assert.deepEqual([starts, ends], [2, 1]);
		// It would hang again
		assert.deepEqual(cause(await parser.parse('hang')), ['unchecked', 'too-slow']);
		assert.equal(starts, 2);
	});

	it('replaces a worker that breaks down or ends', async () => {
		const verdicts = await Promise.all(['throw', 'a', 'end', 'b'].map((text) => parser.parse(text)));
		assert.deepEqual(verdicts.map(cause), [
			['unchecked', 'broken'],
			['valid', undefined],
			['unchecked', 'broken'],
			['valid', undefined],
		]);
		assert.equal(verdicts[0]?.problem?.message, 'What a diagram');
		// One for all four, of which nobody knew which one it was, and then one behind each that breaks down
		assert.equal(starts, 4);
		const { type } = await parser.parse('c');
		assert.deepEqual([type, starts], ['c', 4]);
	});

	it('sends the next questions before the first is answered, and gives each its own answer', async () => {
		const sent: string[] = [];
		const answers: (() => void)[] = [];
		let hear: (message: ParserMessage) => void = () => undefined;
		const asked = createDiagramParser(
			() => ({
				postMessage: ({ text }) => {
					sent.push(text);
					const verdict: DiagramVerdict = { type: text, state: 'valid', problem: undefined, notDrawn: undefined };
					answers.push(() => hear({ kind: 'verdict', verdict }));
				},
				onMessage: (listener) => {
					hear = listener;
				},
				onFailure: () => undefined,
				terminate: () => undefined,
			}),
			limits,
		);
		const texts = Array.from({ length: 20 }, (_, i) => `${i}`);
		const verdicts = Promise.all(texts.map((text) => asked.parse(text)));
		await new Promise((resume) => setImmediate(resume));
		hear({ kind: 'ready' });
		assert.deepEqual(sent, texts.slice(0, 8));
		answers[0]?.();
		assert.deepEqual(sent, texts.slice(0, 9));
		for (let next = 1; next < texts.length; next++) {
			answers[next]?.();
		}
		assert.deepEqual(
			(await verdicts).map(({ type }) => type),
			texts,
		);
		asked.dispose();
	});

	it('answers all that wait where no worker loads, and tries anew with the next question', async () => {
		for (const [code, start, reason] of [
			['throw new Error("No parser")', 20_000, /No parser/],
			['for (;;);', 300, /more than 0\.3 s to load/],
		] as const) {
			parser = client(code, { ...limits, start });
			const verdicts = await Promise.all(['a', 'b'].map((text) => parser.parse(text)));
			assert.deepEqual(
				verdicts.map(({ state }) => state),
				['unchecked', 'unchecked'],
			);
			assert.match(verdicts[1]?.problem?.message ?? '', reason);
			assert.equal(starts, 1);
			await parser.parse('c');
			assert.deepEqual([starts, ends], [2, 2]);
		}
	});

	it('answers where no worker can be started', async () => {
		const hopeless = createDiagramParser(() => Promise.reject(new Error('No workers here')), limits);
		const { state, problem } = await hopeless.parse('a');
		assert.deepEqual([state, problem?.cause, problem?.message], ['unchecked', 'broken', 'No workers here']);
		const throwing = createDiagramParser(() => {
			throw new Error('No threads here');
		}, limits);
		for (const text of ['a', 'b', 'c']) {
			assert.deepEqual((await throwing.parse(text)).problem?.message, 'No threads here');
		}
	});

	it('takes a verdict that came while its own thread stood still', async () => {
		assert.deepEqual(cause(await parser.parse('a')), ['valid', undefined]);
		const late = parser.parse('b');
		await new Promise((resume) => setImmediate(resume));
		for (const end = Date.now() + limits.verdict + 50; Date.now() < end; ) {
			// Nothing else runs in this thread
		}
		assert.deepEqual(cause(await late), ['valid', undefined]);
	});

	it('ends its worker when disposed, answers what waits, and starts anew when asked again', async () => {
		const waiting = [parser.parse('hang'), parser.parse('a')];
		parser.dispose();
		assert.deepEqual((await Promise.all(waiting)).map(cause), [
			['unchecked', 'broken'],
			['unchecked', 'broken'],
		]);
		assert.deepEqual(cause(await parser.parse('a')), ['valid', undefined]);
		assert.equal(starts, 2);
	});
});

describe('the worker of the parser', () => {
	/** Stands for Mermaid: gives each text as its type, and for "odd" a diagram with whose data nobody counts. */
	const code = `
		import { answerQuestions } from './src/mermaid/worker.ts';
		const diagramOf = (text) =>
			text === 'odd' ? { type: text, get db() { throw new Error('What a diagram'); } } : { type: text, db: {} };
		answerQuestions({ mermaidAPI: { getDiagramFromText: async (text) => diagramOf(text) } });`;

	it('answers nothing behind a diagram that breaks it, so that no verdict is that of another text', async () => {
		const file = path.join(temporaryFolder('odd-worker'), 'worker.cjs');
		await esbuild.build({
			stdin: { contents: code, resolveDir: path.resolve(import.meta.dirname, '../..'), loader: 'js' },
			outfile: file,
			bundle: true,
			platform: 'node',
			format: 'cjs',
		});
		const parser = createDiagramParser(() => startParserWorker(file), limits);
		const texts = ['a', 'odd', 'b', 'c'];
		const verdicts = await Promise.all(texts.map((text) => parser.parse(text)));
		parser.dispose();
		assert.deepEqual(
			verdicts.map(({ type, problem }) => type ?? problem?.message),
			['a', 'What a diagram', 'b', 'c'],
		);
	});
});

describe('memory of verdicts', () => {
	const verdict: DiagramVerdict = { type: 'pie', state: 'valid', problem: undefined, notDrawn: undefined };

	it('forgets what was not used for longest', () => {
		const memory = createMemory();
		for (let i = 0; i < 4000; i++) {
			memory.set(`text ${i}`, verdict);
		}
		memory.get('text 0');
		memory.set('one more', verdict);
		assert.equal(memory.get('text 0'), verdict);
		assert.equal(memory.get('text 1'), undefined);
		assert.equal(memory.get('text 2'), verdict);
	});

	it('holds no more than some megabytes of texts', () => {
		const memory = createMemory();
		const large = (name: string) => name.repeat(3_000_000);
		for (const name of ['a', 'b', 'c']) {
			memory.set(large(name), verdict);
		}
		assert.equal(memory.get(large('a')), undefined);
		assert.equal(memory.get(large('c')), verdict);
		memory.set(large('c'), verdict);
		assert.equal(memory.get(large('b')), verdict);
	});
});
