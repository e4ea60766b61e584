import { findContents } from '../../contents/contents.ts';
import { linesWithin } from '../../document/hiddenLines.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { sectionOf } from '../../kinds/matchSections.ts';
import { documentStatus } from '../../kinds/status.ts';
import { changeLogSections } from '../log/changeLog.ts';
import { findReviewTable, reviewSections } from './reviewTable.ts';

/** Fields of a head that are about the document's life and not about what it says. */
const lifeFields =
	/^(?:status|state|version|revision|date|(?:last )?(?:updated|modified|changed|reviewed)|reviewed|approved(?: by| on)?|reviewers?|approvers?)$/i;

/**
 * Twelve hexadecimal digits that tell one content of a document from another. What is about the document's life does
 * not count: front matter, status, version and date, approvals, change log, the table of contents, comments, the ticks of
 * tasks. Neither does its form: blanks, line breaks, marks of lists, headings and emphasis, the width of tables. It
 * guards against oversight, not against forgery.
 */
export function fingerprint(document: SpecDocument, kind: Kind): string {
	const key = fingerprints.get(document);
	if (key?.kind === kind) {
		return key.digits;
	}
	const digits = hash(contentOf(document, kind));
	fingerprints.set(document, { kind, digits });
	return digits;
}

const fingerprints = new WeakMap<SpecDocument, { readonly kind: Kind; readonly digits: string }>();

/** What a document says, without its form. */
function contentOf(document: SpecDocument, kind: Kind): string {
	const { lines, fences, frontMatter } = document;
	const isLife = linesWithin(lifeRanges(document, kind), lines.count);
	const inFence = linesWithin(
		fences.map(({ range }) => range),
		lines.count,
	);
	const said: string[] = [];
	let isComment = false;
	for (let line = frontMatter ? frontMatter.range.end.line + 1 : 0; line < lines.count; line++) {
		if (isLife(line)) {
			continue;
		}
		if (inFence(line)) {
			said.push(`\n${lines.line(line).trimEnd()}`);
			continue;
		}
		const [text, open] = withoutComments(lines.line(line), isComment);
		isComment = open;
		said.push(...wordsOf(text));
	}
	return said.join(' ').normalize('NFC');
}

function lifeRanges(document: SpecDocument, kind: Kind): Range[] {
	const status = documentStatus(document, kind);
	const statusSection = kind.status?.section === undefined ? undefined : sectionOf(document, kind, kind.status.section);
	const contents = findContents(document);
	const table = findReviewTable(document)?.table;
	return [
		...reviewSections(document).map((section) => wholeLines(section.range)),
		...changeLogSections(document).map((section) => wholeLines(section.range)),
		...(statusSection ? [wholeLines(statusSection.range)] : []),
		...(status ? [status.range] : []),
		...(table ? [table.range] : []),
		...headFields(document)
			.filter(({ name }) => lifeFields.test(name))
			.map((field) => field.range),
		...(contents && contents.endLine > contents.firstLine
			? [range(contents.firstLine, 0, contents.endLine - 1, 0)]
			: []),
	];
}

/** Without the line that follows a section, at whose beginning the section ends. */
function wholeLines({ start, end }: Range): Range {
	return end.character === 0 && end.line > start.line ? range(start.line, 0, end.line - 1, 0) : { start, end };
}

/** @returns what is left of a line, and whether a comment goes on behind it */
function withoutComments(line: string, isOpen: boolean): [text: string, isOpen: boolean] {
	if (!isOpen && !line.includes('<!--')) {
		return [line, false];
	}
	let text = '';
	let at = 0;
	let open = isOpen;
	while (at <= line.length) {
		const next = line.indexOf(open ? '-->' : '<!--', at);
		if (!open) {
			text += line.slice(at, next < 0 ? line.length : next);
		}
		if (next < 0) {
			return [text, open];
		}
		at = next + (open ? 3 : 4);
		open = !open;
	}
	return [text, open];
}

const rowOfMarks = /^[\s|:=_*-]*$/;
const leading = /^[\s>]*(?:#{1,6}\s+|(?:[-*+]\s+)(?:\[.\]\s+)?|(\d{1,9})[.)]\s+(?:\[.\]\s+)?)?/;

function wordsOf(line: string): string[] {
	if (rowOfMarks.test(line)) {
		return [];
	}
	const lead = leading.exec(line);
	const text = line
		.slice(lead?.[0].length ?? 0)
		.replace(/\s#+\s*$/, '')
		.replace(/[*_~\\]+/g, '')
		.replaceAll('|', ' ')
		.trim();
	return [...(lead?.[1] ? [lead[1]] : []), ...text.split(/\s+/)].filter((word) => word !== '');
}

/** Two sums of 32 bits in the manner of FNV-1a, each from another beginning and with another factor; 48 bits of them. */
function hash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x9e3779b9;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x85ebca6b);
		b ^= b >>> 15;
	}
	return (a >>> 0).toString(16).padStart(8, '0') + ((b >>> 0) & 0xffff).toString(16).padStart(4, '0');
}
