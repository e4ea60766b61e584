import assert from 'node:assert/strict';
import { both, either, flag, maybe, object, parse, text, word } from '../../src/protocol/shape.ts';
import { parseWizardRequest } from '../../src/protocol/wizard.ts';
import { brokenFormsOf } from './brokenForms.ts';

function change(operation: unknown): unknown {
	return { type: 'change', edit: 1, version: 7, operation };
}

function part(operation: unknown): unknown {
	return change({ type: 'part', section: 'a', part: 0, operation });
}

const messages: readonly unknown[] = [
	{ type: 'ready', section: undefined, version: undefined },
	{ type: 'ready', section: 'a', version: 3 },
	{ type: 'show', version: 2, section: '' },
	{ type: 'undo' },
	{ type: 'redo' },
	{ type: 'save' },
	{ type: 'mend', version: 1, finding: 2, mend: 0 },
	{ type: 'fill', version: 3, request: { section: 'a', task: 'suggest', wish: '' } },
	{ type: 'endFill', version: 4, section: 'a', keep: true },
	{ type: 'reveal', line: 3, place: 'beside' },
	{ type: 'follow', target: 'a.md' },
	{ type: 'preview', shown: true },
	{ type: 'tick', line: 3, done: false },
	{ type: 'images' },
	{ type: 'prefer', preview: { wide: false, narrow: true } },
	...[
		{ type: 'write', section: 'a', text: 'x' },
		{ type: 'start', section: 'a' },
		{ type: 'heading', section: 'a', text: 'x' },
		{ type: 'complete', section: 'a' },
		{ type: 'endpoint', section: 'a', method: 'GET', path: '/x' },
		{ type: 'insertSection', offer: 'a' },
		{ type: 'frontMatter', change: { type: 'set', path: ['a', 'b'], value: 'x' } },
		{ type: 'frontMatter', change: { type: 'list', path: ['a'], values: ['x'] } },
		{ type: 'frontMatter', change: { type: 'remove', path: ['a'] } },
		{ type: 'task', section: 'a', part: 0, change: { type: 'tick', item: 0, state: 'done' } },
		{ type: 'task', section: 'a', part: 0, change: { type: 'requirements', item: 0, ids: ['1.1'] } },
		{ type: 'options', change: { type: 'add', title: 'x' } },
		{ type: 'options', change: { type: 'argument', option: 0, argument: 1, tone: undefined, text: 'x' } },
		{ type: 'options', change: { type: 'choose', option: 0 } },
	].map(change),
	...[
		{ editor: 'prose', text: 'x' },
		{ editor: 'fields', change: { type: 'value', field: 0, value: 'x' } },
		{ editor: 'table', change: { type: 'cell', row: -1, column: 0, value: 'x' } },
		{ editor: 'table', change: { type: 'paste', row: 0, column: 0, cells: [['a', 'b'], []] } },
		{ editor: 'list', change: { type: 'insert', behind: 0, text: 'x', within: false } },
		{ editor: 'list', change: { type: 'move', item: 0, direction: 'up' } },
		{ editor: 'code', change: { type: 'language', language: 'json' } },
		{ editor: 'components', change: { type: 'add', label: 'x', group: undefined } },
		{ editor: 'components', change: { type: 'connection', connection: 0, label: 'x' } },
		{
			editor: 'entities',
			change: { type: 'addField', entity: 'A', field: { dataType: 'int', name: 'b', keys: ['PK'], comment: '' } },
		},
	].map(part),
];

describe('messages of the wizard', () => {
	it('are read as what they are, without what is more', () => {
		assert.deepEqual(messages.map(parseWizardRequest), messages);
		const show = { type: 'show', version: 2, section: 'a' };
		assert.deepEqual(parseWizardRequest({ ...show, more: 1 }), show);
	});

	it('are none where a part of them is missing or of another type', () => {
		for (const message of messages) {
			for (const broken of brokenFormsOf(message)) {
				assert.equal(parseWizardRequest(broken), undefined, JSON.stringify(broken));
			}
		}
		const wrong = [
			undefined,
			null,
			'ready',
			[],
			{},
			{ type: 'toString' },
			{ type: '__proto__' },
			part({ editor: 'list', change: { type: 'move', item: 0, direction: 'left' } }),
		];
		assert.deepEqual(
			wrong.map(parseWizardRequest),
			wrong.map(() => undefined),
		);
	});

	it('are read from their own properties alone', () => {
		assert.deepEqual(parse(object({ toString: maybe(text) }), {}), { toString: undefined });
	});

	it('may leave out what need not be there, have the properties of two shapes or be one of several', () => {
		const shape = object({ a: text }, { b: text });
		assert.deepEqual(
			[{ a: 'x' }, { a: 'x', b: undefined }, { a: 'x', b: 'y' }, { a: 'x', b: 1 }, { b: 'y' }].map((one) =>
				parse(shape, one),
			),
			[{ a: 'x' }, { a: 'x' }, { a: 'x', b: 'y' }, undefined, undefined],
		);
		const two = both(object({ a: text }), object({ c: flag }));
		assert.deepEqual([parse(two, { a: 'x', c: true, d: 1 }), parse(two, { a: 'x' })], [{ a: 'x', c: true }, undefined]);
		assert.deepEqual(
			['x', true, 1].map((one) => parse(either(word('x'), flag), one)),
			['x', true, undefined],
		);
	});
});
