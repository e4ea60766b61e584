import * as l10n from '@vscode/l10n';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { type Choice, dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import { endChooser } from '../diagram/endChooser.ts';
import { type DiagramRow, selectField } from '../diagram/pictureTarget.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { isLeft } from '../editing/keptList.ts';
import { once } from '../editing/once.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { entityOperation, type Relation } from './entityOperation.ts';

/** How many of an entity take part, as Mermaid writes it at the left and at the right of a relation. */
const counts = [
	{ left: '||', right: '||', label: l10n.t('exactly one') },
	{ left: '|o', right: 'o|', label: l10n.t('none or one') },
	{ left: '}|', right: '|{', label: l10n.t('one or more') },
	{ left: '}o', right: 'o{', label: l10n.t('any number') },
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
	const change = (make: () => FormOperation): void => host.change(() => (isLeft(row) ? undefined : make()));
	const removeOnce = once(host);
	const left = dropdown(l10n.t('How many'), (id) =>
		change(() => write({ connector: id + relation.connector.slice(2) })),
	);
	const right = dropdown(l10n.t('How many'), (id) =>
		change(() => write({ connector: relation.connector.slice(0, 4) + id })),
	);
	left.offer(counts.map((one) => ({ id: one.left, label: one.label })));
	right.offer(counts.map((one) => ({ id: one.right, label: one.label })));
	const from = endChooser((id) => change(() => write({ from: id })), ends);
	const to = endChooser((id) => change(() => write({ to: id })), ends);
	const field = new TextField(first.label, host, {
		label: l10n.t('What the relation says'),
		placeholder: l10n.t('How they relate'),
		write: (label) => (isLeft(row) ? undefined : write({ label })),
	});
	const remove = iconButton('×', l10n.t('Remove'), () =>
		removeOnce(() => change(() => entityOperation(host, { type: 'unrelate', relation: place }))),
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
		from.show(
			{ id: next.from, label: next.from },
			l10n.t('Where the relation of {0} to {1} begins', next.from, next.to),
		);
		to.show({ id: next.to, label: next.to }, l10n.t('Where the relation of {0} to {1} ends', next.from, next.to));
		left.set(next.connector.slice(0, 2));
		right.set(next.connector.slice(4));
		left.element.setAttribute('aria-label', l10n.t('How many of {0}', next.from));
		right.element.setAttribute('aria-label', l10n.t('How many of {0}', next.to));
		field.label = l10n.t('What the relation of {0} to {1} says', next.from, next.to);
		field.update(next.label);
		renameButton(remove, l10n.t('Remove the relation of {0} to {1}', next.from, next.to));
	};
	update(first, firstPlace);
	return { element: row, update, select: () => selectField(field) };
}
