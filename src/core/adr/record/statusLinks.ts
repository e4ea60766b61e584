import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type TextEdit } from '../../document/text.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { addBehind, bodyLines, isBlank, type LineSpan, lastContent, listMark } from '../links/bodyLines.ts';
import type { LinkOptions, NewLink } from '../links/linkEdits.ts';
import { datedLine } from '../status/statusEdits.ts';
import { emojiOf, takeApart } from '../status/statusValue.ts';
import { linkTo } from './linkTarget.ts';
import type { AdrRecord } from './record.ts';
import { relationOf } from './relation.ts';

/**
 * Writes links as lines of the status section, behind all that stands there, as adr-tools does (`_adr_add_link`). The
 * line that holds nothing but the word of the status goes when the record is superseded (`_adr_remove_status`);
 * whatever else stands in the section stays.
 */
export function linksInStatusSection(
	document: SpecDocument,
	record: AdrRecord,
	section: Section,
	dialect: Dialect,
	links: readonly NewLink[],
	{ keepStatus = false, day }: LinkOptions,
): TextEdit[] {
	if (links.length === 0) {
		return [];
	}
	const body = bodyLines(section);
	const { status } = record;
	const isSuperseded = links.some(({ label }) => relationOf(label) === 'superseded-by');
	const word = isSuperseded && !keepStatus ? wordLine(document, record, body) : undefined;
	const emoji = isSuperseded && status?.emoji ? emojiOf(dialect.words.superseded) : '';
	const texts = links.map(({ label, target }) => {
		const before = relationOf(label) === 'superseded-by' ? emoji : '';
		return `${before}${label} ${linkTo(target, document.path, 'title')}`;
	});
	const dated = status && isSuperseded ? datedLine(document, status, dialect, texts[0] ?? '', day) : undefined;
	if (dated && texts.length === 1) {
		return [dated];
	}
	const last = lastContent(document, body);
	const mark = last === undefined ? '' : listMark(document.lines.line(last));
	const gap = mark === '' ? '\n\n' : `\n${mark}`;
	if (word === undefined || last === undefined || !status) {
		return [addBehind(document, last ?? section.heading.range.end.line, gap + texts.join(gap))];
	}
	if (word === last) {
		return [{ range: status.range, newText: texts.join(gap).replaceAll('\n', lineBreakOf(document.text)) }];
	}
	return [withoutLine(document, word, section), addBehind(document, last, gap + texts.join(gap))];
}

/** The line that holds the word of the status and nothing else. */
function wordLine(document: SpecDocument, { status, links }: AdrRecord, { first, end }: LineSpan): number | undefined {
	const line = status?.range.start.line ?? -1;
	if (
		status?.form !== 'section' ||
		line < first ||
		line >= end ||
		links.some(({ range }) => range.start.line === line)
	) {
		return undefined;
	}
	const { before, word, follows } = takeApart(document.lines.slice(status.range));
	return word !== '' && follows === 'nothing' && !/\d/.test(before) ? line : undefined;
}

/** Removes a line that others follow, and the blank ones behind it unless the line before would run into what follows. */
function withoutLine(document: SpecDocument, line: number, { heading }: Section): TextEdit {
	const isFirst = line - 1 === heading.range.end.line;
	let end = line + 1;
	while ((isFirst || isBlank(document, line - 1)) && isBlank(document, end)) {
		end++;
	}
	return { range: { start: { line, character: 0 }, end: { line: end, character: 0 } }, newText: '' };
}
