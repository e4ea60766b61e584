import { recall, remember } from './pageState.ts';

/** A title is in the document: what is typed since goes on to be kept. */
export function titleWritten(text: string): void {
	if (recall().titleDraft?.text.trim() === text) {
		forgetTitle();
	}
}

/** @returns what was typed for the title and is not in the document; nothing is kept of it any more */
export function forgetTitle(): readonly string[] {
	const { titleDraft } = recall();
	remember({ titleDraft: undefined });
	return titleDraft ? [titleDraft.text] : [];
}
