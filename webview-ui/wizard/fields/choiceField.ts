import * as l10n from '@vscode/l10n';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { dropdown } from '../../controls.ts';
import type { EditorHost } from '../partEditor.ts';

/** A field with one value, whether typed or chosen. */
export interface ValueEditor {
	readonly element: HTMLElement;
	update(value: string): void;
	focus(): void;
}

/** A list to choose from. What stands there and is none of the choices is offered, too. */
export function choiceField(
	label: string,
	value: string,
	choices: readonly string[],
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	const list = dropdown(label, (chosen) => host.change(() => write(chosen)));
	const show = (now: string): void => {
		const all = choices.includes(now) ? choices : [now, ...choices];
		list.offer(all.map((id) => ({ id, label: id === '' ? l10n.t('(none)') : id })));
		list.set(now);
	};
	show(value);
	return { element: list.element, update: show, focus: () => list.element.focus() };
}
