import { slug } from 'github-slugger';
import { readRecordName } from '../adr/record/recordName.ts';
import { recordTitle } from '../adr/record/recordTitle.ts';
import { hasTitleBelow } from '../adr/record/titleBelow.ts';
import { htmlTitle } from '../document/htmlHeadings.ts';
import { isHtmlTag } from '../document/htmlTags.ts';
import { plainText } from '../document/plainText.ts';
import type { Heading, Section, SpecDocument } from '../document/specDocument.ts';
import { frontMatterValues } from '../document/yaml.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { titleHeading } from '../kinds/titleHeading.ts';
import { baseName, folderOf } from './paths.ts';

/**
 * What a document is called: by its first heading of level 1 that is no section of a record, or the title below one that only says that it is a
 * record, else by the front matter's
 * `title` or a heading in HTML above all others, else by a first heading that is none of the kind's sections and not one section of the document among
 * others, else by its place: `add-fax proposal` for a file whose name all of its kind share, the file's name for others.
 */
export function documentTitle(document: SpecDocument, kind: Kind): string {
	const own = titleHeading(document, kind);
	if (own?.text) {
		return titleInRecord(document, kind) ?? headingTitle(document, own);
	}
	const { title } = frontMatterValues(document);
	if (typeof title === 'string' && title.trim() !== '') {
		return title.trim();
	}
	const inHtml = htmlTitle(document);
	if (inHtml) {
		return inHtml.text;
	}
	const heading = document.headings.find(({ text }) => text !== '');
	const section = document.sections.find((one) => one.heading === heading);
	const isPart =
		section && (matchSections(document, kind).kindOf.has(section) || isPlainSection(document, kind, section));
	return heading && !isPart ? headingTitle(document, heading) : nameByPlace(document.path, kind);
}

/** A heading as a title reads: what an author has in brackets of their own stays, as in `Result<T>`, unlike tags of HTML. */
export function headingTitle({ lines }: SpecDocument, { text, textRange }: Heading): string {
	const source = lines.slice(textRange);
	return source.includes('<') ? plainText(source, isHtmlTag) : text;
}

/** The title of a record whose first heading only says what it is. */
function titleInRecord(document: SpecDocument, kind: Kind): string | undefined {
	const parts = kind.record ? recordTitle(document, kind, readRecordName(document.path)) : undefined;
	return parts && hasTitleBelow(document, parts, kind) ? `${parts.titlePrefix ?? ''}${parts.title}` : undefined;
}

/** `Change: Send pages` and `Feature: Fax` name what they are about; `Phase 1: Line` is one of several. */
const label = /^[^\d:：]+[:：]\s*\S/;

/**
 * Whether a first heading that the kind does not know is a section of the author's own: it holds a text or parts, and
 * others of its level follow. Asked where the place says better what the document is; fields alone stand below titles,
 * and so may a text where the heading says what the folder is called.
 */
function isPlainSection(document: SpecDocument, kind: Kind, section: Section): boolean {
	const { text } = section.heading;
	if (!isNamedByPlace(document.path, kind) || label.test(text) || saysFolder(text, document.path)) {
		return false;
	}
	const holds = section.children.length > 0 || !holdsFieldsAlone(document, section);
	const isOneOfSeveral = document.sections.some((one) => one !== section && one.heading.level <= section.heading.level);
	return holds && isOneOfSeveral;
}

/** Whether a heading has nothing but words of the folder's name, or most of them: `Add a fax` in `2026-01-05-add-fax`. */
function saysFolder(text: string, path: string): boolean {
	const words = new Set(slug(text).split('-'));
	const wanted = new Set(slug(baseName(folderOf(path))).match(/\p{L}[^-]*/gu));
	const common = [...words].filter((word) => wanted.has(word)).length;
	return common > 0 && (common === words.size || (common > 1 && common * 2 > wanted.size));
}

/** Whether a section's own text is nothing, or fields such as `**Status**: open`. */
function holdsFieldsAlone({ fields, lines }: SpecDocument, { bodyRange, hasBody }: Section): boolean {
	const told = new Set<number>();
	for (const { range } of fields) {
		for (let line = range.start.line; line <= range.end.line; line++) {
			told.add(line);
		}
	}
	for (let line = bodyRange.start.line; hasBody && line < bodyRange.end.line; line++) {
		if (!told.has(line) && lines.line(line).trim() !== '') {
			return false;
		}
	}
	return true;
}

/** Whether all documents of the kind have one name, so that the folder tells them apart. */
function isNamedByPlace(path: string, { file }: Kind): boolean {
	return folderOf(path) !== '' && baseName(path) === file.name;
}

function nameByPlace(path: string, kind: Kind): string {
	if (!isNamedByPlace(path, kind)) {
		return baseName(path);
	}
	const { id, group, file } = kind;
	// `delta` for `openspec-delta`: two kinds of a family may have files of one name
	const what = id.startsWith(`${group}-`) ? id.slice(group.length + 1) : file.name.replace(/\.[^.]*$/, '');
	return `${baseName(folderOf(path))} ${what}`;
}
