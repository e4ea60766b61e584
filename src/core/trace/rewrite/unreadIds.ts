import { type Range, range } from '../../document/text.ts';
import { plainDigits } from '../idGrammar.ts';
import { idKey, type TraceReference } from '../trace.ts';
import type { IdMap } from './idMap.ts';

/** An id that no reader took for a reference. */
export interface UnreadId {
	readonly path: string;
	/** As written. */
	readonly text: string;
	readonly range: Range;
}

/** With letters or of several numbers: a number alone may be anything. */
const idLike =
	/(?<![\p{Script=Latin}\p{N}./\\-])(?:\p{Lu}{1,6}[-_]?\d{1,5}(?:\.\d{1,5}){0,3}|\d{1,5}(?:\.\d{1,5}){1,3})(?![\p{Script=Latin}\p{N}]|\.\d)/gu;

/**
 * The ids of a line that move and that none of its references names: in a remark, in code, behind a path, in a list
 * that is written in another way. They may now name something else, which only their author can tell.
 * @param read all references of the line
 */
export function unreadIds(
	source: string,
	line: number,
	read: readonly TraceReference[],
	{ space, moves }: IdMap,
): Omit<UnreadId, 'path'>[] {
	if (space !== 'requirement') {
		return [];
	}
	// The target of a link is no sentence: it follows by itself
	const words = plainDigits(source).replace(/(?<=\])\([^()]{0,300}\)/g, (target) => ' '.repeat(target.length));
	return [...words.matchAll(idLike)].flatMap(({ 0: text, index }) => {
		const end = index + text.length;
		const isRead = read.some(({ range: { start, end: last } }) => start.character < end && index < last.character);
		return isRead || !moves.has(idKey(text))
			? []
			: [{ text: source.slice(index, end), range: range(line, index, line, end) }];
	});
}
