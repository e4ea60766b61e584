import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type ComponentOperation, componentEdits } from '../../../src/core/form/diagram/componentEdits.ts';
import { componentsModel, readComponents } from '../../../src/core/form/diagram/components.ts';
import { componentEditsIn } from '../../../src/core/form/diagram/diagramForms.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';

const text = [
	'flowchart LR',
	'    %% the shop',
	'    client[Client] -->|"buys (all)"| api["API server"]',
	'    subgraph back [Back office]',
	'        api --> store[(Store)]',
	'        mail',
	'    end',
	'    api -- tells --> mail',
	'',
].join('\n');

function modelOf(source: string) {
	const read = readComponents(source);
	return read && componentsModel(read);
}

function edited(source: string, operation: ComponentOperation): string {
	const read = readComponents(source);
	assert.ok(read, source);
	return applyEdits(source, componentEdits(source, read, operation));
}

type Model = NonNullable<ReturnType<typeof modelOf>>;

/** What an operation that changes no lines makes of a list. */
function expected(model: Model, operation: ComponentOperation): Model {
	switch (operation.type) {
		case 'direction':
			return { ...model, direction: operation.direction };
		case 'ends': {
			const { connection, from, to } = operation;
			return {
				...model,
				connections: model.connections.map((one, i) => (i === connection ? { ...one, from, to } : one)),
			};
		}
		case 'rename': {
			const now = (id: string): string => (id === operation.id ? operation.newId : id);
			return {
				...model,
				components: model.components.map((one) => ({
					...one,
					id: now(one.id),
					label: one.label === one.id ? now(one.label) : one.label,
				})),
				connections: model.connections.map((one) => ({ ...one, from: now(one.from), to: now(one.to) })),
			};
		}
		default:
			return model;
	}
}

function saidOf({ direction, components, connections }: Model): unknown {
	return [
		direction,
		components.map((one) => JSON.stringify(one)).sort(),
		connections.map((one) => JSON.stringify(one)).sort(),
	];
}

/** Undefined where an operation is refused in words. */
function refusable(operate: () => string): string | undefined {
	try {
		return operate();
	} catch (error) {
		assert.ok(error instanceof OperationError, String(error));
		return undefined;
	}
}

