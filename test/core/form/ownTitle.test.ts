import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { ownTitle, setTitle } from '../../../src/core/form/ownTitle.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';

function read(kindId: string, text: string, path = 'docs/adr/0012-title.md') {
	const kind = builtinKinds.find(({ id }) => id === kindId);
	assert.ok(kind);
	return { document: parseDocument(path, text), kind };
}

describe('the title of a document in the form', () => {
	for (const [kind, before, own, behind] of [
		['speckit-spec', '# Feature Specification: ', 'Sign in', '\r\n\r\nx\r\n'],
		['speckit-spec', '# ', 'Sign in', ' #\n\nx\n'],
		['implementation-spec', '# ', 'Shop 🛒', ' Implementation Specification\n'],
		['implementation-spec', '# ', 'The shop: Implementation Specification of all', '\n'],
		['adr-nygard', '# 12. ', 'Use `git`', '\n\nDate: 2024-01-01\n'],
		['adr-madr-4', '---\nstatus: accepted\n---\n\n# ADR-0012: ', 'Use a queue', '\n\n## Considered Options\n'],
		['adr-madr-4', '# ', 'Use a queue', '\n'],
		['kiro-requirements', '# ', 'Requirements Document', '\n'],
	] as const) {
		it(`is what its author chooses of “${before}${own}${behind}” (${kind})`, () => {
			const { document, kind: of } = read(kind, before + own + behind);
			assert.equal(ownTitle(document, of), own);
			assert.deepEqual(setTitle(document, of, own), []);
			const text = applyEdits(document.text, setTitle(document, of, '  Another\none '));
			assert.equal(text, `${before}Another one${behind}`);
		});
	}

	it('changes in the letters that differ', () => {
		const { document, kind } = read('adr-nygard', '# 12. Use a queue\n');
		const [edit, ...more] = setTitle(document, kind, 'Use the queue');
		assert.deepEqual(more, []);
		assert.deepEqual(edit, {
			range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } },
			newText: 'the',
		});
	});

	it('is none where no heading is one', () => {
		for (const text of ['No heading.\n', 'Underlined\n==========\n', '## Context\n\nx\n', '#\n']) {
			const { document, kind } = read('adr-nygard', text);
			assert.equal(ownTitle(document, kind), undefined, text);
			assert.throws(() => setTitle(document, kind, 'A'), /no heading of the first level/);
		}
	});

	it('takes no text that a heading reads otherwise', () => {
		const { document, kind } = read('adr-nygard', '# 12. Use a queue\n');
		assert.throws(() => setTitle(document, kind, 'Use C #'), /end like this/);
		assert.throws(() => setTitle(document, kind, ' '), /needs a text/);
	});
});
