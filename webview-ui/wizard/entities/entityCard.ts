import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import { type DiagramRow, selectField } from '../diagram/pictureTarget.ts';
import { iconButton, renameButton, textButton } from '../editing/iconButton.ts';
import { isLeft, KeptList } from '../editing/keptList.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { type Entity, type EntityField, entityOperation } from './entityOperation.ts';
import { fieldRow } from './fieldRow.ts';

/** Makes a card for an entity: its name and its fields. */
export function entityCard(first: Entity, host: PartHost): DiagramRow<Entity> {
	let entity = first;
	let isAdding = false;
	const name = new TextField(first.name, host, {
		label: l10n.t('Entity'),
		write: (text) =>
			text.trim() === ''
				? undefined
				: entityOperation(host, { type: 'rename', entity: entity.name, name: text.trim() }),
	});
	const remove = iconButton('×', l10n.t('Remove'), () =>
		host.change(() => (isLeft(card) ? undefined : entityOperation(host, { type: 'remove', entity: entity.name }))),
	);
	const holder = element('ul', { class: 'diagram-rows' });
	const rows = new KeptList<EntityField, DiagramRow<EntityField>>(holder, (field, place) =>
		fieldRow(field, place, host, () => entity.name),
	);
	const add = textButton(l10n.t('Add Field'), () => {
		isAdding = true;
		host.change(() => {
			const field = { dataType: 'string', name: newName(entity), keys: [], comment: '' };
			return isLeft(card) ? undefined : entityOperation(host, { type: 'addField', entity: entity.name, field });
		});
	});
	const head = element('div', { class: 'diagram-row entity-head' }, name.element, ...(host.readOnly ? [] : [remove]));
	const card = element('section', { class: 'entity-card' }, head, holder, ...(host.readOnly ? [] : [add]));
	const update = (next: Entity): void => {
		const before = entity.fields.length;
		entity = next;
		card.setAttribute('aria-label', l10n.t('Entity {0}', next.name));
		name.label = l10n.t('Name of entity {0}', next.name);
		name.update(next.name);
		renameButton(remove, l10n.t('Remove {0} with its relations', next.name));
		add.setAttribute('aria-label', l10n.t('Add Field to {0}', next.name));
		rows.update(next.fields);
		if (isAdding && next.fields.length > before) {
			isAdding = false;
			rows.entries.at(-1)?.select();
		}
	};
	update(first);
	return {
		element: card,
		update,
		select: () => selectField(name),
	};
}

/** A name that no other field of the entity has. */
function newName({ fields }: Entity): string {
	const taken = new Set(fields.map(({ name }) => name));
	let name = 'field';
	for (let i = 2; taken.has(name); i++) {
		name = `field${i}`;
	}
	return name;
}
