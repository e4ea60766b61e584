import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { linksSection } from '../record/linksSection.ts';
import { linkTo } from '../record/linkTarget.ts';
import { labelled } from '../record/verbLast.ts';
import { newSection } from '../status/newSection.ts';
import { addBehind, bodyLines, isBlank, type LineSpan, listMark } from './bodyLines.ts';
import type { NewLink } from './linkEdits.ts';

/** Writes links as bullets, behind those of the section for links; makes the section where there is none. */
export function linksInSection(
	document: SpecDocument,
	kind: Kind,
	dialect: Dialect,
	links: readonly NewLink[],
): TextEdit[] {
	if (links.length === 0) {
		return [];
	}
	const text = dialect.links === 'list' ? 'slug' : 'id';
	const bullets = links.map(({ label, target }) =>
		labelled(label, linkTo(target, document.path, text, dialect.idLetters)),
	);
	const section = linksSection(document, kind);
	if (!section) {
		const mark = markOf(document);
		const list = bullets.map((bullet) => mark + bullet).join('\n');
		const headings = { ofLog: dialect.linksHeading, usual: 'Links', isLast: true };
		return [newSection(document, kind, kind.record?.links ?? 'links', headings, list)];
	}
	const last = lastOwnLine(document, bodyLines(section));
	const list = last === undefined ? '' : listAt(document, last);
	const mark = list || markOf(document);
	const items = bullets.map((bullet) => mark + bullet).join('\n');
	return [addBehind(document, last ?? section.heading.range.end.line, (list === '' ? '\n\n' : '\n') + items)];
}

/** The last line that is neither blank nor a comment or a definition, which authors keep at the end of a file. */
function lastOwnLine(document: SpecDocument, { first, end }: LineSpan): number | undefined {
	const isHidden = (line: number): boolean =>
		document.comments.some(
			({ range }) =>
				range.start.line <= line && line <= range.end.line && startsWithComment(document, range.start.line),
		) || document.links.some(({ form, range }) => form === 'definition' && range.start.line === line);
	for (let line = end - 1; line >= first; line--) {
		if (!isBlank(document, line) && !isHidden(line)) {
			return line;
		}
	}
	return undefined;
}

function startsWithComment({ lines }: SpecDocument, line: number): boolean {
	return lines.line(line).trimStart().startsWith('<!--');
}

/** The mark of the bullet that a line belongs to; empty for a line that belongs to none. */
function listAt(document: SpecDocument, line: number): string {
	for (let at = line; at >= 0 && !isBlank(document, at); at--) {
		const mark = listMark(document.lines.line(at));
		if (mark !== '' || !/^\s/.test(document.lines.line(at))) {
			return /^[-*+]/.test(mark) ? mark : '';
		}
	}
	return '';
}

/** The mark of the first bullet in the document: what its author is used to. */
function markOf({ lines, fences, frontMatter }: SpecDocument): string {
	for (let line = (frontMatter?.range.end.line ?? -1) + 1; line < lines.count; line++) {
		const [, mark] = /^([-*+])[ \t]+\S/.exec(lines.line(line)) ?? [];
		if (mark && !fences.some(({ range }) => range.start.line <= line && line <= range.end.line)) {
			return `${mark} `;
		}
	}
	return '- ';
}
