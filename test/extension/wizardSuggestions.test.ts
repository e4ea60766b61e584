import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SuggestionWish } from '../../src/protocol/wizard.ts';
import { registerEditorSync } from '../../src/vscode/workspace/editorSync.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { Page } from './formPage.ts';
import { closeAll, open, until, uriOf, writeFile } from './support.ts';

const feature = '.kiro/specs/form-ids';
const requirements = [
	'# Requirements Document',
	'',
	'## Requirements',
	'',
	'### Requirement 1: Doors',
	'',
	'#### Acceptance Criteria',
	'',
	'1. WHEN a code is typed THE locker SHALL open',
	'',
].join('\n');
const manifest = 'form-ids/package.json';

describe('what a form proposes', () => {
	let indexes: IndexService;
	let sync: vscode.Disposable;
	let page: Page;
	let asked = 0;

	beforeEach(async () => {
		await writeFile(`${feature}/requirements.md`, requirements);
		await writeFile(`${feature}/tasks.md`, '# Implementation Plan\n\n- [ ] 1. Build\n');
		await writeFile(manifest, JSON.stringify({ name: 'a', dependencies: { vue: '^3' } }));
		indexes = new IndexService();
		sync = registerEditorSync({ indexes });
		await indexes.loadNew();
	});

	afterEach(async () => {
		page.editor.dispose();
		sync.dispose();
		indexes.dispose();
		await closeAll();
		for (const path of [feature, 'form-ids']) {
			await vscode.workspace.fs.delete(uriOf(path), { recursive: true });
		}
	});

	const openPage = async (name: string) => {
		const { document } = await open(`${feature}/${name}`);
		page = new Page(indexes, document);
		await page.begin();
		return document;
	};
	const suggested = async (wish: SuggestionWish) => {
		const ask = ++asked;
		page.editor.receive({ type: 'suggest', ask, wish });
		const { found } = await until('the answer', () =>
			page.replies.find((reply) => reply.type === 'suggestions' && reply.ask === ask),
		).then((reply) => reply as Extract<typeof reply, { type: 'suggestions' }>);
		return found;
	};

	it('are the ids of the feature, as the index has them while they are typed', async () => {
		await openPage('tasks.md');
		const { document } = await open(`${feature}/requirements.md`);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(9, 0), '2. WHEN it is late THE locker SHALL close\n');
		await vscode.workspace.applyEdit(edit);
		const { proposals } = await suggested({ about: 'requirements' });
		assert.deepEqual(
			proposals.map(({ value }) => value),
			['1', '1.1', '1.2'],
		);
		assert.equal(proposals[2]?.text, 'WHEN it is late THE locker SHALL close');
		const ids = await suggested({ about: 'ids', before: '- _Requirements: 1.1, 1', after: '_', above: [] });
		assert.deepEqual([ids.start, ids.proposals.map(({ value }) => value)], [22, ['1', '1.2']]);
	});

	it('is what the workspace is built with, and who works on it', async () => {
		await openPage('tasks.md');
		const { proposals } = await suggested({ about: 'technologies', area: 'frontend' });
		assert.deepEqual(
			proposals.find(({ value }) => value === 'Vue'),
			{ value: 'Vue', text: `^3 in ${manifest}` },
		);
		assert.equal((await suggested({ about: 'people' })).start, 0);
	});

	it('is what a text is read as', async () => {
		await openPage('tasks.md');
		page.editor.receive({ type: 'render', ask: 1, text: '**bold**' });
		const { rendered } = await until('the text', () => page.last('rendered'));
		assert.match(rendered.blocks[0]?.html ?? '', /<strong>bold<\/strong>/);
	});

	it('lets a heading be renamed with its id', async () => {
		const document = await openPage('requirements.md');
		const section = page.last('form')?.form.sections.find(({ title }) => title.startsWith('Requirement 1'))?.id ?? '';
		const answer = await page.change({ type: 'heading', section, text: 'Requirement 7: Doors' });
		assert.equal(answer?.outcome, 'done');
		assert.equal(document.getText(), requirements.replace('Requirement 1', 'Requirement 7'));
	});
});
