import { allSections } from '../../document/allSections.ts';
import { anchorLists } from '../../document/anchors.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { headingTitle } from '../../workspace/documentTitle.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import { sectionSlot } from '../sectionSlot.ts';

/** A place in a document that something was made from. */
export interface SourcePlace {
	/** From the workspace root. */
	readonly path: string;
	/** What the document is called. */
	readonly title: string;
	/** Its section; undefined for what stands before the first one. */
	readonly section: { readonly title: string; readonly anchor: string } | undefined;
}

/** The place of a line in a document. @param title of the document */
export function sourcePlace(document: SpecDocument, title: string, line: number): SourcePlace {
	const section = sectionAt(document, line);
	const [anchors = []] = anchorLists(document.headings.map(({ anchorText }) => anchorText));
	const index = section ? document.headings.indexOf(section.heading) : -1;
	const anchor = anchors[index] ?? '';
	const isTitle = section !== undefined && headingTitle(document, section.heading) === title;
	return {
		path: document.path,
		title,
		section: section && anchor !== '' && !isTitle ? { title: section.heading.text, anchor } : undefined,
	};
}

/** The innermost section that a line lies in. */
export function sectionAt({ sections }: SpecDocument, line: number): Section | undefined {
	return allSections(sections)
		.filter(({ range }) => range.start.line <= line && line <= range.end.line)
		.at(-1);
}

/**
 * Says in a document where it was made from, below its title, where no section that is still to be written takes it away.
 * @returns undefined where the document has no heading
 */
export function backLink(document: SpecDocument, source: SourcePlace): TextEdit | undefined {
	const [first] = document.sections;
	const anchor = source.section ? `#${encodeURIComponent(source.section.anchor)}` : '';
	const title = [source.title, source.section?.title ?? ''].filter(Boolean).join(', ');
	const link = `[${linkText(title)}](${relativeTarget(document.path, source.path)}${anchor})`;
	return first && appended(document, first, `Recorded from ${link}.`);
}

/**
 * Says at the end of a section's own text which record decides what it speaks of.
 * @param record path from the workspace root, and title
 */
export function recordLink(
	document: SpecDocument,
	section: Section,
	record: { readonly path: string; readonly title: string },
): TextEdit {
	return appended(
		document,
		section,
		`Decided in [${linkText(record.title)}](${relativeTarget(document.path, record.path)}).`,
	);
}

/** A paragraph behind what stands between a heading and the first one below it. */
function appended(document: SpecDocument, section: Section, paragraph: string): TextEdit {
	const { start, end, before, after, lineBreak } = sectionSlot(document, section);
	const { lines } = document;
	if (before !== '') {
		return {
			range: { start: lines.positionAt(start), end: lines.positionAt(end) },
			newText: before + paragraph + after,
		};
	}
	const at = lines.positionAt(end);
	return { range: { start: at, end: at }, newText: `${lineBreak}${lineBreak}${paragraph}` };
}

function linkText(title: string): string {
	return title.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ');
}
