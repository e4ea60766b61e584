import { findContents } from '../../contents/contents.ts';
import { linesWithin } from '../../document/hiddenLines.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { documentStatus } from '../../kinds/status.ts';
import { statusSection } from '../../kinds/statusSection.ts';
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
	const shown = withoutComments(document);
	const said: string[] = [];
	// What stands in lines that follow each other is read at once: code may go on in the next line
	let block: string[] = [];
	const close = (): void => {
		const words = withoutMarks(block.join(' ')).trim();
		said.push(...(words === '' ? [] : [words.split(/\s+/).join(' ')]));
		block = [];
	};
	for (let line = frontMatter ? frontMatter.range.end.line + 1 : 0; line < lines.count; line++) {
		const text = isLife(line) || inFence(line) ? '' : shown(line);
		const [lead = '', number = ''] = leading.exec(text) ?? [];
		if (rowOfMarks.test(text) || /[^\s>]/.test(lead) || text.startsWith('|')) {
			close();
		}
		if (inFence(line) && !isLife(line)) {
			said.push(`\n${lines.line(line).trimEnd()}`);
		} else if (!rowOfMarks.test(text)) {
			block.push(`${number} ${text.slice(lead.length).replace(/\s#+\s*$/, '')}`);
		}
	}
	close();
	return said.join(' ').normalize('NFC');
}

function lifeRanges(document: SpecDocument, kind: Kind): Range[] {
	const status = documentStatus(document, kind);
	const sectionOfStatus = statusSection(document, kind);
	const contents = findContents(document);
	const table = findReviewTable(document)?.table;
	return [
		...reviewSections(document).map((section) => wholeLines(section.range)),
		...changeLogSections(document).map((section) => wholeLines(section.range)),
		...(sectionOfStatus ? [wholeLines(sectionOfStatus.range)] : []),
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

/** Gives lines, asked for in their order, without comments. */
function withoutComments({ comments, lines }: SpecDocument): (line: number) => string {
	let next = 0;
	return (line) => {
		const source = lines.line(line);
		let text = '';
		let at = 0;
		for (let range = comments[next]?.range; range && range.start.line <= line; range = comments[++next]?.range) {
			const { start, end } = range;
			text += end.line < line ? '' : source.slice(at, start.line < line ? at : start.character);
			if (end.line > line) {
				return text;
			}
			at = end.line < line ? at : end.character;
		}
		return text + source.slice(at);
	};
}

const rowOfMarks = /^[\s|:=_*-]*$/;
const leading = /^[\s>]*(?:#{1,6}\s+|(?:[-*+]\s+)(?:\[.\]\*?\s+)?|(\d{1,9})[.)]\s+(?:\[.\]\*?\s+)?)?/;

/** A text without marks of emphasis and the bars of tables. Within code they stand for themselves. */
function withoutMarks(text: string): string {
	// Each second part is a run of backticks; one ends the code that the last run of its length began
	const parts = text.split(/(`+)/);
	const ends = new Map<number, number>();
	const following = new Map<string, number>();
	for (let i = parts.length - 2; i > 0; i -= 2) {
		const run = parts[i] ?? '';
		const end = following.get(run);
		if (end !== undefined) {
			ends.set(i, end);
		}
		following.set(run, i);
	}
	let result = '';
	for (let i = 0; i < parts.length; i++) {
		const end = ends.get(i);
		if (end === undefined) {
			result += (parts[i] ?? '').replace(/[*_~\\]+/g, '').replaceAll('|', ' ');
		} else {
			result += parts.slice(i, end + 1).join('');
			i = end;
		}
	}
	return result;
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
