import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/document/text.ts';
import { entitiesModel, readEntities } from '../../../src/core/form/diagram/entities.ts';
import { type EntityOperation, entityEdits } from '../../../src/core/form/diagram/entityEdits.ts';

const text = [
	'erDiagram',
	'    %% the shop',
	'    ORDER ||--|{ LINE : has',
	'    LINE }o--|| BOOK : "is about"',
	'    ORDER {',
	'        int id PK',
	'        string(20) state "open or paid"',
	'    }',
	'    READER',
	'',
].join('\n');

function modelOf(source: string) {
	const read = readEntities(source);
	return read && entitiesModel(read);
}

function edited(source: string, operation: EntityOperation): string {
	const read = readEntities(source);
	assert.ok(read, source);
	return applyEdits(source, entityEdits(source, read, operation));
}

const field = { dataType: 'date', name: 'paid', keys: ['UK'], comment: '' };

describe('entities of an ER diagram', () => {
	it('are read with fields and relations', () => {
		assert.deepEqual(modelOf(text), {
			entities: [
				{
					name: 'ORDER',
					fields: [
						{ dataType: 'int', name: 'id', keys: ['PK'], comment: '' },
						{ dataType: 'string(20)', name: 'state', keys: [], comment: 'open or paid' },
					],
				},
				{ name: 'LINE', fields: [] },
				{ name: 'BOOK', fields: [] },
				{ name: 'READER', fields: [] },
			],
			relations: [
				{ from: 'ORDER', to: 'LINE', connector: '||--|{', label: 'has' },
				{ from: 'LINE', to: 'BOOK', connector: '}o--||', label: 'is about' },
			],
		});
	});

	it('are left to the source where that says more', () => {
		for (const line of [
			'A["alias"]',
			'A one to many B : x',
			'A ||--o{ B',
			'A:::big',
			'style A fill:red',
			'A { int x }',
			'A {',
		]) {
			assert.equal(modelOf(`erDiagram\n    ${line}\n`), undefined, line);
		}
		assert.equal(modelOf('flowchart LR\n  a\n'), undefined);
	});

	const cases: [name: string, operation: EntityOperation, before: string, after: string][] = [
		['an entity', { type: 'add', name: 'SHELF' }, '    READER\n', '    READER\n    SHELF\n'],
		['a field', { type: 'addField', entity: 'ORDER', field }, 'paid"\n', 'paid"\n        date paid UK\n'],
		[
			'a first field',
			{ type: 'addField', entity: 'READER', field },
			'    READER\n',
			'    READER {\n        date paid UK\n    }\n',
		],
		[
			'a field of what only relations name',
			{ type: 'addField', entity: 'BOOK', field },
			'    READER\n',
			'    READER\n    BOOK {\n        date paid UK\n    }\n',
		],
		[
			'another type',
			{ type: 'field', entity: 'ORDER', place: 0, field: { ...field, name: 'id' } },
			'int id PK',
			'date id UK',
		],
		['a field less', { type: 'removeField', entity: 'ORDER', place: 0 }, '        int id PK\n', ''],
		[
			'a relation',
			{ type: 'relate', from: 'READER', to: 'ORDER', connector: '||--o{', label: 'sends in' },
			'    READER\n',
			'    READER\n    READER ||--o{ ORDER : "sends in"\n',
		],
		[
			'another relation',
			{ type: 'relation', relation: 0, from: 'ORDER', to: 'LINE', connector: '||--o{', label: 'has' },
			'||--|{',
			'||--o{',
		],
		[
			'a relation of others, of which one stays alone',
			{ type: 'relation', relation: 1, from: 'LINE', to: 'READER', connector: '}o--||', label: 'is about' },
			'    LINE }o--|| BOOK',
			'    BOOK\n    LINE }o--|| READER',
		],
		['a relation less', { type: 'unrelate', relation: 1 }, 'LINE }o--|| BOOK : "is about"', 'BOOK'],
		['an entity less', { type: 'remove', entity: 'READER' }, '    READER\n', ''],
	];
	for (const [name, operation, before, after] of cases) {
		it(`change by ${name}`, () => assert.equal(edited(text, operation), text.replace(before, after)));
	}

	it('are renamed everywhere, and go with all that names them', () => {
		assert.equal(edited(text, { type: 'rename', entity: 'ORDER', name: 'SALE' }), text.replaceAll('ORDER', 'SALE'));
		const after = modelOf(edited(text, { type: 'remove', entity: 'ORDER' }));
		assert.deepEqual(
			after?.entities.map(({ name }) => name),
			['LINE', 'BOOK', 'READER'],
		);
		assert.deepEqual(modelOf(edited(text, { type: 'remove', entity: 'LINE' }))?.relations, []);
	});

	it('refuse names that Mermaid would not take', () => {
		for (const name of ['two words', '', '1a', 'end', 'ORDER']) {
			assert.throws(() => edited(text, { type: 'add', name }), /one word|already|own/, name);
		}
		assert.throws(() => edited(text, { type: 'removeField', entity: 'LINE', place: 0 }), /no such part/);
	});

	it('are afterwards what was meant', () => {
		const step = fc.tuple(
			fc.constantFrom('add', 'addField', 'relate', 'relation', 'unrelate', 'remove', 'removeField'),
			fc.nat(),
			fc.nat(),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
				let source = text;
				for (const [i, [type, a, b]] of steps.entries()) {
					const before = modelOf(source);
					assert.ok(before, source);
					const entity = before.entities[a % Math.max(before.entities.length, 1)];
					const to = before.entities[b % Math.max(before.entities.length, 1)];
					const relation = a % Math.max(before.relations.length, 1);
					if (
						!entity ||
						!to ||
						(['unrelate', 'relation'].includes(type) && before.relations.length === 0) ||
						(type === 'removeField' && entity.fields.length === 0)
					) {
						continue;
					}
					const { name } = entity;
					const others = before.entities.filter((one) => one !== entity);
					const without = before.relations.filter((one) => one.from !== name && one.to !== name);
					const made = { from: name, to: to.name, connector: '||--||', label: 'x y' };
					const [operation, expected]: [EntityOperation, typeof before] = {
						add: [
							{ type: 'add', name: `N${i}` },
							{ ...before, entities: [...before.entities, { name: `N${i}`, fields: [] }] },
						],
						addField: [
							{ type: 'addField', entity: name, field },
							{ ...before, entities: [...others, { name, fields: [...entity.fields, field] }] },
						],
						relate: [
							{ type: 'relate', ...made },
							{ ...before, relations: [...before.relations, made] },
						],
						relation: [
							{ type: 'relation', relation, ...made },
							{ ...before, relations: before.relations.map((one, i) => (i === relation ? made : one)) },
						],
						unrelate: [
							{ type: 'unrelate', relation },
							{ ...before, relations: before.relations.toSpliced(relation, 1) },
						],
						remove: [
							{ type: 'remove', entity: name },
							{ entities: others, relations: without },
						],
						removeField: [
							{ type: 'removeField', entity: name, place: 0 },
							{ ...before, entities: [...others, { name, fields: entity.fields.slice(1) }] },
						],
					}[type] as [EntityOperation, typeof before];
					source = edited(source, operation);
					const byName = (model: typeof before) => ({
						...model,
						entities: [...model.entities].sort((x, y) => (x.name < y.name ? -1 : 1)),
					});
					const after = modelOf(source);
					assert.ok(after, source);
					assert.deepEqual(byName(after), byName(expected), source);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
