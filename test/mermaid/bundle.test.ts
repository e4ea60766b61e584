import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { DiagramParser } from '../../src/core/diagrams/verdict.ts';
import { createDiagramParser } from '../../src/mermaid/diagramParser.ts';
import type { ParserMessage, ParserQuestion } from '../../src/mermaid/messages.ts';
import { startParserWorker } from '../../src/node/parserWorker.ts';
import { loadMermaid } from '../support/mermaid.ts';
import { type MermaidBundle, mermaidBundle } from '../support/mermaidBundle.ts';
import { samples } from './samples.ts';

describe('Mermaid as it ships, in a worker', () => {
	let bundle: MermaidBundle;
	let parser: DiagramParser;

	before(async function () {
		this.timeout(60_000);
		bundle = await mermaidBundle();
		parser = createDiagramParser(() => startParserWorker(bundle.file));
	});

	after(() => parser.dispose());

	it('is in one file of less than 5.6 MB', () => {
		assert.equal(Object.keys(bundle.metafile.outputs).length, 1);
		assert.ok(readFileSync(bundle.file).length < 5_600_000);
	});

	it('finds every type’s diagram valid', async function () {
		this.timeout(60_000);
		const verdicts = [];
		for (const text of Object.values(samples)) {
			verdicts.push(await parser.parse(text));
		}
		assert.deepEqual(
			verdicts.map(({ type, problem, notDrawn }) => [type, problem, notDrawn]),
			Object.keys(samples).map((type) => [type, undefined, undefined]),
		);
	});

	it('is tried with every type that Mermaid has', async function () {
		this.timeout(60_000);
		const ids = (await loadMermaid()).getRegisteredDiagramsMetadata().map(({ id }) => id);
		const known = new Set([...Object.keys(samples), 'error', '---']);
		assert.deepEqual(
			// Other specs add types of their own
			ids.filter((id) => !known.has(id) && !id.startsWith('echo')),
			[],
		);
	});

	it('runs in a worker of a browser', async () => {
		const said: ParserMessage[] = [];
		let spoken = () => undefined as unknown;
		const scope: { onmessage?: (event: { data: ParserQuestion }) => void; [name: string]: unknown } = {
			postMessage(message: ParserMessage) {
				said.push(message);
				spoken();
			},
			setTimeout,
			structuredClone,
			TextEncoder,
		};
		vm.runInNewContext(readFileSync(bundle.file, 'utf8'), scope);
		assert.deepEqual(
			said.map(({ kind }) => kind),
			['ready'],
		);
		const answered = new Promise((done) => {
			spoken = () => done(undefined);
		});
		scope.onmessage?.({ data: { text: 'flowchart LR\n\ta -> b' } });
		await answered;
		const verdict = said[1]?.kind === 'verdict' ? said[1].verdict : undefined;
		const { line, character } = verdict?.problem?.range?.start ?? {};
		assert.deepEqual([line, character], [1, 3]);
	});

	it('is no part of the extension or the command line', () => {
		const root = path.resolve(import.meta.dirname, '../..');
		for (const entry of ['src/extension.ts', 'src/cli.ts']) {
			const reached = sourcesFrom(path.join(root, entry));
			assert.ok(!reached.has(path.join(root, 'src/mermaid/judge.ts')), entry);
		}
	});
});

/** The files that one imports, and those that they import. */
function sourcesFrom(file: string, seen = new Set<string>()): Set<string> {
	if (!seen.has(file) && file.endsWith('.ts')) {
		seen.add(file);
		const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^'"]*from '(\.[^']+)'/gm);
		for (const [, specifier = ''] of imports) {
			sourcesFrom(path.resolve(path.dirname(file), specifier), seen);
		}
	}
	return seen;
}
