/**
 * Leaves Ctrl+A to the field that it is pressed in. The editor that hears the key too selects all once more, which may
 * be when the next letters are typed already: those would go.
 */
export function keepSelectAllKey(page: Document): void {
	page.addEventListener('keydown', (event) => {
		const { target, key, ctrlKey, metaKey, altKey } = event;
		const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
		if (isField && (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'a') {
			event.stopPropagation();
		}
	});
}
