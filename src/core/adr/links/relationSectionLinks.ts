import type { SpecDocument } from '../../document/specDocument.ts';
import { contains, type TextEdit } from '../../document/text.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { namedAs } from '../record/linkPlace.ts';
import { type LinkTarget, linkTo } from '../record/linkTarget.ts';
import { beginsWithNothing, isNothing } from '../record/nothing.ts';
import type { AdrRecord } from '../record/record.ts';
import { relationOf } from '../record/relation.ts';
import { entriesOf, type RelationSection, relationSections } from '../record/relationSections.ts';
import { addBehind, bodyLines, lastContent, listMark } from './bodyLines.ts';
import type { NewLink } from './linkEdits.ts';
import { namedLike } from './namedLike.ts';

/** Writes links into the sections that a record has for their relations: `## Supersedes`. Others are left out. */
export function relationSectionEdits(
	document: SpecDocument,
	record: AdrRecord,
	dialect: Dialect,
	links: readonly NewLink[],
): { readonly links: readonly NewLink[]; readonly edits: TextEdit[] } {
	const held = relationSections(document).map((one) => ({
		...one,
		links: links.filter(({ label }) => relationOf(label) === one.relation),
	}));
	const first = held.filter(
		({ relation, links }, i) => links.length > 0 && held.findIndex((one) => one.relation === relation) === i,
	);
	return {
		links: first.flatMap((one) => one.links),
		edits: first.map((one) => intoSection(document, record, dialect, one)),
	};
}

/** In place of what says that there is nothing, else behind the last entry. */
function intoSection(
	document: SpecDocument,
	record: AdrRecord,
	{ idLetters }: Dialect,
	{ section, links }: RelationSection & { readonly links: readonly NewLink[] },
): TextEdit {
	const { lines } = document;
	const like = record.links.findLast(({ range }) => contains(section.bodyRange, range.start));
	const nameOf = ({ target }: { readonly target: LinkTarget }): string =>
		like
			? namedLike(namedAs(document, like), target, document.path, idLetters)
			: linkTo(target, document.path, 'id', idLetters);
	const [entry, ...more] = entriesOf(document, section);
	const last = lastContent(document, bodyLines(section));
	const source = entry ? lines.line(entry.line) : '';
	const mark = listMark(lines.line(more.at(-1)?.line ?? entry?.line ?? section.heading.range.start.line));
	const said = source.slice(entry?.character ?? 0);
	if (entry && last === entry.line && isNothing(said.trim().replace(/\s*[(（][^()（）]*[)）]\.?$/u, ''))) {
		const start = { line: entry.line, character: entry.character };
		const between = mark || '- ';
		const items = links.map(nameOf).join(`\n${between}`);
		const newText = mark === '' && links.length > 1 ? `${between}${items}` : items;
		return { range: { start, end: { line: entry.line, character: source.length } }, newText };
	}
	const isNone = entry && beginsWithNothing(said);
	const text = links.map((link) => `\n${(isNone ? '' : mark) || '- '}${nameOf(link)}`).join('');
	return addBehind(document, last ?? section.heading.range.end.line, mark === '' || isNone ? `\n${text}` : text);
}
