import { LineIndex, type TextEdit } from '../../core/document/text.ts';

/** Longest text that is taken for typed and not for pasted: some keys come together when the machine is busy. */
const mostTyped = 12;

/** What a person typed last: words that go on, or characters that are taken away one after the other. */
export interface Typing {
	readonly what: 'insert' | 'delete';
	/** Offsets in the text after it, between which the next key goes on. */
	readonly start: number;
	readonly end: number;
	/** Whether a blank was typed last. */
	readonly endsInBlank: boolean;
}

/** What edits of a text are as typing; undefined for anything but a few characters at one place. */
export function typingOf(text: string, edits: readonly TextEdit[]): Typing | undefined {
	const [edit] = edits;
	if (!edit || edits.length > 1) {
		return undefined;
	}
	const lines = new LineIndex(text);
	const start = lines.offsetAt(edit.range.start);
	const end = lines.offsetAt(edit.range.end);
	const { newText } = edit;
	if (end - start > mostTyped || newText.length > mostTyped || (end > start && newText !== '')) {
		return undefined;
	}
	return newText === ''
		? { what: 'delete', start, end: start, endsInBlank: false }
		: { what: 'insert', start, end: start + newText.length, endsInBlank: /\s$/.test(newText) };
}

/**
 * Whether what is typed now belongs to what was typed before, as the text editor sees it: it goes on at the same place,
 * and a blank behind a word begins another step.
 * @param removed offset at which the characters ended that are taken away now, in the text before
 */
export function goesOn(before: Typing, { what, start }: Typing, typed: string, removed: number): boolean {
	if (what !== before.what) {
		return false;
	}
	if (what === 'delete') {
		return removed === before.start || start === before.start;
	}
	const beginsStep = typed.includes('\n') || (/^\s/.test(typed) && !before.endsInBlank);
	return start === before.end && !beginsStep;
}
