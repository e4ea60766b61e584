import type { TextEdit } from '../../../src/core/document/text.ts';
import { type ComponentOperation, componentEdits } from '../../../src/core/form/diagram/componentEdits.ts';
import { componentsModel, readComponents } from '../../../src/core/form/diagram/components.ts';
import { entitiesModel, readEntities } from '../../../src/core/form/diagram/entities.ts';
import { type EntityOperation, entityEdits } from '../../../src/core/form/diagram/entityEdits.ts';
import { sourceOnly } from '../../../src/core/form/diagram/sourceOnly.ts';
import { assertKept, keptTexts, operationInBrief, refusedOr, toldEdits, underHeading } from '../../support/kept.ts';
import { componentOperations, entityOperations } from './diagramOperations.ts';

const texts = keptTexts('oddDiagramForms');

function linesOf(name: string): string[] {
	return (texts[name] ?? '').split('\n').slice(0, -1);
}

/** The lines of the forms that a diagram has, or why it has none. */
function read(text: string): string[] {
	const components = readComponents(text);
	const entities = readEntities(text);
	const why = sourceOnly(text);
	return [
		...(components
			? Object.entries(componentsModel(components)).map(([name, list]) => `${name} ${JSON.stringify(list)}`)
			: []),
		...(entities
			? Object.entries(entitiesModel(entities)).map(([name, list]) => `${name} ${JSON.stringify(list)}`)
			: []),
		...(why ? [`${why.what}, line ${why.line === undefined ? 'none' : why.line + 1}`] : []),
		...(components || entities || why ? [] : ['no form']),
	];
}

/** What is read of a line: the last thing of each list that a diagram with it has and one without it has not. */
function readOf(text: string, without: string): string {
	const plain = read(without);
	const more = read(text).filter((line) => !plain.includes(line));
	return more.length > 0 ? more.join(' ') : 'nothing more';
}

function told(text: string, operation: object, edits: () => readonly TextEdit[]): string[] {
	return underHeading(
		`  ${operationInBrief(operation)}`,
		refusedOr(() => toldEdits(edits(), text)),
	);
}

const labels = ['x-ray', 'A-B', '-a', 'a--b', '`a`', 'end', '  ', '!', 'Ärger_1.2, 3', 'subgraph', 'Box 1', 'ﬁne'];
const connectors = ['|o--o|', '||..|{', '}o--o{', 'x||--||', '||--||x', '||-.||', 'o|--||'];
const fields = [
	{ dataType: ' int[] ', name: ' a-b ', keys: ['PK', 'XX', 'UK'], comment: ' a\n b ' },
	{ dataType: '2int', name: 'a', keys: [], comment: '' },
	{ dataType: 'int', name: 'a b', keys: [], comment: '' },
];

function moreComponentOperations(text: string): ComponentOperation[] {
	const { components = [], connections = [], groups = [] } = readComponents(text) ?? {};
	const last = components.at(-1)?.id ?? '';
	return [
		...labels.flatMap((label): ComponentOperation[] => [
			{ type: 'add', label, group: undefined },
			{ type: 'label', id: last, label },
		]),
		{ type: 'add', label: 'x', group: 'none' },
		{ type: 'label', id: 'none', label: 'x' },
		{ type: 'remove', id: 'none' },
		{ type: 'disconnect', connection: connections.length },
		{ type: 'connect', from: last, to: last, label: 'a  b' },
		...connections.flatMap((one, connection): ComponentOperation[] => [
			{ type: 'ends', connection, from: one.to, to: one.from },
			{ type: 'ends', connection, from: one.from, to: last },
			{ type: 'ends', connection, from: groups[0]?.id ?? 'none', to: one.to },
			{ type: 'connection', connection, label: ` ${one.label} ` },
			{ type: 'connection', connection, label: 'a | "b" -' },
		]),
		...['LR', 'BT', 'lr', 'LR '].map((direction) => ({ type: 'direction', direction }) as const),
		...[' z ', 'a b', '', 'end', last].map((newId) => ({ type: 'rename', id: last, newId }) as const),
	];
}

