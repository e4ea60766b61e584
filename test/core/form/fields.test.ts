import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type FieldOperation, fieldEdits } from '../../../src/core/form/fields/fieldEdits.ts';
import type { FieldSource } from '../../../src/core/form/fields/readFields.ts';
import { readParts } from '../../../src/core/form/parts/readParts.ts';
import { tryForms } from '../../support/formTrials.ts';

function read(text: string) {
	const document = parseDocument('a.md', text);
	const context = { content: 'fields', fieldNames: [], plainFields: false, born: new Map() } as const;
	const [part] = readParts(document, { first: 0, last: document.lines.count - 1 }, context);
	const fields: readonly FieldSource[] = part?.type === 'fields' ? part.fields : [];
	return { document, fields };
}

function edited(text: string, operation: FieldOperation): string {
	const { document, fields } = read(text);
	return applyEdits(text, fieldEdits(document, fields, operation));
}

describe('fields', () => {
	it('are read from paragraphs and lists', () => {
		const shown = (text: string) => read(text).fields.map(({ name, value }) => [name, value]);
		assert.deepEqual(shown('**A**: b\\\n**C:** d e  \n**F**:'), [
			['A', 'b'],
			['C', 'd e'],
			['F', ''],
		]);
		assert.deepEqual(shown('**A**: b\n  goes on\n\n**C**: d<br>'), [
			['A', 'b\ngoes on'],
			['C', 'd'],
		]);
		assert.deepEqual(shown('- **A**: b\n- **C**: d'), [
			['A', 'b'],
			['C', 'd'],
		]);
		assert.deepEqual(shown('- **A**: b\n- c'), []);
		assert.deepEqual(shown('Words.\n**A**: b'), []);
	});

	const cases: [name: string, text: string, operation: FieldOperation, expected: string][] = [
		['a value', '**A**: b\\\n**C**: d', { type: 'value', field: 0, value: 'x' }, '**A**: x\\\n**C**: d'],
		['an empty value', '**A**:\n**C**: d', { type: 'value', field: 0, value: 'x' }, '**A**: x\n**C**: d'],
		[
			'a value that begins behind the line of its name',
			'**A**:  \n  b\n**C**: d',
			{ type: 'value', field: 0, value: 'x' },
			'**A**: x\n**C**: d',
		],
		['a value to nothing', '**A**: b', { type: 'value', field: 0, value: '' }, '**A**: '],
		['a value to one line', '**A**: b', { type: 'value', field: 0, value: 'x\n\ny' }, '**A**: x y'],
		[
			'a value of several lines',
			'**A**: b\n  c\n\nd',
			{ type: 'value', field: 0, value: 'b\n\nx\ny' },
			'**A**: b\n  x\n  y\n\nd',
		],
		['a name', '- **A**: b', { type: 'name', field: 0, name: 'New name' }, '- **New name**: b'],
		[
			'a field behind',
			'**A:** b\r\n**C:** d',
			{ type: 'add', behind: 0, name: 'X', value: 'y' },
			'**A:** b\r\n**X:** y\r\n**C:** d',
		],
		[
			'a field apart',
			'**A**: b\n\n**C**: d',
			{ type: 'add', behind: 1, name: 'X', value: 'y' },
			'**A**: b\n\n**C**: d\n\n**X**: y',
		],
		['a field in a list', '* **A**: b', { type: 'add', behind: 0, name: 'X', value: '' }, '* **A**: b\n* **X**:'],
		['a field less', '**A**: b\n\n**C**: d\n\n**E**: f', { type: 'remove', field: 1 }, '**A**: b\n\n**E**: f'],
		['a line less', '**A**: b\n**C**: d', { type: 'remove', field: 1 }, '**A**: b'],
	];
	for (const [name, text, operation, expected] of cases) {
		it(`change ${name}`, () => assert.equal(edited(text, operation), expected));
	}

	it('stay as they are with the value that they have, and a line of it that reads as nothing too', () => {
		const text = '**A**: b\\\n\\\n**C**: d';
		const { fields } = read(text);
		assert.equal(fields.length, 2);
		for (const [field, { value }] of fields.entries()) {
			assert.equal(edited(text, { type: 'value', field, value }), text);
		}
		assert.deepEqual(tryForms('docs/adr/0001-a.md', 't: \n\\', 0)?.failures, []);
	});

	it('refuse what is none', () => {
		assert.throws(() => edited('**A**: b', { type: 'remove', field: 1 }), /no such field/);
		for (const name of ['', 'a:b', 'a*']) {
			assert.throws(() => edited('**A**: b', { type: 'name', field: 0, name }), /without colons/);
		}
	});
});
