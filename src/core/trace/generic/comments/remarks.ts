import type { Comment } from '../../../document/specDocument.ts';
import { LineIndex } from '../../../document/text.ts';
import { syntaxOf } from './languages.ts';
import { scanCode } from './scan.ts';

/** The signs around what a comment says. */
const opening = /^(?:\/\/+!?|\/\*+|<!--|\(\*|\{-|#\||"""|'''|[#;%!']+|--+)/;
const closing = /(?:(?<!\*)\*+[/)]|-->|-\}|\|#|"""|''')$/;
/** A line of a comment that says something to ArchSpec, behind the star that its lines may begin with. */
const inside = /^([ \t]*(?:\*[ \t]*)?)(archspec-[^\r\n]*)/gm;

/**
 * The comments of a file of code, in the form that those of a document have. A line of a longer comment that says
 * something to ArchSpec counts as one of its own.
 */
export function codeRemarks(path: string, text: string): readonly Comment[] {
	const lines = new LineIndex(text);
	return scanCode(text, syntaxOf(path))
		.filter(({ type }) => type === 'comment')
		.flatMap(({ start, end }) => {
			const whole = text.slice(start, end);
			const said = trimmed(whole.replace(opening, ''));
			const own = { range: lines.rangeAt(start, end), text: said };
			if (said.startsWith('archspec-')) {
				return [own];
			}
			return [
				own,
				...[...whole.matchAll(inside)].map(({ 0: line, 1: before = '', 2: words = '', index }) => {
					const [from, to] = [start + index + before.length, start + index + line.length];
					return { range: lines.rangeAt(from, to), text: trimmed(words) };
				}),
			];
		});
}

function trimmed(words: string): string {
	return words.replace(closing, '').trim();
}
