import type { ComponentOperation } from '../../../src/core/form/diagram/componentEdits.ts';
import type { ComponentsModel } from '../../../src/core/form/diagram/components.ts';
import type { EntitiesModel } from '../../../src/core/form/diagram/entities.ts';
import type { EntityOperation } from '../../../src/core/form/diagram/entityEdits.ts';

/** What a person may do with the components of a flowchart. */
export function componentOperations({ components, connections, groups }: ComponentsModel): ComponentOperation[] {
	const [one = '', other = ''] = components.map(({ id }) => id);
	return [
		{ type: 'add', label: 'End', group: undefined },
		...groups.map(({ id }) => ({ type: 'add', label: 'Über "all"', group: id }) as const),
		...components.flatMap(({ id }): ComponentOperation[] => [
			{ type: 'label', id, label: 'New |  name' },
			{ type: 'label', id, label: id },
			{ type: 'remove', id },
			{ type: 'rename', id, newId: `${id}2` },
		]),
		{ type: 'connect', from: other, to: one, label: ' a "b" ' },
		{ type: 'connect', from: 'nobody', to: one, label: '' },
		{ type: 'connect', from: one, to: 'nobody', label: '' },
		{ type: 'rename', id: one, newId: 'two words' },
		...connections.flatMap((_, connection): ComponentOperation[] => [
			{ type: 'connection', connection, label: 'new' },
			{ type: 'connection', connection, label: '' },
			{ type: 'ends', connection, from: one, to: other },
			{ type: 'disconnect', connection },
		]),
		{ type: 'direction', direction: 'TB' },
		{ type: 'direction', direction: 'north' },
	];
}

/** What a person may do with the entities of an ER diagram. */
export function entityOperations({ entities, relations }: EntitiesModel): EntityOperation[] {
	const field = { dataType: 'date', name: 'day', keys: ['FK', 'UK'], comment: 'a "day"' };
	return [
		{ type: 'add', name: 'SHOP' },
		{ type: 'add', name: 'two words' },
		...entities.flatMap(({ name, fields }): EntityOperation[] => [
			{ type: 'rename', entity: name, name: 'NEW' },
			{ type: 'rename', entity: name, name: 'LOAF' },
			{ type: 'remove', entity: name },
			{ type: 'addField', entity: name, field },
			...fields.flatMap((own, place): EntityOperation[] => [
				{ type: 'field', entity: name, place, field: own },
				{ type: 'field', entity: name, place, field: { ...own, dataType: 'date' } },
				{ type: 'field', entity: name, place, field: { ...own, comment: 'new' } },
				{ type: 'field', entity: name, place, field },
				{ type: 'removeField', entity: name, place },
			]),
		]),
		{ type: 'relate', from: 'LOAF', to: 'TRAY', connector: '|o--o|', label: 'lies on' },
		{ type: 'relate', from: 'LOAF', to: 'NONE', connector: '|o--o|', label: '' },
		...relations.flatMap((one, relation): EntityOperation[] => [
			{ type: 'relation', relation, ...one, label: '' },
			{ type: 'relation', relation, ...one, to: 'LOAF', connector: '}o..||' },
			{ type: 'unrelate', relation },
		]),
	];
}