describe('components of a flowchart', () => {
	it('are read with their connections and groups', () => {
		assert.deepEqual(modelOf(text), {
			direction: 'LR',
			components: [
				{ id: 'client', label: 'Client', group: undefined },
				{ id: 'api', label: 'API server', group: 'back' },
				{ id: 'store', label: 'Store', group: 'back' },
				{ id: 'mail', label: 'mail', group: 'back' },
			],
			connections: [
				{ from: 'client', to: 'api', label: 'buys (all)' },
				{ from: 'api', to: 'store', label: '' },
				{ from: 'api', to: 'mail', label: 'tells' },
			],
			groups: [{ id: 'back', title: 'Back office', parent: undefined }],
		});
	});

	it('are left to the source in lines without end, at once', () => {
		for (const line of ['subgraph a', 'a ', 'a --> b ']) {
			assert.equal(modelOf(`flowchart LR\n${line}${' '.repeat(40_000)}x]\n`), undefined);
		}
	});

	it('are read in groups without an id', () => {
		const model = modelOf(
			'graph TB\n  subgraph "Plugin Layer (src)"\n    a\n  end\n  subgraph API Layer\n    b\n  end\n',
		);
		assert.deepEqual(
			model?.components.map(({ id, group }) => [id, group]),
			[
				['a', 'Plugin Layer (src)'],
				['b', 'API Layer'],
			],
		);
	});

	it('are left to the source where the reader of all flowcharts sees another label', () => {
		assert.equal(modelOf('flowchart LR\n  a -->|" y "| b\n'), undefined);
	});

	it('are left to the source where that says more', () => {
		const more = [
			'a --> b --> c',
			'a & b --> c',
			'style a fill:#f9f',
			'a:::big',
			'a@{ shape: rect }',
			'click a href "x"',
			'a["`x`"]',
			'a["x" --> b',
		];
		for (const line of more) {
			assert.equal(modelOf(`flowchart LR\n    ${line}\n`), undefined, line);
		}
		assert.equal(modelOf('sequenceDiagram\n  a->>b: c\n'), undefined);
		assert.equal(modelOf(''), undefined);
	});

	const cases: [name: string, operation: ComponentOperation, before: string, after: string][] = [
		['a label', { type: 'label', id: 'client', label: 'Customer' }, 'Client', 'Customer'],
		['a label in quotes', { type: 'label', id: 'api', label: 'The "API"' }, 'API server', 'The #quot;API#quot;'],
		['a label that needs quotes', { type: 'label', id: 'client', label: 'A (b)' }, '[Client]', '["A (b)"]'],
		[
			'a label of what had none',
			{ type: 'label', id: 'mail', label: 'Mail' },
			'        mail\n',
			'        mail[Mail]\n',
		],
		[
			'a component',
			{ type: 'add', label: 'Web shop', group: undefined },
			'--> mail\n',
			'--> mail\n    web_shop[Web shop]\n',
		],
		['a component in a group', { type: 'add', label: 'End', group: 'back' }, 'mail\n', 'mail\n        c_end[End]\n'],
		[
			'a connection',
			{ type: 'connect', from: 'mail', to: 'client', label: 'to: all' },
			'--> mail\n',
			'--> mail\n    mail -->|"to: all"| client\n',
		],
		[
			'the label of a connection',
			{ type: 'connection', connection: 1, label: 'fills' },
			'api --> store',
			'api -->|fills| store',
		],
		[
			'a connection to one without label',
			{ type: 'connection', connection: 2, label: '' },
			'api -- tells --> mail',
			'api --> mail',
		],
		['nothing of a connection', { type: 'disconnect', connection: 2 }, '    api -- tells --> mail\n', ''],
		[
			'a connection whose component stays',
			{ type: 'disconnect', connection: 1 },
			'api --> store[(Store)]',
			'store[(Store)]',
		],
		[
			'a component to nothing',
			{ type: 'remove', id: 'client' },
			'client[Client] -->|"buys (all)"| api["API server"]',
			'api["API server"]',
		],
		['the end of a connection', { type: 'ends', connection: 2, from: 'api', to: 'store' }, '--> mail', '--> store'],
		[
			'both ends',
			{ type: 'ends', connection: 2, from: 'mail', to: 'api' },
			'api -- tells --> mail',
			'mail -- tells --> api',
		],
		[
			'an end whose name the connection gives',
			{ type: 'ends', connection: 0, from: 'mail', to: 'api' },
			'    client[Client] -->',
			'    client[Client]\n    mail -->',
		],
		[
			'an end to a group',
			{ type: 'ends', connection: 2, from: 'client', to: 'back' },
			'api -- tells --> mail',
			'client -- tells --> back',
		],
		['an id', { type: 'rename', id: 'store', newId: 'db' }, 'store[(Store)]', 'db[(Store)]'],
		['where it leads', { type: 'direction', direction: 'TB' }, 'flowchart LR', 'flowchart TB'],
	];
	for (const [name, operation, before, after] of cases) {
		it(`change ${name}`, () => assert.equal(edited(text, operation), text.replace(before, after)));
	}

	it('keep their groups where a connection in one of them leads from another', () => {
		assert.equal(
			edited(text, { type: 'ends', connection: 1, from: 'client', to: 'store' }),
			`${text.replace('api --> store[(Store)]', 'api\n        store[(Store)]')}    client --> store\n`,
		);
	});

	it('refuse an id that is taken, or is none', () => {
		assert.throws(() => edited(text, { type: 'rename', id: 'store', newId: 'mail' }), /has “mail” already/);
		assert.throws(() => edited(text, { type: 'rename', id: 'store', newId: 'a b' }), /can't be an id/);
		assert.throws(() => edited(text, { type: 'direction', direction: 'XX' }), /leads to/);
	});

	it('keep the blanks of a connection whose label changes, and may be hexagons', () => {
		const source = 'flowchart LR\n  a{{A}} -->  |x|b\n';
		assert.equal(edited(source, { type: 'connection', connection: 0, label: 'y' }), source.replace('x', 'y'));
		assert.equal(edited(source, { type: 'label', id: 'a', label: 'B' }), source.replace('A', 'B'));
		const wide = 'flowchart LR\n\ta["A  b"]\n';
		assert.equal(edited(wide, { type: 'label', id: 'a', label: 'A b' }), wide, 'shown with one blank');
		const fixed = 'flowchart LR\n\ta[A\u00a0b]\n';
		assert.equal(edited(fixed, { type: 'label', id: 'a', label: 'A\u00a0b' }), fixed, 'a blank that breaks no line');
	});

	it('stand in lists and quotes, with any line break', () => {
		const source = `- x\r\n\r\n  \`\`\`mermaid\r\n  ${text.trimEnd().replaceAll('\n', '\r\n  ')}\r\n  \`\`\`\r\n`;
		const document = parseDocument('a.md', source);
		const [fence] = document.fences;
		assert.ok(fence);
		const edits = componentEditsIn(document, fence, { type: 'add', label: 'New', group: undefined });
		assert.equal(applyEdits(source, edits), source.replace('--> mail\r\n', '--> mail\r\n      new[New]\r\n'));
	});

	it('are afterwards what was meant', () => {
		const label = fc.constantFrom('A', 'b c', 'End', 'x-y', 'A (b)', '日本', 'say "x"', 'a|b', 'oxo', '1');
		const pick = fc.nat();
		const step = fc.tuple(
			fc.constantFrom('add', 'label', 'remove', 'connect', 'connection', 'disconnect', 'ends', 'rename', 'direction'),
			pick,
			pick,
			label,
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
				let source = text;
				for (const [type, a, b, wanted] of steps) {
					const before = modelOf(source);
					assert.ok(before, source);
					const id = (place: number): string => before.components[place % before.components.length]?.id ?? '';
					const connection = a % Math.max(before.connections.length, 1);
					if (before.components.length === 0 || (type.includes('connection') && before.connections.length === 0)) {
						continue;
					}
					const operations: Record<string, ComponentOperation> = {
						add: { type: 'add', label: wanted, group: undefined },
						label: { type: 'label', id: id(a), label: wanted },
						remove: { type: 'remove', id: id(a) },
						connect: { type: 'connect', from: id(a), to: id(b), label: wanted },
						connection: { type: 'connection', connection, label: wanted },
						disconnect: { type: 'disconnect', connection },
						ends: { type: 'ends', connection, from: id(b), to: id(a + 1) },
						rename: { type: 'rename', id: id(a), newId: `n${b}` },
						direction: { type: 'direction', direction: a % 2 === 0 ? 'TB' : 'RL' },
					};
					const operation = operations[type];
					if (!operation || (['disconnect', 'ends'].includes(type) && before.connections.length === 0)) {
						continue;
					}
					const done = refusable(() => edited(source, operation));
					if (done === undefined) {
						continue;
					}
					source = done;
					const after = modelOf(source);
					assert.ok(after, source);
					if (type === 'ends' || type === 'rename' || type === 'direction') {
						assert.deepEqual(saidOf(after), saidOf(expected(before, operation)), source);
						continue;
					}
					const shown = wanted;
					const ids = after.components.map((one) => one.id).sort();
					const known = before.components.map((one) => one.id);
					const labels = (model: typeof after) => new Map(model.components.map((one) => [one.id, one.label]));
					if (type === 'add') {
						assert.equal(ids.length, known.length + 1);
						assert.ok(
							after.components.some((one) => one.label === shown && !known.includes(one.id)),
							source,
						);
					} else if (type === 'remove') {
						assert.deepEqual(ids, known.filter((one) => one !== id(a)).sort(), source);
					} else {
						assert.deepEqual(ids, [...known].sort(), source);
					}
					for (const [one, label] of labels(before)) {
						if (!(type === 'remove' && one === id(a))) {
							assert.equal(labels(after).get(one), type === 'label' && one === id(a) ? shown : label, source);
						}
					}
					const grown = type === 'connect' ? 1 : type === 'disconnect' ? -1 : 0;
					if (type !== 'remove') {
						assert.equal(after.connections.length, before.connections.length + grown, source);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});
});
