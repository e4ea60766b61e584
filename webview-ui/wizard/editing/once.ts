import type { EditorHost } from '../partEditor.ts';

/**
 * Does something that a second click must not do again: until the page shows what came of the first, what the button
 * stands at may be another entry by then.
 */
export function once(host: Pick<EditorHost, 'behindAll'>): (work: () => void) => void {
	let isAsked = false;
	return (work) => {
		if (isAsked) {
			return;
		}
		isAsked = true;
		work();
		host.behindAll(() => {
			isAsked = false;
		});
	};
}
