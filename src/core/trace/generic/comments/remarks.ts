import type { Comment } from '../../../document/specDocument.ts';
import { LineIndex } from '../../../document/text.ts';
import { syntaxOf } from './languages.ts';
import { scanCode } from './scan.ts';

/** The signs around what a comment says. */
const opening = /^(?:\/\/+!?|\/\*+|<!--|\(\*|\{-|#\||"""|'''|[#;%!']+|--+)/;
const closing = /(?:\*+\/|-->|\*+\)|-\}|\|#|"""|''')$/;

/** The comments of a file of code, in the form that those of a document have. */
export function codeRemarks(path: string, text: string): readonly Comment[] {
	const lines = new LineIndex(text);
	return scanCode(text, syntaxOf(path))
		.filter(({ type }) => type === 'comment')
		.map(({ start, end }) => ({
			range: lines.rangeAt(start, end),
			text: text.slice(start, end).replace(opening, '').replace(closing, '').trim(),
		}));
}
