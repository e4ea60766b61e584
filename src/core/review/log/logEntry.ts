import { addBehind, bodyLines, firstContent, insertion, lastContent } from '../../adr/links/bodyLines.ts';
import { newSection } from '../../adr/status/newSection.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { asCell, newRow } from '../approvals/cells.ts';
import { type ChangeLog, changeLogHeading, findChangeLog, type LogColumns } from './changeLog.ts';
import { versionPlace } from './versionNumber.ts';

/** What is to be written into a change log. */
export interface LogEntry {
	/** `1.4`; empty where the document counts no versions. */
	readonly version: string;
	/** YYYY-MM-DD */
	readonly day: string;
	readonly author: string;
	/** What changed, on one line. */
	readonly changes: string;
}

/** Edits that write an entry into a document's change log, which is made where it has none, and the version with it. */
export function logEntryEdits(document: SpecDocument, kind: Kind, entry: LogEntry): TextEdit[] {
	const log = findChangeLog(document);
	const version = entry.version === '' ? undefined : versionPlace(document)?.edit(entry.version);
	return [...(version ? [version] : []), log ? entryEdit(document, log, entry) : newLog(document, kind, entry)];
}

function entryEdit(document: SpecDocument, log: ChangeLog, entry: LogEntry): TextEdit {
	const { table, items, section } = log;
	if (table) {
		const texts = new Map<number, string>();
		for (const name of ['version', 'date', 'author', 'changes'] satisfies (keyof LogColumns)[]) {
			const column = table.columns[name];
			if (column !== undefined) {
				texts.set(column, asCell({ ...entry, date: entry.day }[name]));
			}
		}
		const lines = table.rows.map(({ range }) => range.start.line);
		return newRow(document, table, texts, isNewestFirst(document, lines) ? 'first' : 'last');
	}
	if (items.length > 0) {
		return itemEdit(document, items, entry);
	}
	return section.children.length > 0 ? partEdit(document, section, entry) : intoEmpty(document, section, entry);
}

/** The first version or date that a line names, as digits that can be compared; undefined for `Unreleased`. */
function rankOf(line: string): number[] | undefined {
	const [found] = /\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)+/.exec(line) ?? [];
	return found?.split(/[.-]/).map(Number);
}

function isNewestFirst({ lines }: SpecDocument, places: readonly number[]): boolean {
	const ranks = places.flatMap((place) => [rankOf(lines.line(place)) ?? []]).filter(({ length }) => length > 0);
	const [first = [], last = []] = [ranks[0], ranks.at(-1)];
	const differs = first.findIndex((part, i) => part !== last[i]);
	return ranks.length > 1 && differs >= 0 && (first[differs] ?? 0) > (last[differs] ?? 0);
}

function withValues(line: string, { version, day }: LogEntry): string {
	return line
		.replace(/\d{4}-\d{2}-\d{2}/, day)
		.replace(/(?<![\d.-])\d+(?:\.\d+){1,3}(?![\d-])/, (found) => version || found);
}

/** What an item begins with: its mark, and the version and date that it is named by. */
function leadOf(item: string): string {
	const lead = /^\s*[-*+]\s+(?:[*_`[(]*(?:v?\d+(?:\.\d+){1,3}|\d{4}-\d{2}-\d{2})[*_`\])]*[\s,:–—-]*)*/i.exec(item);
	return lead?.[0] ?? '- ';
}

/** An item that begins as its neighbour does. */
function itemEdit(document: SpecDocument, items: readonly number[], entry: LogEntry): TextEdit {
	const released = items.filter((line) => /\d/.test(leadOf(document.lines.line(line))));
	const known = released.length > 0 ? released : items;
	const isFirst = isNewestFirst(document, known);
	const like = (isFirst ? known[0] : known.at(-1)) ?? 0;
	const source = document.lines.line(like);
	const lead = leadOf(source);
	const isNamed = /\d/.test(lead);
	const text = isNamed
		? withValues(lead, entry)
		: `${lead}${[entry.version, `(${entry.day})`].filter(Boolean).join(' ')}: `;
	const item = `${text}${/\s$/.test(text) ? '' : ' '}${entry.changes}`;
	if (isFirst) {
		return insertion(document, { line: like, character: 0 }, `${item}\n`);
	}
	// What belongs to the last item stands indented below it
	let last = like;
	while (/^\s+\S/.test(document.lines.line(last + 1))) {
		last++;
	}
	return addBehind(document, last, `\n${item}`);
}

/** A heading of its own, as the other versions have them. */
function partEdit(document: SpecDocument, { children }: Section, entry: LogEntry): TextEdit {
	const lineOf = ({ heading }: Section): number => heading.range.start.line;
	const released = children.filter((part) => rankOf(document.lines.line(lineOf(part))));
	const places = released.map(lineOf);
	const isLast = released.length !== 1 && !isNewestFirst(document, places);
	const like = (isLast ? released.at(-1) : released[0]) ?? children.at(-1);
	const line = like ? lineOf(like) : 0;
	const heading =
		released.length > 0
			? withValues(document.lines.line(line), entry)
			: `${'#'.repeat(like?.heading.level ?? 2)} ${[entry.version, entry.day].filter(Boolean).join(' – ')}`;
	const text = `${heading}\n\n- ${entry.changes}`;
	if (!isLast || !like) {
		return insertion(document, { line, character: 0 }, `${text}\n\n`);
	}
	const end = lastContent(document, { first: line, end: bodyLines(like).end }) ?? line;
	return addBehind(document, end, `\n\n${text}`);
}

function intoEmpty(document: SpecDocument, section: Section, entry: LogEntry): TextEdit {
	const span = bodyLines(section);
	const last = firstContent(document, span) === undefined ? undefined : lastContent(document, span);
	return addBehind(document, last ?? section.heading.range.end.line, `\n\n${usualTable(entry)}`);
}

function newLog(document: SpecDocument, kind: Kind, entry: LogEntry): TextEdit {
	// At the end, where no other section becomes a part of it
	const heading = kind.sections.find((section) => changeLogHeading(section.heading))?.heading;
	return newSection(document, kind, '', { usual: heading ?? 'Change Log' }, usualTable(entry));
}

function usualTable({ version, day, author, changes }: LogEntry): string {
	const cells = [...(version === '' ? [] : [version]), day, author, changes].map(asCell);
	const header = [...(version === '' ? [] : ['Version']), 'Date', 'Author', 'Changes'];
	return [header, header.map((name) => '-'.repeat(name.length)), cells]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}
