import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { emojiOf } from '../../kinds/statusMarkup.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { inCaseOf } from '../record/inCaseOf.ts';
import { linkTo } from '../record/linkTarget.ts';
import type { AdrRecord, RecordStatus } from '../record/record.ts';
import { relationOf } from '../record/relation.ts';
import { labelled } from '../record/verbLast.ts';
import { isUnnamed, statusValueOf } from '../status/statusAtPlace.ts';
import { badgeEdits } from '../status/statusBadge.ts';
import { isEnclosed } from '../status/statusEdits.ts';
import { isEntry } from '../status/statusLog.ts';
import { statusTagEdits } from '../status/statusTags.ts';
import { isMarked } from '../status/statusValue.ts';
import { supersededEdits } from '../status/supersededValue.ts';
import { addBehind, bodyLines, isBlank, lastContent, listMark } from './bodyLines.ts';
import type { LinkOptions, NewLink } from './linkEdits.ts';

/**
 * Writes links as lines of the status section, behind all that stands there, as adr-tools does (`_adr_add_link`). The
 * line that holds nothing but the word of the status goes when the record is superseded (`_adr_remove_status`). A
 * status that stands among other words is changed at its place (`statusEdits`), and so is that of a badge.
 */
export function linksInStatusSection(
	document: SpecDocument,
	record: AdrRecord,
	kind: Kind,
	section: Section,
	dialect: Dialect,
	links: readonly NewLink[],
	{ keepStatus = false, day }: LinkOptions,
): TextEdit[] {
	if (links.length === 0) {
		return [];
	}
	const { status } = record;
	const emoji = status?.emoji ? emojiOf(dialect.words.superseded) : '';
	const lines = links.map(({ label, target }) => {
		const before = relationOf(label) === 'superseded-by' ? emoji : '';
		return before + labelled(label, linkTo(target, document.path, 'title'));
	});
	const isSuperseded = !keepStatus && links.some(({ label }) => relationOf(label) === 'superseded-by');
	const [line = ''] = lines;
	if (!isSuperseded || !status) {
		return [behindAll(document, section, lines)];
	}
	const word = dialect.words.superseded.slice(emojiOf(dialect.words.superseded).length);
	const badge = badgeEdits(document, status, inCaseOf(status.text, word), false, dialect);
	if (badge) {
		// A picture can't link: it says the word, and the line below by which record
		return [...statusTagEdits(document, status, line), ...badge, behindAll(document, section, lines)];
	}
	const remains = stays(document, record, status, day);
	if (!remains && !isWordAlone(document, record, status)) {
		const others = lines.length > 1 ? [behindAll(document, section, lines.slice(1))] : [];
		return [...supersededEdits(document, record, kind, dialect, line.slice(emoji.length), day), ...others];
	}
	const tags = statusTagEdits(document, status, line);
	const last = lastContent(document, bodyLines(section));
	if (!remains && last === status.range.start.line) {
		const newText = joined(document, last, lines).replaceAll('\n', lineBreakOf(document.text));
		return [...tags, { range: status.range, newText }];
	}
	const removal = remains ? [] : [withoutLine(document, status.range.start.line, section)];
	return [...tags, ...removal, behindAll(document, section, lines)];
}

/**
 * Whether a status stays as it is, with the new one in a line below: that of a sentence or with a remark, that of an
 * earlier record, and an entry of a log of statuses where no day is known for another one.
 */
function stays(document: SpecDocument, { links }: AdrRecord, status: RecordStatus, day: string | undefined): boolean {
	const value = statusValueOf(document, links, status);
	if (links.some(({ range }) => range.start.line === status.range.start.line)) {
		return true;
	}
	const tells = isEntry(value)
		? day === undefined
		: value.follows !== 'nothing' || (isEnclosed(value) && !isMarked(value));
	return tells && isUnnamed(document, status);
}

function behindAll(document: SpecDocument, section: Section, lines: readonly string[]): TextEdit {
	const last = lastContent(document, bodyLines(section));
	const text = joined(document, last, ['', ...lines]);
	return addBehind(document, last ?? section.heading.range.end.line, text);
}

/** Lines as paragraphs, or as items of the list that a line belongs to. */
function joined(document: SpecDocument, line: number | undefined, texts: readonly string[]): string {
	const mark = line === undefined ? '' : listMark(document.lines.line(line));
	return texts.join(mark === '' ? '\n\n' : `\n${mark}`);
}

/** Whether a status has its paragraph or list item to itself, and holds nothing but the word. */
function isWordAlone(document: SpecDocument, { links }: AdrRecord, status: RecordStatus): boolean {
	const { line, character } = status.range.end;
	const { lines } = document;
	const isItem = listMark(lines.line(line)) !== '';
	const isApart = (other: number): boolean =>
		isBlank(document, other) ||
		document.headings.some(({ range }) => range.start.line <= other && other <= range.end.line) ||
		(isItem && listMark(lines.line(other)) !== '') ||
		links.some(({ range }) => range.start.line === other);
	return (
		isUnnamed(document, status) &&
		lines.line(line).slice(character).trim() === '' &&
		isMarked(statusValueOf(document, links, status)) &&
		isApart(line - 1) &&
		isApart(line + 1)
	);
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
