import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecordName, writeRecordName } from '../../../src/core/adr/record/recordName.ts';

/** `prefix|number or date|separator|slug` of a name. */
function parts(path: string): string {
	const { prefix, number, digits, date, separator, slug } = readRecordName(path);
	const written = number === undefined ? (date ?? '') : String(number).padStart(digits, '0');
	return [prefix, written, separator, slug].join('|');
}

describe('readRecordName', () => {
	it('reads numbers of any width, whatever separates them from the slug', () => {
		assert.equal(parts('docs/adr/0012-use-rows.md'), '|0012|-|use-rows');
		assert.equal(parts('012_use_rows.md'), '|012|_|use_rows');
		assert.equal(parts('12. Use Rows.md'), '|12|. |Use Rows');
		assert.equal(parts('0012 - Use Rows.markdown'), '|0012| - |Use Rows');
		assert.equal(parts('0012.md'), '|0012||');
		assert.equal(parts('0012使用行.md'), '|0012||使用行');
		assert.equal(parts('ADR-0012：使用行.md'), 'ADR-|0012|：|使用行');
	});

	it('takes no digits of an id of a machine for a number', () => {
		assert.equal(parts('019e7363-1fc9-7ab4-8ce0-9126fc8e4bfc.md'), '|||019e7363-1fc9-7ab4-8ce0-9126fc8e4bfc');
		assert.equal(
			parts('ADR-01907363-1fc9-7ab4-8ce0-9126fc8e4bfc-x.md'),
			'|||ADR-01907363-1fc9-7ab4-8ce0-9126fc8e4bfc-x',
		);
	});

	it('reads the letters before a number', () => {
		assert.equal(parts('adr-003-use-rows.md'), 'adr-|003|-|use-rows');
		assert.equal(parts('ADR0003-use-rows.md'), 'ADR|0003|-|use-rows');
		assert.equal(parts('API-012-use-rows.md'), 'API-|012|-|use-rows');
		assert.equal(parts('ACME-ADR-7-use-rows.md'), 'ACME-ADR-|7|-|use-rows');
		assert.equal(parts('adr-api-0007-use-rows.md'), 'adr-api-|0007|-|use-rows');
		assert.equal(parts('ADR-(Billing)-02-use-rows.md'), 'ADR-(Billing)-|02|-|use-rows');
		assert.equal(parts('ADR (1) use rows.md'), '|||ADR (1) use rows');
		assert.equal(parts('notes (draft) 02.md'), '|||notes (draft) 02');
		assert.equal(parts('ADR 001 - Use Rows.md'), 'ADR |001| - |Use Rows');
		assert.equal(parts('ADR-2024-003-use-rows.md'), 'ADR-2024-|003|-|use-rows');
		assert.equal(parts('ADR-2024-05-use-rows.md'), 'ADR-2024-|05|-|use-rows');
		assert.equal(parts('2024-003-use-rows.md'), '2024-|003|-|use-rows');
	});

	it('reads the date a name begins with', () => {
		assert.equal(parts('20240131-use-rows.md'), '|20240131|-|use-rows');
		assert.equal(parts('2024-01-31-use-rows.md'), '|2024-01-31|-|use-rows');
		assert.equal(parts('2024-01-use-rows.md'), '|2024-01|-|use-rows');
		assert.equal(parts('ADR-2024-01-31-use-rows.md'), 'ADR-|2024-01-31|-|use-rows');
		assert.equal(readRecordName('20240131-use-rows.md').number, undefined);
	});

	it('takes no number for the record’s that is a word of its slug', () => {
		for (const slug of ['use-http-2', 'use-http2-for-x', '2fa-for-admins', 'return-404-early', '12a-use-rows', 'v2']) {
			assert.equal(parts(`docs/adr/${slug}.md`), `|||${slug}`);
		}
	});

	it('reads the folder of a record that has one', () => {
		const name = readRecordName('docs/adr/0012-use-rows/README.md');
		assert.deepEqual([name.number, name.slug, name.extension, name.ownFolder], [12, 'use-rows', '.md', true]);
		assert.equal(writeRecordName({ ...name, number: 7 }), '0007-use-rows');
	});

	it('is undone by writeRecordName for any name', () => {
		const part = fc.constantFrom(
			...[
				'ADR',
				'adr',
				'API',
				'use',
				'Rows',
				'行',
				'2024',
				'01',
				'31',
				'0012',
				'7',
				'20240131',
				'-',
				'_',
				' ',
				'. ',
				'',
			],
		);
		const stem = fc.oneof(
			fc.array(part, { maxLength: 9 }).map((all) => all.join('')),
			fc.string(),
		);
		fc.assert(
			fc.property(stem, fc.constantFrom('.md', '.markdown', '/index.md', '/README.md', ''), (text, end) => {
				const written = text.replaceAll('/', '') + end;
				const name = readRecordName(`docs/${written}`);
				const expected = name.ownFolder && !end.startsWith('/') ? 'docs' : written.replace(/\/.*/, '');
				assert.equal(writeRecordName(name), expected);
			}),
		);
	});
});
