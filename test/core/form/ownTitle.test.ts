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
		['adr-nygard', '# 12. ', '3-tier architecture', '\n'],
		['adr-nygard', '# 12. ', 'Use a queue', ' {#queue}\n'],
		['speckit-spec', '# Feature Specification: ', 'Sign in', ' {#sign-in} #\n\nx\n'],
		['adr-nygard', '# 12 -  ', '2024 roadmap', '\n'],
		['adr-nygard', '# 12.', 'Use  a queue', '\n'],
		['adr-madr-4', '# ADR 12 ', '3 tiers', '\n'],
		['speckit-spec', '# Feature Specification:  ', 'Sign in', '\n'],
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
		assert.throws(() => setTitle(document, kind, 'Use C {#c}'), /end like this/);
		assert.throws(() => setTitle(document, kind, ' '), /needs a text/);
	});

	it('takes no text that gives a record another number', () => {
		for (const [text, title] of [
			['# Use a queue\n', '404 pages are static'],
			['# Use a queue\n', '13. Use a queue'],
			['# Use a queue\n', 'ADR-13: Use a queue'],
			['# 12.Use a queue\n', '3-tier architecture'],
		] as const) {
			const { document, kind } = read('adr-madr-4', text);
			assert.throws(() => setTitle(document, kind, title), /number of the record/, title);
		}
		const { document, kind } = read('adr-madr-4', '# 12. Use a queue\n');
		assert.equal(applyEdits(document.text, setTitle(document, kind, '404 pages')), '# 12. 404 pages\n');
	});
});
