/** Whether a key asks to take back a step, or to make it again, as in the editor on any system. */
export function stepOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
	const { ctrlKey, metaKey, altKey, shiftKey } = event;
	if (altKey || ctrlKey === metaKey) {
		return undefined;
	}
	switch (event.key.toLowerCase()) {
		case 'z':
			return shiftKey ? 'redo' : 'undo';
		case 'y':
			return shiftKey ? undefined : 'redo';
		default:
			return undefined;
	}
}
