import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import {
	differenceOf,
	documentLines,
	findDocumentList,
	listEdits,
	newList,
} from '../../../src/core/contents/documentList.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { ListedDocument } from '../../../src/core/workspace/listedDocument.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';
import { checkFiles } from '../rules/checkText.ts';

function listed(path: string, title: string, status = '', group = 'plan'): ListedDocument {
	return { path, title, status, kind: { group } };
}

describe('a list of documents', () => {
	const documents = [
		listed('docs/b plan.md', 'The *plan* [old]', 'Draft'),
		listed('docs/README.md', 'Docs', '', 'index'),
		listed('docs/sub/tasks.md', 'Tasks'),
		listed('docs/sub/requirements.md', 'Requirements', 'Approved'),
		listed('docs/sub/index.md', 'Sub', '', 'index'),
		listed('docs/a.md', 'A'),
		listed('other/x.md', 'X'),
	];

	it('has the documents of the folder, then those below, in the order in which they are written', () => {
		assert.deepEqual(documentLines('docs/README.md', documents), [
			'- [A](a.md)',
			'- [The \\*plan\\* \\[old\\]](b%20plan.md) – Draft',
			'- sub',
			'  - [Requirements](sub/requirements.md) – Approved',
			'  - [Tasks](sub/tasks.md)',
		]);
	});

	it('at the root has all of them', () => {
		assert.deepEqual(documentLines('README.md', [listed('a.md', 'A'), listed('x/b.md', 'B')]), [
			'- [A](a.md)',
			'- x',
			'  - [B](x/b.md)',
		]);
	});

	for (const lineBreak of ['\n', '\r\n']) {
		it(`is written anew between its marks, and nothing else changes (${JSON.stringify(lineBreak)})`, () => {
			const text = ['# D 🚀', '', '<!-- documents -->', '- [Old](old.md)', '<!-- /documents -->', 'End', ''].join(
				lineBreak,
			);
			const document = parseDocument('docs/README.md', text);
			const list = findDocumentList(document);
			assert.ok(list);
			const after = applyEdits(text, listEdits(document, list, ['- [A](a.md)']));
			assert.equal(after, text.replace('- [Old](old.md)', ['', '- [A](a.md)', ''].join(lineBreak)));
			const again = parseDocument('docs/README.md', after);
			assert.deepEqual(listEdits(again, findDocumentList(again) ?? list, ['- [A](a.md)']), []);
		});
	}

	it('is none without its end, or in a fence', () => {
		for (const text of ['<!-- documents -->\n', '```\n<!-- documents -->\n<!-- /documents -->\n```\n']) {
			assert.equal(findDocumentList(parseDocument('README.md', text)), undefined);
		}
	});

	it('is put where the cursor is, apart from what is there', () => {
		const put = (text: string, line: number): string =>
			applyEdits(text, [newList(parseDocument('docs/README.md', text), line, ['- [A](a.md)'])]);
		const block = '<!-- documents -->\n\n- [A](a.md)\n\n<!-- /documents -->\n';
		assert.equal(put('', 0), block);
		assert.equal(put('# D\nWords\n', 1), `# D\n\n${block}\nWords\n`);
		assert.equal(put('# D\n\n', 2), `# D\n\n${block}`);
	});

	it('is empty between its marks where there are no documents', () => {
		const page = (text: string) => parseDocument('docs/README.md', text);
		const empty = '<!-- documents -->\n\n<!-- /documents -->\n';
		assert.equal(applyEdits('', [newList(page(''), 0, [])]), empty);
		const full = page('<!-- documents -->\n- [A](a.md)\n<!-- /documents -->\n');
		const list = findDocumentList(full);
		assert.ok(list);
		assert.equal(applyEdits(full.text, listEdits(full, list, [])), empty);
	});

	it('has titles on one line', () => {
		assert.deepEqual(documentLines('README.md', [listed('a.md', 'A  plan\n of   all')]), ['- [A plan of all](a.md)']);
	});

	it('says what it lacks and what is gone', () => {
		const written = ['- [Old \\*one\\*](old.md)', '* [The plan](b%20plan.md) – Proposed', 'words'];
		assert.deepEqual(differenceOf('docs/README.md', written, documentLines('docs/README.md', documents)), {
			missing: ['A', 'Requirements', 'Tasks'],
			gone: ['Old *one*'],
		});
	});
});

