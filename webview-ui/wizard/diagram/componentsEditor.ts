import * as l10n from '@vscode/l10n';
import { type Choice, dropdown } from '../../controls.ts';
import { element } from '../../element.ts';
import { addRow, chooser } from '../editing/addRow.ts';
import { KeptList } from '../editing/keptList.ts';
import type { Editor, PartHost } from '../partEditor.ts';
import { type ComponentState, type Components, componentOperation, componentRow } from './componentRow.ts';
import { type ConnectionState, connectionRow } from './connectionRow.ts';
import { type DiagramRow, edgePlace, type PictureTarget, selectRow } from './pictureTarget.ts';

/** Directions as Mermaid writes them. */
const directions: readonly Choice[] = [
	{ id: 'LR', label: l10n.t('to the right') },
	{ id: 'TB', label: l10n.t('down') },
	{ id: 'RL', label: l10n.t('to the left') },
	{ id: 'BT', label: l10n.t('up') },
];
/** What Mermaid does where none is written, and for its other word for it. */
const usualDirection = l10n.t('down, as usual');

/** Edits a flowchart as a list of components with their connections. */
export function componentsEditor(first: Components, host: PartHost): Editor<[model: Components]> & PictureTarget {
	let model = first;
	let isAdding = false;
	const components = element('ul', { class: 'diagram-rows', 'aria-label': l10n.t('Components') });
	const connections = element('ul', { class: 'diagram-rows', 'aria-label': l10n.t('Connections') });
	const componentRows = new KeptList<ComponentState, DiagramRow<ComponentState>>(components, (state, place) =>
		componentRow(state, place, host),
	);
	const connectionRows = new KeptList<ConnectionState, DiagramRow<ConnectionState>>(connections, (state, place) =>
		connectionRow(state, place, host, () => endsOf(model)),
	);
	const direction = dropdown(l10n.t('Where the diagram leads'), (id) =>
		host.change(componentOperation(host, { type: 'direction', direction: id })),
	);
	const group = chooser(l10n.t('Group of the new component'));
	const from = chooser(l10n.t('From'));
	const to = chooser(l10n.t('To'));
	const addComponent = addRow(l10n.t('Add Component'), [group.element], () => {
		isAdding = true;
		const owner = group.id === '' ? undefined : group.id;
		host.change(() => componentOperation(host, { type: 'add', label: newLabel(model), group: owner }));
	});
	const connect = addRow(l10n.t('Connect'), [from.element, '→', to.element], () =>
		host.change(componentOperation(host, { type: 'connect', from: from.id, to: to.id, label: '' })),
	);
	const update = (next: Components): void => {
		const before = componentRows.entries.length;
		model = next;
		const titles = new Map(next.groups.map(({ id, title }) => [id, title]));
		const labels = new Map(next.components.map(({ id, label }) => [id, label]));
		const labelOf = (id: string): string => labels.get(id) ?? titles.get(id) ?? id;
		componentRows.update(
			next.components.map((component) => ({ component, group: titles.get(component.group ?? '') ?? '' })),
		);
		connectionRows.update(
			next.connections.map((connection) => ({
				connection,
				from: labelOf(connection.from),
				to: labelOf(connection.to),
			})),
		);
		const known = directions.some(({ id }) => id === next.direction);
		direction.offer(known ? directions : [{ id: next.direction, label: usualDirection }, ...directions]);
		direction.set(next.direction);
		const ends = endsOf(next);
		from.offer(ends);
		to.offer(ends, 1);
		group.offer([
			{ id: '', label: l10n.t('In no group') },
			...next.groups.map(({ id, title }) => ({ id, label: l10n.t('In {0}', title) })),
		]);
		group.element.hidden = next.groups.length === 0;
		connect.hidden = host.readOnly || next.components.length < 2;
		addComponent.hidden = host.readOnly;
		if (isAdding && next.components.length > before) {
			isAdding = false;
			const known = new Set(componentRows.entries.slice(0, before));
			const added = componentRows.entries.find((one) => !known.has(one)) ?? componentRows.entries.at(-1);
			added?.select();
		}
	};
	if (host.readOnly) {
		direction.element.setAttribute('disabled', '');
	}
	update(first);
	return {
		element: element(
			'div',
			{ class: 'components-form' },
			element('div', { class: 'diagram-row' }, element('span', {}, l10n.t('Leads')), direction.element),
			element('h3', {}, l10n.t('Components')),
			components,
			addComponent,
			element('h3', {}, l10n.t('Connections')),
			connections,
			connect,
		),
		update,
		focus: () => components.querySelector('input')?.focus(),
		goTo: (part) =>
			part.kind === 'node'
				? selectRow(
						componentRows.entries,
						model.components.findIndex(({ id }) => id === part.id),
					)
				: selectRow(connectionRows.entries, edgePlace(model.connections, part)),
	};
}

/** What a connection may lead from and to: components, and groups that have an id. */
function endsOf({ components, groups }: Components): readonly Choice[] {
	const named = groups.filter(({ id }) => !/\s/.test(id));
	return [
		...components.map(({ id, label }) => ({ id, label })),
		...named.map(({ id, title }) => ({ id, label: l10n.t('all of {0}', title) })),
	];
}

/** A label that no other component has. */
function newLabel({ components }: Components): string {
	const taken = new Set(components.map(({ label }) => label));
	let label = 'New component';
	for (let i = 2; taken.has(label); i++) {
		label = `New component ${i}`;
	}
	return label;
}
