import { type Range, range } from '../../document/text.ts';

/** What begins a comment up to the end of its line, or stands before a line of a longer one. */
const opening = String.raw`(?:\/\/+!?|\/\*+|\*|#+|--+|;+|%+|<!--|"""|''')`;
/** A tag or a label with what stands before the first id: `@req `, `**Validates: Requirements `. */
const label = String.raw`[*_]{0,3}(?:@\p{L}{2,14}[ \t]*:?|\p{L}{2,14}[ \t*_]{0,3}[:：])[ \t*_]*(?:[\p{L}.]{2,14}[ \t#:：]*)?`;

const own = new RegExp(String.raw`^([ \t]*)(${opening})[ \t]*${label}$`, 'u');
const trailing = new RegExp(String.raw`[ \t]*(?:\/\/+|#+|--+)[ \t]*${label}$`, 'u');

/**
 * What to cut of a line of code whose comment names nothing any more: the line where it holds nothing else, else the
 * comment. Undefined where that would touch code, as a decorator is.
 * @param start of the first id
 * @param end of the last one
 * @param whole the line with what of its line breaks goes with it
 */
export function commentCut(source: string, start: number, end: number, line: number, whole: Range): Range | undefined {
	const [before, after] = [source.slice(0, start), source.slice(end)];
	const [, rest = '', closing = ''] = /^([ \t*_.]*?)(\*+\/|-->|"""|''')?[ \t]*$/.exec(after) ?? [undefined, after, ''];
	if (/[^ \t*_.]/.test(rest)) {
		return undefined;
	}
	const alone = own.exec(before);
	if (alone) {
		const [, indent = '', mark = ''] = alone;
		const opens = /^(?:\/\*|<!--|"""|''')/.test(mark);
		if (opens === (closing !== '')) {
			return whole;
		}
		// A longer comment begins or ends here
		return opens
			? range(line, indent.length + mark.length, line, source.length)
			: range(line, indent.length, line, source.lastIndexOf(closing));
	}
	const behind = closing === '' ? trailing.exec(before) : undefined;
	return behind && before.slice(0, behind.index).trim() !== ''
		? range(line, behind.index, line, source.length)
		: undefined;
}
