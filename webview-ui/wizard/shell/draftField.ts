import { TextField } from '../text/textField.ts';

/** Whether what is typed in a field is kept as a draft. */
export function isTextField(field: object): boolean {
	return field instanceof TextField || (field instanceof HTMLInputElement && field.type === 'text');
}

/** Whether a field is no longer in the page. */
export function isGone(field: object): boolean {
	return field instanceof TextField ? field.isGone : field instanceof HTMLInputElement && !field.isConnected;
}
