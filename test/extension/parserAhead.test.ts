import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DiagramParser } from '../../src/core/diagrams/verdict.ts';
import { registerParserAhead } from '../../src/vscode/diagrams/parserAhead.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

const first = 'flowchart LR\n  till --> store\n';
const second = 'pie\n  "a" : 1\n';

describe('the parser of diagrams', () => {
	let asked: string[];
	let indexes: IndexService;
	let ahead: vscode.Disposable;

	/** Indexes of their own, whose folders are never read, so that only what is in sight is asked for. */
	const begin = (ready: boolean): void => {
		asked = [];
		const parser: DiagramParser = {
			parse: async (text) => {
				asked.push(text);
				return { type: 'pie', state: 'valid', problem: undefined, notDrawn: undefined };
			},
			dispose: () => undefined,
		};
		indexes = new IndexService(parser);
		Object.defineProperty(indexes, 'ready', { get: () => ready });
		ahead = registerParserAhead({ indexes });
	};
	const pause = () => new Promise((resume) => setTimeout(resume, 1500));

	before(async () => {
		const fences = [first, second].map((text) => `\`\`\`mermaid\n${text}\`\`\``);
		await writeFile('docs/adr/0070-drawn.md', adr('70. Drawn', fences.join('\n\n')));
		await writeFile('docs/adr/0071-not-drawn.md', adr('71. Not drawn', '```json\n{}\n```'));
	});

	beforeEach(() => begin(true));

	afterEach(async () => {
		ahead.dispose();
		indexes.dispose();
		await closeAll();
	});

	after(async () => {
		await vscode.workspace.fs.delete(uriOf('docs/adr/0070-drawn.md'));
		await vscode.workspace.fs.delete(uriOf('docs/adr/0071-not-drawn.md'));
	});

	it('is asked about the diagrams of a document in sight, before anything is typed', async () => {
		await open('docs/adr/0071-not-drawn.md');
		await pause();
		assert.deepEqual(asked, [], 'without a diagram');
		await open('docs/adr/0070-drawn.md');
		assert.deepEqual(asked, [], 'the window is busy');
		await until('the questions', () => asked.length > 0);
		assert.deepEqual(asked, [first, second]);
	});

	it('is asked about a document in sight in a form', async () => {
		await vscode.commands.executeCommand('vscode.openWith', uriOf('docs/adr/0070-drawn.md'), 'archspec.wizard');
		await until('the questions', () => asked.length > 0);
		assert.deepEqual(asked, [first, second]);
	});

	it('is asked about what was in sight from the beginning', async () => {
		await open('docs/adr/0070-drawn.md');
		await until('the questions', () => asked.length > 0);
		ahead.dispose();
		begin(true);
		assert.deepEqual(asked, []);
		await until('the questions', () => asked.length > 0);
		assert.deepEqual(asked, [first, second]);
	});

	it('is left alone while folders are being read, and about a document behind another one', async () => {
		ahead.dispose();
		begin(false);
		await open('docs/adr/0070-drawn.md');
		await pause();
		assert.deepEqual(asked, []);
		await vscode.window.showTextDocument(uriOf('docs/adr/0071-not-drawn.md'), { preview: false });
		ahead.dispose();
		begin(true);
		await pause();
		assert.deepEqual(asked, []);
	});
});