describe('the rule on lists of documents', () => {
	const page = '# D\n\n<!-- documents -->\n\n- [1. One](adr/0001-one.md) – Proposed\n\n<!-- /documents -->\n';
	const record = (status: string): string =>
		`# 1. One\n\n## Status\n\n${status}\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n`;

	async function messages(files: Record<string, string>): Promise<string[]> {
		const found = (await checkFiles(files)).get('docs/README.md') ?? [];
		return found.filter(({ rule }) => rule === 'structure/stale-document-list').map(({ message }) => message);
	}

	it('asks of a page for what is in its folder and below, at the root for all', async () => {
		const records = { 'docs/adr/0001-one.md': record('Proposed'), 'other/adr/0001-two.md': record('Proposed') };
		const told = async (list: string): Promise<number> => {
			const text = `# D\n\n<!-- documents -->\n\n${list}\n\n<!-- /documents -->\n`;
			const found = (await checkFiles({ ...records, 'README.md': text })).get('README.md') ?? [];
			return found.filter(({ rule }) => rule === 'structure/stale-document-list').length;
		};
		const one = '- docs/adr\n  - [1. One](docs/adr/0001-one.md) – Proposed';
		assert.equal(await told(one), 1);
		assert.equal(await told(`${one}\n- other/adr\n  - [1. One](other/adr/0001-two.md) – Proposed`), 0);
		const inFolder = page.replace('- [1. One]', '- adr\n  - [1. One]');
		assert.deepEqual(await messages({ ...records, 'docs/README.md': inFolder }), []);
	});

	it('tells what another document says now', async () => {
		assert.deepEqual(await messages({ 'docs/README.md': page, 'docs/adr/0001-one.md': record('Accepted') }), [
			'The list of documents says other titles or statuses than they have, or has another order.',
		]);
	});

	it('looks again when a document comes, goes or is called otherwise, and not when it says more', async () => {
		const kinds = new KindRegistry(builtinKinds);
		const files = { 'docs/README.md': page, 'docs/adr/0001-one.md': record('Proposed') };
		const index = new SpecIndex({ workspace: new MemoryWorkspace(files), config: defaultConfig, kinds, rules });
		await index.load();
		const isStale = async (): Promise<boolean> => {
			await index.settle();
			return index.findings('docs/README.md').some(({ rule }) => rule === 'structure/stale-document-list');
		};
		const told: string[] = [];
		assert.equal(await isStale(), true, 'the folder of the record is missing');
		const whole = page.replace('- [1. One]', '- adr\n  - [1. One]');
		index.update('docs/README.md', whole);
		assert.equal(await isStale(), false);
		index.update('docs/adr/0001-one.md', record('Accepted'));
		assert.equal(await isStale(), true);
		index.update('docs/adr/0001-one.md', record('Proposed'));
		assert.equal(await isStale(), false);
		index.update('docs/adr/0001-one.md', record('Proposed').replace('1. One', '1. Uno'));
		assert.equal(await isStale(), true);
		index.update('docs/adr/0001-one.md', record('Proposed'));
		assert.equal(await isStale(), false);
		index.update('docs/adr/0002-two.md', record('Proposed').replace('1. One', '2. Two'));
		assert.equal(await isStale(), true);
		index.remove('docs/adr/0002-two.md');
		assert.equal(await isStale(), false);
		index.onDidChange((paths) => told.push(...paths));
		index.update('docs/adr/0001-one.md', `${record('Proposed')}\nMore.\n`);
		assert.equal(await isStale(), false);
		assert.deepEqual([...new Set(told)], ['docs/adr/0001-one.md']);
	});

	it('names what is missing and what is gone', async () => {
		assert.deepEqual(await messages({ 'docs/README.md': page, 'docs/adr/0002-two.md': record('Accepted') }), [
			'The list of documents lacks "1. One", and names "1. One", which is not there.',
		]);
	});
});
