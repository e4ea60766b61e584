import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/document/text.ts';
import { sectionCalled } from '../../../src/core/openspec/outline.ts';
import { unwrittenPurpose } from '../../../src/core/openspec/purpose.ts';
import { readSource } from '../../../src/core/openspec/source.ts';

describe('a purpose that nobody wrote', () => {
	/** Line of the text below the heading at which it is unwritten. */
	function unwritten(text: string): number | undefined {
		const source = readSource(new LineIndex(`## Purpose\n${text}\n\n## Requirements\nTBD\n`));
		const section = sectionCalled(source, 'purpose');
		assert.ok(section);
		return unwrittenPurpose(source, section)?.start.line;
	}

	it('begins with the mark of a template', () => {
		for (const text of ['TBD', 'TODO write it', 'tbd.', 'Todo: later', 'todo']) {
			assert.equal(unwritten(`\n${text}`), 2, text);
		}
	});

	it('is what archiving leaves, wherever it stands', () => {
		assert.equal(unwritten('Faxes.\n\nTBD - created by archiving change add-fax. Update Purpose after archive.'), 3);
	});

	it('is none that has been written', () => {
		for (const text of ['', 'Todo el mundo', 'TODOs are shown', 'Shows what is TBD', '```\nTBD\n```', 'TBD٣']) {
			assert.equal(unwritten(text), undefined, text);
		}
	});
});
