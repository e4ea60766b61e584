import type { Field, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';
import { inPart } from './extent.ts';
import { listBelow } from './fieldList.ts';
import { words } from './frontMatterLinks.ts';
import { isNothing } from './nothing.ts';
import type { LinkPlace, NamedAs, RecordLink } from './record.ts';
import { relationOf } from './relation.ts';

/** The fields and the keys of front matter that are named for a relation, whether they name a record or nothing. */
export function linkPlaces(document: SpecDocument, links: readonly RecordLink[]): LinkPlace[] {
	return [
		...keyPlaces(document),
		...headFields(document).flatMap((field) => fieldPlace(document, field) ?? []),
	].flatMap(({ source, ...place }) => {
		const link = links.find((one) => one.relation === place.relation && isOn(one, place));
		if (link) {
			return { ...place, named: namedAs(document, link) };
		}
		return isNothing(source) ? { ...place, empty: source } : [];
	});
}

/** Whether a link stands at a place. */
export function isOn({ range: { end } }: RecordLink, place: Pick<LinkPlace, 'range'>): boolean {
	return place.range.start.line <= end.line && end.line <= place.range.end.line;
}

type Found = Omit<LinkPlace, 'empty' | 'named'> & { readonly source: string };

function fieldPlace(document: SpecDocument, field: Field): Found | undefined {
	const { name, form, value, range: place } = field;
	const relation = relationOf(name);
	if (relation === 'other' || inPart.test(name)) {
		return undefined;
	}
	const last = listBelow(document, field).at(-1);
	if (!last) {
		return { relation, name, form, range: place, source: ownValue(value) };
	}
	const { line } = last;
	const { start } = place;
	const source = document.lines.line(line).slice(last.character);
	const end = { line, character: document.lines.line(line).length };
	return { relation, name, form, list: 'lines', range: { start, end }, source };
}

/** The value of a field without what breaks its line. */
export function ownValue(value: string): string {
	return value
		.trimEnd()
		.replace(/(?:\\|<br ?\/?>)$/i, '')
		.trim();
}

function keyPlaces(document: SpecDocument): Found[] {
	const yaml = frontMatterOf(document);
	return Object.entries(frontMatterValues(document)).flatMap(([name, value]) => {
		const relation = relationOf(words(name));
		if (!yaml || relation === 'other' || inPart.test(words(name))) {
			return [];
		}
		const { start, end } = yaml.rangeOf('', name);
		const place = entryRange(document, start.line);
		const first = document.lines.line(start.line).slice(end.character).replace(/^\s*:/, '');
		const written = first.trim().split(/\s#/, 1)[0]?.trim() ?? '';
		const isHeld = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
		const source = written === '' && isHeld ? JSON.stringify(value) : written;
		const list = Array.isArray(value) ? (written === '' ? 'lines' : 'brackets') : undefined;
		return { relation, name, form: 'front-matter' as const, ...(list && { list }), range: place, source };
	});
}

/** The lines of a key and of what belongs to it. */
function entryRange({ lines, frontMatter }: SpecDocument, first: number): Range {
	const end = frontMatter?.range.end.line ?? first + 1;
	let last = first;
	while (last + 1 < end && /^(?:\s+\S|- )/.test(lines.line(last + 1))) {
		last++;
	}
	return range(first, 0, last, lines.line(last).length);
}

const link = /\[([^[\]]*)\]\([^()]*\)$/;
const id = /(?:^|[\s:"'[(,*_`])((?:\p{L}[\p{L}_.-]*[-_ #]*|#)?)(\d+)$/u;

/** How a link names its record. */
export function namedAs({ lines }: SpecDocument, { range: { end } }: RecordLink): NamedAs {
	const source = lines.line(end.line).slice(0, end.character);
	const [, shown] = link.exec(source) ?? [];
	const [, letters, digits] = id.exec(shown ?? source) ?? [];
	const isLink = shown !== undefined;
	if (letters !== undefined && digits !== undefined && (!isLink || letters.length + digits.length === shown.length)) {
		const isQuoted = /["']/.test(source.charAt(end.character - letters.length - digits.length - 1));
		return { text: 'id', isLink, letters, digits: digits.startsWith('0') ? digits.length : 0, isQuoted };
	}
	return { text: isLink && /[\s:]/.test(shown) ? 'title' : 'slug', isLink, isFile: source.endsWith('.md') };
}
