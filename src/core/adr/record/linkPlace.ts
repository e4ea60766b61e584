import type { Field, SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, contains, type Range, range } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';
import { inPart } from './extent.ts';
import { listBelow } from './fieldList.ts';
import { partsOfLine } from './fieldsOfLine.ts';
import { words } from './frontMatterLinks.ts';
import { isNothing } from './nothing.ts';
import type { LinkPlace, NamedAs, RecordLink } from './record.ts';
import { relationOf } from './relation.ts';

/** The fields and the keys of front matter that are named for a relation, whether they name a record or nothing. */
export function linkPlaces(document: SpecDocument, links: readonly RecordLink[]): LinkPlace[] {
	return [
		...keyPlaces(document),
		...fieldsAndParts(document).flatMap((field) => fieldPlace(document, field) ?? []),
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
	return contains(place.range, end);
}

/** The field at a place, or what is one of several of a line. */
export function fieldOf(document: SpecDocument, { range: { start } }: LinkPlace): Field | undefined {
	return fieldsAndParts(document).find((field) => comparePositions(field.range.start, start) === 0);
}

/** The fields of the head; of a line that holds several, one of which is named for a relation, each by itself. */
function fieldsAndParts(document: SpecDocument): Field[] {
	return headFields(document).flatMap((field) => {
		const { line } = field.range.start;
		const source = document.lines.line(line);
		const parts = field.form === 'table' ? [] : partsOfLine(source).filter(({ name }) => name !== '');
		if (parts.length < 2 || parts.every(({ name }) => relationOf(name) === 'other')) {
			return [field];
		}
		return parts.map(({ start, valueStart, end }) => {
			const head = source.slice(start, valueStart);
			const [marks = ''] = /^[*_~`]*/.exec(head) ?? [];
			const name = head.slice(marks.length).replace(/[*_~`\s:：]+$/u, '');
			const value = withoutLoneMarks(source.slice(valueStart, end));
			const first = start + marks.length;
			return {
				form: field.form,
				name,
				value,
				range: range(line, start, line, valueStart + value.length),
				nameRange: range(line, first, line, first + name.length),
				valueRange: range(line, valueStart, line, valueStart + value.length),
			};
		});
	});
}

/** A value without the emphasis that ends behind it and began before: of the whole line. */
function withoutLoneMarks(text: string): string {
	const value = text.trimEnd();
	return /^[^*_]*[*_]+$/.test(value) ? value.replace(/[*_]+$/, '') : value;
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
