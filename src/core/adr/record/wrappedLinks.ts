import type { SpecDocument } from '../../document/specDocument.ts';
import type { Position } from '../../document/text.ts';
import { type LabelledLink, labelledLinks, lineMarks, toRecordLink } from './labelledLinks.ts';
import type { RecordLink } from './record.ts';
import type { RecordReference } from './recordReference.ts';
import { stageOf } from './stage.ts';

/** A line with what in it may name a record. */
export interface LineOfReferences {
	/** From 0. */
	readonly line: number;
	readonly source: string;
	readonly references: readonly RecordReference[];
}

/** Characters before the first record of a line that lines above may say something of. */
const longestLead = 40;

/** Lines over which words and the records they are about may be spread. */
const mostLines = 3;

/** Items of a list that may stand below words. */
const mostItems = 50;

const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/;
const noText = /^\s*(?:$|\||#|-{3}|={3})/;
/** A full stop ends the sentence that could go on in the next line. */
const ended = /[.!?。！？][\s*_)\\]*$/;

/**
 * Whether a line names its first record so near to its beginning that it may go on with words above: `by ADR-5` does, a
 * field of its own does not, nor does a number of anything.
 */
export function goesOn(source: string, first: RecordReference | undefined): boolean {
	const lead = source.slice(0, first?.start);
	const isNamed = first?.isLink || first?.isSure || !/\p{L}/u.test(lead);
	return first !== undefined && lead.length < longestLead && isNamed && !/[:：]/.test(lead);
}

/**
 * The lines above one that its text goes on from: those of its paragraph; for the item of a list the line below which the
 * list stands.
 * @param first the first line that may be one
 */
export function linesAbove(
	lines: SpecDocument['lines'],
	line: number,
	first: number,
	isHidden: (line: number) => boolean,
): number[] {
	const isBegun = (at: number): boolean => {
		const source = at < first || isHidden(at) ? '' : lines.line(at);
		return !noText.test(source) && !ended.test(source);
	};
	if (item.test(lines.line(line))) {
		const holder = holderOf(lines, line);
		return isBegun(holder) ? [holder] : [];
	}
	const above: number[] = [];
	for (let at = line - 1; above.length < mostLines - 1 && isBegun(at); at--) {
		above.unshift(at);
		if (item.test(lines.line(at))) {
			break;
		}
	}
	return above;
}

/** Whether a line is an item that has others beside it. */
export function isOneOfMany(lines: SpecDocument['lines'], line: number): boolean {
	const isBeside = (at: number): boolean =>
		at >= 0 && at < lines.count && item.test(lines.line(at)) && indentOf(lines.line(at)) === indentOf(lines.line(line));
	return item.test(lines.line(line)) && (isBeside(line - 1) || isBeside(line + 1));
}

/** The line below which the list of an item stands; -1 where it is far away, or there is none. */
function holderOf(lines: SpecDocument['lines'], line: number): number {
	const own = indentOf(lines.line(line));
	for (let at = line - 1; at >= 0 && at > line - mostItems; at--) {
		const source = lines.line(at);
		if (source.trim() !== '' && !(item.test(source) && indentOf(source) >= own)) {
			return at;
		}
	}
	return -1;
}

function indentOf(line: string): number {
	return /^\s*/.exec(line)?.[0].length ?? 0;
}

/**
 * The records that the last of some lines names, where the words that say how they relate stand in one above. Their
 * range begins with these words, unless other records come in between: those of a list may go one by one.
 * @param isOneOfMany whether the last line is an item, and not the only one below these words
 */
export function linksBehind(parts: readonly LineOfReferences[], isOneOfMany: boolean): RecordLink[] {
	const { source, references, offsets } = joined(parts);
	const own = offsets.at(-1) ?? 0;
	const positionAt = (at: number): Position => {
		const i = offsets.findLastIndex((offset) => offset <= at);
		return { line: parts[i]?.line ?? 0, character: at - (offsets[i] ?? 0) };
	};
	const found: RecordLink[] = [];
	let last: LabelledLink | undefined;
	for (const link of labelledLinks(source, references, undefined)) {
		const { start, end, reference } = link;
		const isMore = last !== undefined && start === reference.start;
		const isJoined = isMore && /\S/.test(source.slice(last?.reference.end, start));
		const isBehind = reference.start >= own && (start < own || isJoined);
		if (isBehind && !isStatusAlone(link)) {
			const from = isOneOfMany ? reference.start : start;
			const range = { start: positionAt(from), end: positionAt(end) };
			found.push({ ...toRecordLink(link, 0), range });
		}
		last = isBehind || reference.start < own ? link : undefined;
	}
	return found;
}

/** "Ersetzt" in a line of its own says what became of the record, and not what it does. */
function isStatusAlone({ relation, label }: LabelledLink): boolean {
	return relation === 'supersedes' && stageOf(label) === 'superseded';
}

/** The lines as one, each a blank behind the other. */
function joined(parts: readonly LineOfReferences[]): {
	readonly source: string;
	readonly references: readonly RecordReference[];
	readonly offsets: readonly number[];
} {
	let source = '';
	const references: RecordReference[] = [];
	const offsets: number[] = [];
	for (const part of parts) {
		const offset = source.length;
		offsets.push(offset);
		references.push(...part.references.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset })));
		source += `${offset === 0 ? part.source : withoutMarks(part.source)} `.replace(/\\(?=\s*$)/, ' ');
	}
	return { source, references, offsets };
}

/** A line with blanks for the marks of a list or a quotation before its text. */
function withoutMarks(source: string): string {
	const marks = lineMarks.exec(source)?.[0] ?? '';
	return ' '.repeat(marks.length) + source.slice(marks.length);
}
