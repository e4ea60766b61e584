import { readDate } from '../../record/recordDate.ts';
import { badgeSaying } from '../../status/statusBadge.ts';
import { dateIn, hasWordsBefore, takeApart } from '../../status/statusValue.ts';
import { isMost, type Sample, type SiblingValues } from './sample.ts';

/** What stands between a status and its day: `, `, ` (`, ` on `. */
const beforeDay = /^[*_~`]*[\s,;:(–—-]{1,4}(?:\p{Ll}{1,4}\s)?$/u;

/**
 * A new status as a sample writes its own: in the same marks of emphasis, which are closed, and with its day where most
 * samples have theirs beside it. What else the sample says of its status stays behind.
 * @param lead what stands on the line before the value
 */
export function statusLike(lead: string, source: string, samples: readonly Sample[], values: SiblingValues): string {
	const note = commentAtEnd(source);
	const isShared = note !== '' && isMost(samples.filter((one) => commentBehind(one) === note.trim()).length, samples);
	return valueLike(lead, source, samples, values) + (isShared ? note : '');
}

/** A comment at the end of a line, with the blanks before it: mostly the statuses to choose from; empty for none. */
export function commentAtEnd(source: string): string {
	const line = source.trimEnd();
	const start = line.endsWith('-->') ? line.lastIndexOf('<!--') : -1;
	const before = line.slice(0, Math.max(start, 0)).trimEnd();
	return start < 0 ? '' : line.slice(before.length);
}

function commentBehind({ document: { lines }, record: { status } }: Sample): string {
	const end = status && status.form !== 'front-matter' ? status.range.end : undefined;
	return end ? commentAtEnd(lines.line(end.line).slice(end.character)).trim() : '';
}

function valueLike(lead: string, source: string, samples: readonly Sample[], values: SiblingValues): string {
	const badge = badgeSaying(source, values.status, values.badgeColour);
	if (badge !== undefined) {
		return badge;
	}
	const value = takeApart(source);
	const { rest } = value;
	const before = hasWordsBefore(value) ? '' : value.before;
	const written = dateIn(before)?.text;
	const day = written === undefined ? '' : before.slice(before.indexOf(written)).replace(written, values.date);
	const start = lead + day;
	const marks = /[*_~`]$/.test(start) ? '' : (/[*_~`]+$/.exec(before)?.[0] ?? '');
	const behind = isMost(samples.filter(isDated).length, samples) ? dayBehind(rest) : undefined;
	const isWhole = behind === undefined && /^[.。]?$/.test(rest);
	const stop = isWhole || /^[.。][*_~`]/.test(rest) ? rest.charAt(0) : '';
	const text = `${start}${marks}${values.status}`;
	if (behind === undefined) {
		return closed(text + stop, rest).slice(lead.length);
	}
	const [closing = ''] = /^[*_~`]*/.exec(behind.before) ?? [];
	const bracket = behind.before.includes('(') ? ')' : '';
	const early = closed(text, closing);
	return closed(early + behind.before.slice(closing.length) + values.date + bracket, rest).slice(lead.length);
}

/** What stands between a status and the day behind it; undefined where none stands there. */
function dayBehind(rest: string): { readonly before: string } | undefined {
	const found = readDate(rest);
	const before = found && rest.slice(0, found.start);
	return before !== undefined && beforeDay.test(before) ? { before } : undefined;
}

function isDated({ document, record: { status } }: Sample): boolean {
	return status !== undefined && dayBehind(takeApart(document.lines.slice(status.range)).rest) !== undefined;
}

/**
 * A text with the marks of emphasis and code that it leaves open closed at its end.
 * @param until where given, what has to hold a mark that is closed: others go on behind it
 */
export function closed(text: string, until?: string): string {
	const open: string[] = [];
	const plain = text.replace(/^\s*(?:(?:[>*+-]|\d{1,9}[.)])\s+)*/, '');
	for (const [mark] of plain.matchAll(/\*\*|~~|`+|\*|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])/gu)) {
		const at = open.lastIndexOf(mark);
		if (at < 0) {
			open.push(mark);
		} else {
			open.length = at;
		}
	}
	const inner = open.findLastIndex((mark) => until !== undefined && !until.includes(mark));
	return (
		text +
		open
			.slice(inner + 1)
			.reverse()
			.join('')
	);
}
