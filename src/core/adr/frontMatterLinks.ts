import type { SpecDocument } from '../document/specDocument.ts';
import type { Range } from '../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../document/yaml.ts';
import type { DocumentStatus } from '../kinds/status.ts';
import { labelledLinks, toRecordLink } from './labelledLinks.ts';
import type { RecordLink } from './record.ts';
import { inlineLinks, recordReferences } from './recordReference.ts';
import { relationOf } from './relation.ts';

/** The links that front matter has: in the value of the status, and under keys named for a relation. */
export function frontMatterLinks(document: SpecDocument, status: DocumentStatus | undefined): RecordLink[] {
	const links = status?.form === 'front-matter' ? linksIn(document, status.range) : [];
	for (const [key, value] of Object.entries(frontMatterValues(document))) {
		const label = key.replace(/(?<=\p{Ll})(?=\p{Lu})|[-_]+/gu, ' ');
		if (relationOf(label) !== 'other') {
			links.push(...linksUnder(document, key, label, value));
		}
	}
	return links;
}

function linksUnder(document: SpecDocument, key: string, label: string, value: unknown): RecordLink[] {
	const yaml = frontMatterOf(document);
	if (!yaml) {
		return [];
	}
	const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
	const keyPlace = yaml.rangeOf('', key);
	const places = Array.isArray(value)
		? value.map((_item, i) => yaml.rangeOf(`${pointer}/${i}`))
		: [yaml.rangeOf(pointer)];
	return places.flatMap((place, i) => {
		const source = sourceOf(document, place);
		const relation = relationOf(label);
		return referencesIn(document, source).map((reference, j) => {
			const start =
				i === 0 && j === 0 && keyPlace.start.line === place.start.line ? keyPlace.start.character : reference.start;
			return toRecordLink({ relation, label, start, end: reference.end, reference }, place.start.line);
		});
	});
}

function linksIn(document: SpecDocument, place: Range): RecordLink[] {
	const source = sourceOf(document, place);
	return labelledLinks(source, referencesIn(document, source), undefined).map((found) =>
		toRecordLink(found, place.start.line),
	);
}

function referencesIn(document: SpecDocument, source: string): ReturnType<typeof recordReferences> {
	return recordReferences(source, document.path, inlineLinks(source));
}

/** The line of a value, with blanks before it, so that places stay the same. */
function sourceOf({ lines }: SpecDocument, { start, end }: Range): string {
	return ' '.repeat(start.character) + lines.line(start.line).slice(start.character, end.character);
}