function moreEntityOperations(text: string): EntityOperation[] {
	const { entities = [], relations = [] } = readEntities(text) ?? {};
	const [one = '', other = ''] = entities.map(({ name }) => name);
	return [
		...['x y', ' Z ', '1a', '_a-1', 'end', 'Many', one].flatMap((name): EntityOperation[] => [
			{ type: 'add', name },
			{ type: 'rename', entity: one, name },
		]),
		...fields.flatMap((field): EntityOperation[] => [
			{ type: 'addField', entity: other, field },
			{ type: 'field', entity: one, place: 0, field },
		]),
		...connectors.map((connector) => ({ type: 'relate', from: other, to: one, connector, label: ' a "b" ' }) as const),
		{ type: 'relate', from: one, to: one, connector: '||--||', label: 'a-b' },
		{ type: 'rename', entity: 'none', name: 'A1' },
		{ type: 'remove', entity: 'none' },
		{ type: 'removeField', entity: one, place: 9 },
		{ type: 'unrelate', relation: relations.length },
		...relations.flatMap((own, relation): EntityOperation[] => [
			{ type: 'relation', relation, ...own },
			{ type: 'relation', relation, ...own, from: own.to, to: own.from },
			{ type: 'relation', relation, ...own, from: one, to: one },
			{ type: 'relation', relation, ...own, connector: 'none' },
			{ type: 'relation', relation, ...own, from: 'none' },
		]),
	];
}

describe('forms of odd diagrams', () => {
	it('read the same of each line', () => {
		const lines = [
			...[...linesOf('lines of flowcharts'), `a["${'x'.repeat(495)}"]`, `a["${'x'.repeat(496)}"]`].map((line) => {
				const text = `graph\n${line}${/^subgraph\b/.test(line) ? '\nend' : ''}`;
				return `${line}: ${readOf(text, 'graph\n')}`;
			}),
			...linesOf('beginnings of flowcharts').flatMap((line) => [
				`${line}: ${readOf(`${line}\na --> b`, '')}`,
				`${line}, below: ${readOf(`\n%% said\n\n${line}\na --> b`, '')}`,
				`${line}, twice: ${readOf(`${line}\n${line}`, '')}`,
			]),
			...[
				...linesOf('lines of entity diagrams'),
				`A ||--o{ B : ${'x'.repeat(487)}`,
				`A ||--o{ B : ${'x'.repeat(488)}`,
			].map((line) => `${line}: ${readOf(`erDiagram\n${line}\n`, 'erDiagram\n')}`),
			...linesOf('fields of entities').map(
				(line) => `${line}: ${readOf(`erDiagram\nE {\n${line}\n}`, 'erDiagram\nE {\n}')}`,
			),
			...[
				'',
				'A',
				'erDiagram',
				'erDiagram ',
				'erDiagrams',
				'erDiagram\nA {',
				'erDiagram\n}',
				'graph\nsubgraph a',
				'pie',
			].map((text) => `${JSON.stringify(text)}: ${readOf(text, ' ')}`),
		];
		assertKept(
			'oddDiagramForms.lines',
			lines.map((line) => (line.length > 400 ? `${line.slice(0, 20)} … ${line.slice(-60)}` : line)),
		);
	});

	it('are changed alike', () => {
		const lines = ['boxes', 'groups', 'entities', 'entities below each other'].flatMap((name) => {
			const text = (texts[name] ?? '').trimEnd();
			const components = readComponents(text);
			const entities = readEntities(text);
			return [
				name,
				...read(text).map((line) => `  ${line}`),
				...(components ? [...componentOperations(components), ...moreComponentOperations(text)] : []).flatMap(
					(operation) => (components ? told(text, operation, () => componentEdits(text, components, operation)) : []),
				),
				...(entities ? [...entityOperations(entities), ...moreEntityOperations(text)] : []).flatMap((operation) =>
					entities ? told(text, operation, () => entityEdits(text, entities, operation)) : [],
				),
			];
		});
		assertKept('oddDiagramForms.changed', lines);
	});
});
