import type { SpecDocument } from '../document/specDocument.ts';
import { frontMatterValues } from '../document/yaml.ts';
import type { Kind } from '../kinds/kind.ts';
import { matchSections } from '../kinds/matchSections.ts';
import { titleHeading } from '../kinds/titleHeading.ts';
import { baseName, folderOf } from './paths.ts';

/**
 * What a document is called: by its first heading of level 1 that is no section of a record, else by the front matter's `title`, else by a first heading
 * that is none of the kind's sections, else by its place: `add-fax proposal` for a file whose name all of its kind share,
 * the file's name for others.
 */
export function documentTitle(document: SpecDocument, kind: Kind): string {
	const own = titleHeading(document, kind);
	if (own?.text) {
		return own.text;
	}
	const { title } = frontMatterValues(document);
	if (typeof title === 'string' && title.trim() !== '') {
		return title.trim();
	}
	const heading = document.headings.find(({ text }) => text !== '');
	const section = document.sections.find((one) => one.heading === heading);
	const isNamed = heading && !(section && matchSections(document, kind).kindOf.has(section));
	return isNamed ? heading.text : nameByPlace(document.path, kind);
}

function nameByPlace(path: string, { id, group, file }: Kind): string {
	const folder = baseName(folderOf(path));
	if (folder === '' || baseName(path) !== file.name) {
		return baseName(path);
	}
	// `delta` for `openspec-delta`: two kinds of a family may have files of one name
	const what = id.startsWith(`${group}-`) ? id.slice(group.length + 1) : file.name.replace(/\.[^.]*$/, '');
	return `${folder} ${what}`;
}
