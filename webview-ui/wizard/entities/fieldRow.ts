import { element } from '../../element.ts';
import { type DiagramRow, selectField } from '../diagram/pictureTarget.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { type EntityField, entityOperation } from './entityOperation.ts';

/** Makes a row for a field of an entity: its type, its name, its keys, what is said of it. */
export function fieldRow(
	first: EntityField,
	firstPlace: number,
	host: PartHost,
	entity: () => string,
): DiagramRow<EntityField> {
	let [field, place] = [first, firstPlace];
	const write = (change: Partial<EntityField>) => {
		const { dataType, name, keys, comment } = { ...field, ...change };
		const next = { dataType, name, keys, comment };
		return entityOperation(host, { type: 'field', entity: entity(), place, field: next });
	};
	const text = (label: string, value: string, change: (text: string) => Partial<EntityField>, choices: string[] = []) =>
		new TextField(value, host, { label, placeholder: label, choices, write: (words) => write(change(words.trim())) });
	const type = text('Type', first.dataType, (dataType) => ({ dataType }));
	const name = text('Name', first.name, (words) => ({ name: words }));
	const keysOf = (words: string): Partial<EntityField> => ({
		keys: words
			.toUpperCase()
			.split(/[\s,]+/)
			.filter((key) => key !== ''),
	});
	const keys = text('Keys', first.keys.join(', '), keysOf, ['PK', 'FK', 'UK', 'PK, FK']);
	const comment = text('Comment', first.comment, (words) => ({ comment: words }));
	const remove = iconButton('×', 'Remove', () =>
		host.change(entityOperation(host, { type: 'removeField', entity: entity(), place })),
	);
	const fields = [type, name, keys, comment];
	const row = element(
		'li',
		{ class: 'diagram-row entity-field' },
		...fields.map((one) => one.element),
		...(host.readOnly ? [] : [remove]),
	);
	const update = (next: EntityField, nextPlace: number): void => {
		[field, place] = [next, nextPlace];
		const of = `of field ${nextPlace + 1} of ${entity()}`;
		for (const [one, label, value] of [
			[type, 'Type', next.dataType],
			[name, 'Name', next.name],
			[keys, 'Keys', next.keys.join(', ')],
			[comment, 'Comment', next.comment],
		] as const) {
			one.label = `${label} ${of}`;
			one.update(value);
		}
		renameButton(remove, `Remove field ${next.name} of ${entity()}`);
	};
	update(first, firstPlace);
	return {
		element: row,
		update,
		select: () => selectField(name),
	};
}
