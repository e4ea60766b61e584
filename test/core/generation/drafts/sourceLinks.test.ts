import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/document/text.ts';
import { backLink, recordLink, sectionAt, sourcePlace } from '../../../../src/core/generation/drafts/sourceLinks.ts';

const design = parseDocument(
	'specs/a b/design.md',
	'# Ferry\n\nIntro.\n\n## Storage [v1]\n\nSQLite.\n\n### Backup\n\nDaily.\n\n## Storage [v1]\n\nAgain.\n',
);

describe('the links between a record and where it was made from', () => {
	it('name the innermost section of a line, each anchor once', () => {
		assert.deepEqual(sourcePlace(design, 'Ferry', 10).section, { title: 'Backup', anchor: 'backup' });
		assert.deepEqual(sourcePlace(design, 'Ferry', 14).section, { title: 'Storage [v1]', anchor: 'storage-v1-1' });
		assert.equal(sourcePlace(design, 'Ferry', 2).section, undefined);
	});

	it('stand below the title of the record', () => {
		const record = parseDocument(
			'docs/adr/0001-x.md',
			'# 1. X\r\n\r\nDate: 2026-01-01\r\n\r\n## Context\r\n\r\n## Decision\r\n',
		);
		const edit = backLink(record, sourcePlace(design, 'Ferry', 6));
		assert.ok(edit);
		assert.equal(
			applyEdits(record.text, [edit]),
			'# 1. X\r\n\r\nDate: 2026-01-01\r\n\r\nRecorded from [Ferry, Storage \\[v1\\]](../../specs/a%20b/design.md#storage-v1).\r\n\r\n## Context\r\n\r\n## Decision\r\n',
		);
	});

	it('stand below the title where nothing stands there yet, and nowhere without one', () => {
		const record = parseDocument('adr/1.md', '# X\n\n## Context\n');
		const edit = backLink(record, sourcePlace(design, 'Ferry', 0));
		assert.ok(edit);
		assert.equal(
			applyEdits(record.text, [edit]),
			'# X\n\nRecorded from [Ferry](../specs/a%20b/design.md).\n\n## Context\n',
		);
		assert.equal(backLink(parseDocument('adr/1.md', 'No heading.\n'), sourcePlace(design, 'Ferry', 0)), undefined);
	});

	it('stand at the end of the section’s own text, before its children', () => {
		const section = sectionAt(design, 6);
		assert.ok(section);
		const text = applyEdits(design.text, [recordLink(design, section, { path: 'docs/adr/0001-x.md', title: '1. X' })]);
		assert.equal(text, design.text.replace('SQLite.\n', 'SQLite.\n\nDecided in [1. X](../../docs/adr/0001-x.md).\n'));
	});
});
