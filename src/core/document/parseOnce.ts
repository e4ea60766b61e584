import { parseDocument } from './parse.ts';
import type { SpecDocument } from './specDocument.ts';

let last: SpecDocument | undefined;

/**
 * As `parseDocument`, but the text that was read last is not read again. A key in a form has its text tried before it is
 * written, and then read by the form and by the index: all of them get the same document, which nothing changes.
 */
export function parseOnce(path: string, text: string): SpecDocument {
	if (last?.path !== path || last.text !== text) {
		last = parseDocument(path, text);
	}
	return last;
}
