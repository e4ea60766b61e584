import * as l10n from '@vscode/l10n';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { type DiagramRow, selectField } from '../diagram/pictureTarget.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { isLeft } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
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
	const write = (change: Partial<EntityField>): FormOperation | undefined => {
		const { dataType, name, keys, comment } = { ...field, ...change };
		const next = { dataType, name, keys, comment };
		return isLeft(row) ? undefined : entityOperation(host, { type: 'field', entity: entity(), place, field: next });
	};
	const removeOnce = once(host);
	const text = (label: string, value: string, change: (text: string) => Partial<EntityField>, choices: string[] = []) =>
		new TextField(value, host, { label, placeholder: label, choices, write: (words) => write(change(words.trim())) });
	const type = text(l10n.t('Type'), first.dataType, (dataType) => ({ dataType }));
	const name = text(l10n.t('Name'), first.name, (words) => ({ name: words }));
	const keysOf = (words: string): Partial<EntityField> => ({
		keys: words
			.toUpperCase()
			.split(/[\s,]+/)
			.filter((key) => key !== ''),
	});
	const keys = text(l10n.t('Keys'), first.keys.join(', '), keysOf, ['PK', 'FK', 'UK', 'PK, FK']);
	const comment = text(l10n.t('Comment'), first.comment, (words) => ({ comment: words }));
	const remove = iconButton('×', l10n.t('Remove'), () =>
		removeOnce(() =>
			host.change(() =>
				isLeft(row) ? undefined : entityOperation(host, { type: 'removeField', entity: entity(), place }),
			),
		),
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
		const number = nextPlace + 1;
		const owner = entity();
		for (const [one, label, value] of [
			[type, l10n.t('Type of field {0} of {1}', number, owner), next.dataType],
			[name, l10n.t('Name of field {0} of {1}', number, owner), next.name],
			[keys, l10n.t('Keys of field {0} of {1}', number, owner), next.keys.join(', ')],
			[comment, l10n.t('Comment of field {0} of {1}', number, owner), next.comment],
		] as const) {
			one.label = label;
			one.update(value);
		}
		renameButton(remove, l10n.t('Remove field {0} of {1}', next.name, owner));
	};
	update(first, firstPlace);
	return {
		element: row,
		update,
		select: () => selectField(name),
	};
}
