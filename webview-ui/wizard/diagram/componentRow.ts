import * as l10n from '@vscode/l10n';
import type { FormOperation, PartModel } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { iconButton, renameButton } from '../editing/iconButton.ts';
import { isLeft } from '../editing/keptList.ts';
import type { PartHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { IdField } from './idField.ts';
import { type DiagramRow, selectField } from './pictureTarget.ts';

export type Components = NonNullable<Extract<PartModel, { type: 'code' }>['components']>;
export type Component = Components['components'][number];
export type ComponentChange = Extract<
	Extract<FormOperation, { type: 'part' }>['operation'],
	{ editor: 'components' }
>['change'];

/** A change of components as an operation. */
export function componentOperation(host: PartHost, change: ComponentChange): FormOperation {
	return { type: 'part', section: host.section, part: host.place(), operation: { editor: 'components', change } };
}

/** A component with the title of the group that it stands in; empty for none. */
export interface ComponentState {
	readonly component: Component;
	readonly group: string;
}

/** Makes a row for a component. */
export function componentRow(first: ComponentState, firstPlace: number, host: PartHost): DiagramRow<ComponentState> {
	let { component } = first;
	const group = element('span', { class: 'group-name' });
	const id = new IdField(first.component.id, host, (newId) =>
		componentOperation(host, { type: 'rename', id: component.id, newId }),
	);
	const field = new TextField(component.label, host, {
		label: l10n.t('Component'),
		write: (label) =>
			label.trim() === '' ? undefined : componentOperation(host, { type: 'label', id: component.id, label }),
	});
	const idLabel = element('span', { class: 'id-label', 'aria-hidden': 'true' }, 'id');
	const remove = iconButton('×', l10n.t('Remove'), () =>
		host.change(() => (isLeft(row) ? undefined : componentOperation(host, { type: 'remove', id: component.id }))),
	);
	const rest = [idLabel, id.element, group, ...(host.readOnly ? [] : [remove])];
	const row = element('li', { class: 'diagram-row' }, field.element, element('div', { class: 'row-rest id' }, ...rest));
	const update = (next: ComponentState, place: number): void => {
		({ component } = next);
		group.textContent = next.group === '' ? '' : l10n.t('in {0}', next.group);
		field.label =
			next.group === '' ? l10n.t('Component {0}', place + 1) : l10n.t('Component {0} in {1}', place + 1, next.group);
		field.update(component.label);
		id.update(component.id, l10n.t('Id of {0}', component.label));
		renameButton(remove, l10n.t('Remove {0} with its connections', component.label));
	};
	update(first, firstPlace);
	return {
		element: row,
		update,
		select: () => selectField(field),
	};
}
