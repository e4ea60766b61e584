import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WizardReply } from '../../src/protocol/wizard.ts';
import type { AiServices } from '../../src/vscode/generation/aiServices.ts';
import { FormFills } from '../../src/vscode/wizard/formFills.ts';
import { registerEditorSync } from '../../src/vscode/workspace/editorSync.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { Page, write } from './formPage.ts';
import { closeAll, open, set, until, uriOf, writeFile } from './support.ts';

const folder = '.kiro/specs/followed';
const path = `${folder}/requirements.md`;
const head = '# Requirements Document\n\n## Introduction\n\nA shop 🛒.\n\n## Requirements\n\n';
const requirement = (number: number, title: string): string =>
	`### Requirement ${number}: ${title}\n\nAbout ${title}.\n\n`.replaceAll('\n', '\r\n');
const rest = requirement(2, 'basket') + requirement(3, 'payment');
const text = head.replaceAll('\n', '\r\n') + requirement(1, 'search') + rest;
/** Line of the first requirement, and how many lines each has. */
const [first, length] = [8, 4];

describe('a form whose sections come and go in the text beside', () => {
	let indexes: IndexService;
	let sync: vscode.Disposable;
	let page: Page | undefined;

	beforeEach(async () => {
		await writeFile(path, text);
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
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
	});

	const openForm = async (section: string) => {
		const editor = await open(path);
		page = new Page(indexes, editor.document);
		await page.begin(section);
		return { editor, document: editor.document, shown: page };
	};
	const removeFirst = (editor: vscode.TextEditor) =>
		editor.edit((edit) => edit.delete(new vscode.Range(first, 0, first + length, 0)));
	const isShown = async (shown: Page, title: string, version: number) => {
		await until('the page is told', () => shown.last('section')?.version === version);
		assert.equal(shown.last('section')?.section.title, title);
	};

	it('takes the name of a section for what it meant in the form that the page had', async () => {
		const { editor, document, shown } = await openForm('requirement');
		const before = shown.last('form')?.version ?? 0;
		await removeFirst(editor);
		await until('the page is told', () => shown.last('section')?.version === document.version);
		shown.show('requirement-3', before);
		await isShown(shown, 'Requirement 3: payment', document.version);
		shown.show('requirement', before);
		await isShown(shown, 'Requirement 3: payment', document.version);
		const request = { section: 'requirement-2', task: 'fill', wish: '' };
		shown.editor.receive({ type: 'fill', version: before, request });
		assert.deepEqual(shown.filled, ['requirement']);
	});

	it('tells forms of one text apart', async () => {
		const { document, shown } = await openForm('requirement');
		const known = shown.last('form')?.version ?? 0;
		shown.editor.hidden();
		await shown.begin('requirement');
		await until('the form comes again', () => (shown.last('form')?.version ?? 0) > known);
		assert.equal(shown.last('section')?.version, document.version);
	});

	it('tells nothing to a page that was hidden as soon as it came', async () => {
		const { shown } = await openForm('requirement');
		const begun = () => shown.replies.filter(({ type }) => type === 'source').length;
		const before = begun();
		shown.editor.hidden();
		shown.editor.receive({ type: 'ready', section: 'requirement' });
		shown.editor.hidden();
		shown.editor.receive({ type: 'ready', section: 'requirement' });
		await until('the next page is told', () => begun() > before);
		await shown.change(write('requirement', 'About all.'));
		assert.equal(begun(), before + 1);
	});

	it('tells the next page of a fill that failed when there was none', async () => {
		const { document } = await open(path);
		const told: WizardReply[] = [];
		const fills = new FormFills({} as AiServices, document, (reply) => told.push(reply));
		const failing = async () => {
			await fills.start({ section: 'introduction', task: 'fill', wish: '' }, undefined);
			return told.splice(0).map((reply) => reply.type === 'fill' && reply.stage);
		};
		assert.deepEqual(await failing(), ['failed']);
		fills.hidden();
		assert.deepEqual(await failing(), []);
		fills.renamed([{ was: 'introduction', now: 'preface' }]);
		fills.tellAgain();
		assert.deepEqual(
			told.splice(0).map((reply) => reply.type === 'fill' && [reply.section, reply.stage]),
			[['preface', 'failed']],
		);
		fills.tellAgain();
		assert.deepEqual(told, []);
		fills.dispose();
	});

	it('tells of a fill that failed when its section was gone, and the page, too', async () => {
		const { document } = await open(path);
		const { showWarningMessage } = vscode.window;
		const shown: string[] = [];
		Object.assign(vscode.window, { showWarningMessage: async (message: string) => void shown.push(message) });
		const running = (): { section: string } => {
			fills.renamed([{ was: 'introduction', now: undefined }]);
			return { section: 'Another' };
		};
		const fills = new FormFills({ fills: { running } } as unknown as AiServices, document, () => undefined);
		try {
			fills.hidden();
			await fills.start({ section: 'introduction', task: 'fill', wish: '' }, 2);
			assert.match(shown.join(), /Another/);
			fills.tellAgain();
			assert.equal(shown.length, 1);
		} finally {
			Object.assign(vscode.window, { showWarningMessage });
			fills.dispose();
		}
	});

	it('goes on with its section, tells its new id, and writes to it', async () => {
		const { editor, document, shown } = await openForm('requirement-3');
		await removeFirst(editor);
		await isShown(shown, 'Requirement 3: payment', document.version);
		assert.equal(shown.last('section')?.section.id, 'requirement-2');
		assert.deepEqual(shown.last('form')?.newIds, [
			{ was: 'requirement', now: undefined },
			{ was: 'requirement-2', now: 'requirement' },
			{ was: 'requirement-3', now: 'requirement-2' },
		]);
		assert.deepEqual(shown.newIds, shown.last('form')?.newIds);
		assert.equal((await shown.change(write('requirement-2', 'About money.'))).outcome, 'done');
		assert.equal(
			document.getText(),
			text.replace(requirement(1, 'search'), '').replace('About payment.', 'About money.'),
		);
		shown.editor.receive({ type: 'undo' });
		shown.editor.receive({ type: 'undo' });
		await shown.editor.settled();
		assert.equal(document.getText(), text);
		assert.equal(shown.last('section')?.section.id, 'requirement-3');
		assert.equal(shown.prose, 'About payment.');
	});

	it('goes on with it when its heading is another, and with its neighbour when it is deleted', async () => {
		const { editor, document, shown } = await openForm('requirement-2');
		await editor.edit((edit) => edit.replace(new vscode.Range(first + length, 19, first + length, 25), 'cart'));
		await isShown(shown, 'Requirement 2: cart', document.version);
		await editor.edit((edit) =>
			edit.replace(new vscode.Range(first + length, 0, first + 2 * length, 0), requirement(2, 'new')),
		);
		await until('the page is told', () => shown.last('section')?.version === document.version);
		assert.ok(shown.last('form')?.newIds?.some(({ was, now }) => was === 'requirement-2' && now === undefined));
	});

	it('tells a page that comes back what it has to know, and one that missed a form nothing', async () => {
		const { editor, document, shown } = await openForm('requirement-3');
		const known = shown.last('form')?.version;
		shown.editor.hidden();
		await removeFirst(editor);
		shown.editor.receive({ type: 'ready', section: 'requirement-3', version: known });
		await isShown(shown, 'Requirement 3: payment', document.version);
		assert.equal(shown.last('form')?.newIds?.length, 3);
		shown.editor.hidden();
		shown.editor.receive({ type: 'ready', section: 'requirement', version: known });
		await until('the form comes', () => shown.last('form')?.newIds === undefined);
		assert.equal(shown.last('section')?.section.title, 'Requirement 2: basket');
	});

	it('says of a mend what came of it', async () => {
		const { document, shown } = await openForm('requirement-3');
		shown.editor.receive({ type: 'mend', version: document.version - 1, finding: 0, mend: 0 });
		await shown.editor.settled();
		assert.deepEqual(shown.last('mended'), { type: 'mended', outcome: 'stale' });
		await set('files.readonlyInclude', { '**/followed/**': true });
		try {
			shown.editor.hidden();
			await shown.begin('requirement-3');
			await until('it is read-only', () => shown.last('source')?.source.readOnly);
			shown.editor.receive({ type: 'mend', version: document.version, finding: 0, mend: 0 });
			await shown.editor.settled();
			assert.equal(shown.last('mended')?.outcome, 'refused');
		} finally {
			await set('files.readonlyInclude', undefined);
		}
	});
});
