// The controls that are the toolkit's: lists to choose from and the check boxes of a page. All others are the browser's
// own elements: fields that are written into at a place, rows of buttons and boxes, days, cells of tables.
import './controls.css';
import {
	type Checkbox,
	type Dropdown,
	provideVSCodeDesignSystem,
	vsCodeCheckbox,
	vsCodeDropdown,
	vsCodeOption,
} from '@vscode/webview-ui-toolkit';

provideVSCodeDesignSystem().register(vsCodeCheckbox(), vsCodeDropdown(), vsCodeOption());

/** A control of a page: its element, and its value. */
export interface Control<T> {
	readonly element: HTMLElement;
	/** Shows another value; nobody is told. */
	set(value: T): void;
}

/** A check box with its label. */
export function checkbox(label: string, changed: (checked: boolean) => void): Control<boolean> {
	const element = document.createElement('vscode-checkbox') as Checkbox;
	element.textContent = label;
	let shown = false;
	element.addEventListener('change', () => {
		// The control tells of a value that was set by code too
		if (element.checked !== shown) {
			shown = element.checked;
			changed(shown);
		}
	});
	return {
		element,
		set: (checked) => {
			shown = checked;
			element.checked = checked;
		},
	};
}

/** An entry of a list to choose from. */
export interface Choice {
	readonly id: string;
	readonly label: string;
}

/** A list to choose one entry from. Its name is for those who hear it: the toolkit ties no `<label>` to a list. */
export function dropdown(
	name: string,
	changed: (id: string) => void,
): Control<string> & { offer(choices: readonly Choice[]): void } {
	const element = document.createElement('vscode-dropdown') as Dropdown;
	element.setAttribute('aria-label', name);
	let offered = '';
	let shown = '';
	element.addEventListener('change', () => {
		if (element.value !== shown) {
			shown = element.value;
			changed(shown);
		}
	});
	const show = (id: string): void => {
		shown = id;
		element.value = id;
	};
	element.addEventListener('keydown', ({ key }) => {
		// As in lists of the browser: what was gone through is not chosen
		if (key === 'Escape' && element.open) {
			show(shown);
		}
	});
	// It takes its entries later, and then chooses the one in the place of the last chosen
	element.shadowRoot?.addEventListener('slotchange', () => show(shown));
	return {
		element,
		set: show,
		offer: (choices) => {
			// Making the entries anew closes a list that is open
			const now = JSON.stringify(choices);
			if (now === offered) {
				return;
			}
			offered = now;
			element.replaceChildren(
				...choices.map(({ id, label }) => {
					const option = document.createElement('vscode-option');
					option.setAttribute('value', id);
					option.textContent = label;
					return option;
				}),
			);
			show(shown);
		},
	};
}
