import * as l10n from '@vscode/l10n';
import './entities.css';
import type { Choice } from '../../controls.ts';
import { element } from '../../element.ts';
import { type DiagramRow, edgePlace, type PictureTarget, selectRow } from '../diagram/pictureTarget.ts';
import { addRow, chooser } from '../editing/addRow.ts';
import { textButton } from '../editing/iconButton.ts';
import { KeptList } from '../editing/keptList.ts';
import type { Editor, PartHost } from '../partEditor.ts';
import { entityCard } from './entityCard.ts';
import { type Entities, type Entity, entityOperation, type Relation } from './entityOperation.ts';
import { relationRow } from './relationRow.ts';

/** One to any number: what most relations are. */
const usualConnector = '||--o{';

/** Edits an ER diagram: a card for each entity with its fields, and the relations between them. */
export function entitiesEditor(first: Entities, host: PartHost): Editor<[model: Entities]> & PictureTarget {
	let model = first;
	let isAdding = false;
	const cards = element('div', { class: 'entity-cards' });
	const relations = element('ul', { class: 'diagram-rows', 'aria-label': l10n.t('Relations') });
	const cardList = new KeptList<Entity, DiagramRow<Entity>>(cards, (entity) => entityCard(entity, host));
	const relationList = new KeptList<Relation, DiagramRow<Relation>>(relations, (relation, place) =>
		relationRow(relation, place, host, () => endsOf(model)),
	);
	const from = chooser(l10n.t('From'));
	const to = chooser(l10n.t('To'));
	const add = textButton(l10n.t('Add Entity'), () => {
		isAdding = true;
		host.change(() => entityOperation(host, { type: 'add', name: newName(model) }));
	});
	const relate = addRow(l10n.t('Relate'), [from.element, '–', to.element], () =>
		host.change(
			entityOperation(host, { type: 'relate', from: from.id, to: to.id, connector: usualConnector, label: 'has' }),
		),
	);
	const update = (next: Entities): void => {
		const before = cardList.entries.length;
		model = next;
		cardList.update(next.entities);
		relationList.update(next.relations);
		const ends = endsOf(next);
		from.offer(ends);
		to.offer(ends, 1);
		add.hidden = host.readOnly;
		relate.hidden = host.readOnly || ends.length === 0;
		if (isAdding && next.entities.length > before) {
			isAdding = false;
			cardList.entries.at(-1)?.select();
		}
	};
	update(first);
	return {
		element: element(
			'div',
			{ class: 'entities-form' },
			cards,
			add,
			element('h3', {}, l10n.t('Relations')),
			relations,
			relate,
		),
		update,
		focus: () => cards.querySelector('input')?.focus(),
		goTo: (part) =>
			part.kind === 'node'
				? selectRow(
						cardList.entries,
						model.entities.findIndex(({ name }) => name === part.id),
					)
				: selectRow(relationList.entries, edgePlace(model.relations, part)),
	};
}

function endsOf({ entities }: Entities): readonly Choice[] {
	return entities.map(({ name }) => ({ id: name, label: name }));
}

/** A name that no other entity has. */
function newName({ entities }: Entities): string {
	const taken = new Set(entities.map(({ name }) => name));
	let name = 'ENTITY';
	for (let i = 2; taken.has(name); i++) {
		name = `ENTITY${i}`;
	}
	return name;
}
