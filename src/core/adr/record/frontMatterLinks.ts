import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues, pointerTo, type YamlSource } from '../../document/yaml.ts';
import type { DocumentStatus } from '../../kinds/status.ts';
import { withExtents } from './extent.ts';
import { fieldReferences } from './fieldReferences.ts';
import { labelledLinks, toRecordLink } from './labelledLinks.ts';
import type { RecordLink } from './record.ts';
import { inlineLinks, type RecordReference, recordReferences } from './recordReference.ts';
import { relationOf } from './relation.ts';

/** Keys that name other records without one of the relations we know. */
const otherKeys =
	/^(?:links|relations|relate[sd](?: to| adrs?| decisions?| records?)?|depends on|refine[sd](?: by)?|extend(?:s|ed by))$/;

/** Those of them that say nothing, so that each link has to. */
const mereLinks = /^(?:links|relations)$/i;

/** Keys of a link that is a mapping: `{ target: 3, kind: supersedes }`. */
const targetKeys: readonly string[] = ['target', 'to', 'id', 'ref', 'path', 'record', 'adr', 'number'];
const labelKeys: readonly string[] = ['kind', 'type', 'relation', 'rel', 'label'];

/** The links that front matter has: in the value of the status, and under keys that name a relation or links. */
export function frontMatterLinks(document: SpecDocument, status: DocumentStatus | undefined): RecordLink[] {
	const links = status?.form === 'front-matter' ? linksIn(document, status.range) : [];
	const yaml = frontMatterOf(document);
	for (const [key, value] of Object.entries(frontMatterValues(document))) {
		const label = words(key);
		if (yaml && (relationOf(label) !== 'other' || otherKeys.test(label.toLowerCase()))) {
			const behind = yaml.rangeOf('', key);
			for (const target of targets(value, pointerTo(key), label)) {
				links.push(...linksTo(document, yaml, target, behind));
			}
		}
	}
	return links;
}

interface Target {
	/** JSON pointer of the value that names the record. */
	readonly pointer: string;
	readonly label: string;
}

function targets(value: unknown, pointer: string, label: string): Target[] {
	if (Array.isArray(value)) {
		return value.flatMap((item: unknown, i) => (Array.isArray(item) ? [] : targets(item, `${pointer}/${i}`, label)));
	}
	if (typeof value === 'object' && value !== null) {
		const entries = new Map(Object.entries(value));
		const target = targetKeys.find((key) => entries.has(key));
		const own = labelKeys.map((key) => entries.get(key)).find((one) => typeof one === 'string');
		return target === undefined ? [] : [{ pointer: pointer + pointerTo(target), label: own ? words(own) : label }];
	}
	const isNamed = !mereLinks.test(label) && (typeof value === 'string' || typeof value === 'number');
	return isNamed ? [{ pointer, label }] : [];
}

function linksTo(document: SpecDocument, yaml: YamlSource, { pointer, label }: Target, key: Range): RecordLink[] {
	const place = yaml.rangeOf(pointer);
	const { line } = place.start;
	const source = sourceOf(document, place);
	const relation = relationOf(label);
	const references = referencesIn(document, source);
	const found =
		relation === 'other'
			? references.filter((one) => isAll(source, one))
			: fieldReferences(source, references, relation);
	const links = found.map((reference, i) => {
		const start = i === 0 && key.start.line === line ? key.start.character : reference.start;
		return { relation, label, start, end: reference.end, reference };
	});
	return withExtents(source, links, references, place.start.character).map((link) => toRecordLink(link, line));
}

/** Whether a value is nothing but the reference: other keys hold prose with numbers in it as well. */
function isAll(source: string, { start, end }: RecordReference): boolean {
	return `${source.slice(0, start)}${source.slice(end)}`.replace(/["'\s]/g, '') === '';
}

function linksIn(document: SpecDocument, place: Range): RecordLink[] {
	const source = sourceOf(document, place);
	const found = labelledLinks(source, referencesIn(document, source), undefined);
	return found.map((link) => toRecordLink(link, place.start.line));
}

function referencesIn(document: SpecDocument, source: string): RecordReference[] {
	return recordReferences(source, document.path, inlineLinks(source));
}

/** The line of a value, with blanks before it, so that places stay the same. */
function sourceOf({ lines }: SpecDocument, { start, end }: Range): string {
	return ' '.repeat(start.character) + lines.line(start.line).slice(start.character, end.character);
}

/** A key as words: `superseded_by`, `superseded-by` and `supersededBy` are "superseded by". */
export function words(key: string): string {
	return key.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`).replace(/[-_]+/g, ' ');
}
