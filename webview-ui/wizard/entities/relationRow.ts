import { type Choice, dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import { endChooser } from '../diagram/endChooser.ts';
import { type DiagramRow, selectField } from '../diagram/pictureTarget.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { entityOperation, type Relation } from './entityOperation.ts';

/** How many of an entity take part, as Mermaid writes it at the left and at the right of a relation. */
const counts = [
	{ left: '||', right: '||', label: 'exactly one' },
	{ left: '|o', right: 'o|', label: 'none or one' },
	{ left: '}|', right: '|{', label: 'one or more' },
	{ left: '}o', right: 'o{', label: 'any number' },
] as const;

/** Makes a row for a relation: both ends with their counts, and what it says. */
export function relationRow(
	first: Relation,
	firstPlace: number,
	host: PartHost,
	ends: () => readonly Choice[],
): DiagramRow<Relation> {
	let [relation, place] = [first, firstPlace];
	const write = (change: Partial<Relation>) => {
		const { from, to, connector, label } = { ...relation, ...change };
		return entityOperation(host, { type: 'relation', relation: place, from, to, connector, label });
	};
	const left = dropdown('How many', (id) => host.change(write({ connector: id + relation.connector.slice(2) })));
	const right = dropdown('How many', (id) => host.change(write({ connector: relation.connector.slice(0, 4) + id })));
	left.offer(counts.map((one) => ({ id: one.left, label: one.label })));
	right.offer(counts.map((one) => ({ id: one.right, label: one.label })));
	const from = endChooser((id) => host.change(write({ from: id })), ends);
	const to = endChooser((id) => host.change(write({ to: id })), ends);
	const field = new TextField(first.label, host, {
		label: 'What the relation says',
		placeholder: 'How they relate',
		write: (label) => write({ label }),
	});
	const remove = iconButton('×', 'Remove', () =>
		host.change(entityOperation(host, { type: 'unrelate', relation: place })),
	);
	if (host.readOnly) {
		for (const one of [from, left, right, to]) {
			one.element.setAttribute('disabled', '');
		}
	}
	const row = element(
		'li',
		{ class: 'diagram-row' },
		from.element,
		left.element,
		'–',
		right.element,
		to.element,
		element('div', { class: 'row-rest' }, field.element, ...(host.readOnly ? [] : [remove])),
	);
	const update = (next: Relation, nextPlace: number): void => {
		[relation, place] = [next, nextPlace];
		from.show({ id: next.from, label: next.from }, `Where the relation of ${next.from} to ${next.to} begins`);
		to.show({ id: next.to, label: next.to }, `Where the relation of ${next.from} to ${next.to} ends`);
		left.set(next.connector.slice(0, 2));
		right.set(next.connector.slice(4));
		left.element.setAttribute('aria-label', `How many of ${next.from}`);
		right.element.setAttribute('aria-label', `How many of ${next.to}`);
		field.label = `What the relation of ${next.from} to ${next.to} says`;
		field.update(next.label);
		renameButton(remove, `Remove the relation of ${next.from} to ${next.to}`);
	};
	update(first, firstPlace);
	return { element: row, update, select: () => selectField(field) };
}
