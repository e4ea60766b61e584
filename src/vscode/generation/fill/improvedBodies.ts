import type { EditorFill } from '../request/prepareInEditor.ts';

/** Old and new body where their differences are kept one by one: where a text was improved that stood there. */
export function improvedBodies(
	{ prepared: { subject, slot } }: EditorFill,
	body: string,
): { readonly old: string; readonly now: string } | undefined {
	return subject.action === 'improve' && slot.before === '' ? { old: subject.section.body, now: body } : undefined;
}
