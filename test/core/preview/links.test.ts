import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { anchorLine } from '../../../src/core/preview/anchorLine.ts';
import { readLinkTarget } from '../../../src/core/preview/linkTarget.ts';
import { marksOf } from '../../../src/core/preview/marks.ts';

describe('a link of a rendered text', () => {
	const read = (target: string) => readLinkTarget('docs/adr/a.md', target);

	it('leads to a file, relative to its document or from the root', () => {
		assert.deepEqual(read('../b%20c.md?x#d%20e'), {
			form: 'file',
			path: 'docs/b c.md',
			fragment: 'd e',
			line: undefined,
		});
		assert.deepEqual(read('/src/a.ts#L12-L20'), { form: 'file', path: 'src/a.ts', fragment: 'L12-L20', line: 11 });
		assert.deepEqual(read('../../../up.md'), { form: 'file', path: '../up.md', fragment: undefined, line: undefined });
	});

	it('leads to a place of its own document', () => {
		assert.deepEqual(read('#a-b'), { form: 'anchor', fragment: 'a-b' });
		assert.deepEqual(read('#'), { form: 'anchor', fragment: '' });
	});

	it('leads outside by the schemes of sites and mail alone', () => {
		assert.deepEqual(read('HTTPS://example.com/#a'), { form: 'outside', address: 'HTTPS://example.com/#a' });
		assert.deepEqual(read('//example.com/a'), { form: 'outside', address: 'https://example.com/a' });
		assert.deepEqual(read('mailto:a@example.com'), { form: 'outside', address: 'mailto:a@example.com' });
		const refused = ['command:x', 'vscode://a/b', 'javascript:x', 'com\nmand:x', ' file:///etc/passwd', 'data:x', ''];
		assert.deepEqual(
			refused.filter((target) => read(target) !== undefined),
			[],
		);
	});
});

describe('the line of an anchor', () => {
	const document = parseDocument('a.md', '# One & two\n\n## Same\n\n## Same\n\n## 3. Über uns\n');
	const line = (fragment: string) => anchorLine(document, fragment);

	it('is that of its heading, in the spelling of any renderer', () => {
		assert.deepEqual(
			['one--two', 'one-two', 'same', 'same-1', 'same_1', '3-%C3%BCber-uns', 'user-content-same'].map(line),
			[0, 0, 2, 4, 4, 6, 2],
		);
	});

	it('is that of the heading which GitHub gives it, rather than of one above in the spelling of others', () => {
		const two = parseDocument('a.md', '# One & two\n\n## One two\n');
		assert.equal(anchorLine(two, 'one-two'), 2);
	});

	it('is that of what HTML, an attribute list or MyST makes a target', () => {
		const targets = parseDocument(
			'a.md',
			'# A\n\n<a id="readme-top"></a>\n\n<h2>In HTML</h2>\n\n## B {#Own_Id}\n\n(the queue)=\n## C\n\nd <a name="c"></a>\n',
		);
		const names = ['readme-top', 'in-html', 'Own_Id', 'own_id', 'the%20queue', 'b', 'c', 'user-content-readme-top'];
		assert.deepEqual(
			names.map((name) => anchorLine(targets, name)),
			[2, 4, 6, 6, 8, 6, 9, 2],
		);
	});

	it('is the first one for the top of a page, unless a heading has that name', () => {
		assert.deepEqual(['', 'top', 'TOP'].map(line), [0, 0, 0]);
		assert.equal(anchorLine(parseDocument('a.md', 'Text.\n\n# Top\n'), 'top'), 2);
	});

	it('is none where nothing has it', () => {
		assert.deepEqual(['same-2', 'other', 'constructor'].map(line), [undefined, undefined, undefined]);
	});
});

describe('the margin of a rendered text', () => {
	it('has the sections at every depth, and tells findings that break a diagram from others', () => {
		const child = { id: 'b', title: 'B', line: 3, level: 3, state: 'empty', required: false, children: [] } as const;
		const range = { start: { line: 5, character: 1 }, end: { line: 5, character: 2 } };
		const finding = { path: 'a.md', range, message: 'No.', severity: 'error' } as const;
		assert.deepEqual(
			marksOf(
				[{ id: 'a', title: 'A', line: 1, level: 2, state: 'draft', required: true, children: [child] }],
				[
					{ ...finding, rule: 'diagram/syntax' },
					{ ...finding, rule: 'diagram/not-rendered', severity: 'warning' },
					{ ...finding, rule: 'link/missing-file' },
				],
			),
			{
				sections: [
					{ line: 1, title: 'A', state: 'draft', required: true },
					{ line: 3, title: 'B', state: 'empty', required: false },
				],
				findings: [
					{ line: 5, severity: 'error', message: 'No.', breaksDiagram: true },
					{ line: 5, severity: 'warning', message: 'No.', breaksDiagram: false },
					{ line: 5, severity: 'error', message: 'No.', breaksDiagram: false },
				],
			},
		);
	});
});
