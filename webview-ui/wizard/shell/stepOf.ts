/** Whether a key asks to take back a step, to make it again or to save, as in the editor on any system. */
export function stepOf(event: KeyboardEvent): 'undo' | 'redo' | 'save' | undefined {
	const { ctrlKey, metaKey, altKey, shiftKey } = event;
	if (altKey || ctrlKey === metaKey) {
		return undefined;
	}
	switch (event.key.toLowerCase()) {
		case 'z':
			return shiftKey ? 'redo' : 'undo';
		case 's':
			return shiftKey ? undefined : 'save';
		case 'y':
			return shiftKey ? undefined : 'redo';
		default:
			return undefined;
	}
}
