import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { registerEditorSync } from '../../src/vscode/workspace/editorSync.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { Page, write } from './formPage.ts';
import { adr, closeAll, open, set, until, uriOf, writeFile } from './support.ts';

const folder = 'docs/adr';

/** Each spec has a file of its own: the editor goes on to hold texts for a while. */
let files = 0;

describe('a form of a document that is not as it should be', () => {
	let indexes: IndexService;
	let sync: vscode.Disposable;
	let page: Page | undefined;
	let path = '';

	const disk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
	const openForm = async (text: string, section?: string) => {
		await writeFile(path, text);
		const { document } = await open(path);
		page = new Page(indexes, document);
		const shown = page;
		await shown.begin(section);
		await until('its kind is known', () => shown.last('section'));
		return { document, shown };
	};
	const titles = (shown: Page) => shown.last('form')?.form.sections.map(({ title, state }) => `${title} ${state}`);

	beforeEach(async () => {
		files++;
		path = `${folder}/0901-bad-input-${files}.md`;
		indexes = new IndexService();
		sync = registerEditorSync({ indexes });
		await indexes.loadNew();
	});

	afterEach(async () => {
		page?.editor.dispose();
		page = undefined;
		sync.dispose();
		indexes.dispose();
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
	});

	it('edits sections below broken front matter, which stays as it is', async () => {
		const text = `---\nstatus: [open\ntags: - x\n---\n${adr('901. A record')}`;
		const { document, shown } = await openForm(text, 'decision');
		assert.equal(shown.prose, 'We do it.');
		assert.equal((await shown.change(write('decision', 'We do it all.'))).outcome, 'done');
		assert.equal(document.getText(), text.replace('We do it.', 'We do it all.'));
	});

	it('offers a section that is missing and inserts none by itself', async () => {
		const text = adr('901. A record').replace(/## Decision[^#]*/, '');
		const { document, shown } = await openForm(text);
		assert.deepEqual(titles(shown), [
			'Status complete',
			'Context complete',
			'Decision missing',
			'Consequences complete',
		]);
		assert.equal(shown.last('section')?.section.title, 'Decision');
		assert.equal(document.getText(), text);
		const offer = shown.last('form')?.form.offers.find(({ title }) => title === 'Decision')?.id ?? '';
		assert.equal((await shown.change({ type: 'insertSection', offer })).outcome, 'done');
		assert.match(document.getText(), /We need it\.\n\n## Decision\n[^#]*## Consequences/);
	});

	it('tells headings apart that are the same', async () => {
		const text = adr('901. A record').replace('## Decision', '## Context\n\nAgain.\n\n## Decision');
		const { document, shown } = await openForm(text);
		const [first, second] = shown.last('form')?.form.sections.filter(({ title }) => title === 'Context') ?? [];
		assert.ok(first && second && first.id !== second.id);
		shown.show(second.id);
		assert.equal(shown.prose, 'Again.');
		assert.equal((await shown.change(write(second.id, 'And again.'))).outcome, 'done');
		assert.equal(document.getText(), text.replace('Again.', 'And again.'));
	});

	it('goes on with what was not saved when another program writes the file', async () => {
		const text = adr('901. A record');
		const { document, shown } = await openForm(text, 'decision');
		await shown.change(write('decision', 'Mine.'));
		await writeFile(path, text.replace('We need it.', 'Theirs.'));
		assert.equal((await shown.change(write('decision', 'Mine still.'))).outcome, 'done');
		assert.equal(document.getText(), text.replace('We do it.', 'Mine still.'));
		assert.equal(shown.last('saved')?.dirty, true);
		assert.equal(await disk(), text.replace('We need it.', 'Theirs.'));
	});

	it('shows a file that the settings keep as it is, and changes nothing of it', async () => {
		const text = adr('901. A record').replace('We do it.', 'We do it.\n\n- [ ] A task');
		await set('files.readonlyInclude', { '**/0901-*': true });
		try {
			const { document, shown } = await openForm(text, 'decision');
			assert.equal(shown.last('source')?.source.readOnly, true);
			assert.equal((await shown.change(write('decision', 'Mine.'))).outcome, 'refused');
			const line = text.split('\n').indexOf('- [ ] A task');
			shown.editor.receive({ type: 'preview', shown: true });
			await until('it is rendered', () => shown.last('preview'));
			shown.editor.receive({ type: 'tick', line, done: true });
			await shown.editor.settled();
			assert.equal(document.getText(), text);
		} finally {
			await set('files.readonlyInclude', undefined);
		}
	});

	it('does not touch mixed line endings as long as nothing is changed, and then no more than the editor does', async () => {
		const text = adr('901. A record').replace('## Context\n\n', '## Context\r\n\r\n');
		const { document, shown } = await openForm(text, 'decision');
		const before = document.getText();
		shown.show('context');
		await shown.editor.settled();
		assert.equal(document.isDirty, false);
		assert.equal(await disk(), text);
		shown.show('decision');
		assert.equal((await shown.change(write('decision', 'Mine.'))).outcome, 'done');
		assert.equal(document.getText(), before.replace('We do it.', 'Mine.'));
	});

	it('mends a finding in place, by one step of undo', async () => {
		const text = adr('902. A record');
		const { document, shown } = await openForm(text, '');
		const found = await until('the finding', () =>
			shown
				.last('section')
				?.section.findings.find(({ rule, fixes }) => rule === 'adr/number-mismatch' && fixes.length > 0),
		);
		const version = shown.last('section')?.version ?? 0;
		shown.editor.receive({ type: 'mend', version, finding: found.finding, mend: 0 });
		await shown.editor.settled();
		assert.equal(document.getText(), text.replace('902.', '901.'));
		await until('the finding goes', () => shown.last('section')?.section.findings.length === 0);
		shown.editor.receive({ type: 'undo' });
		await shown.editor.settled();
		assert.equal(document.getText(), text);
	});
});
