import type { SpecDocument } from '../../document/specDocument.ts';
import { contains, type TextEdit } from '../../document/text.ts';
import { grouped } from '../../grouped.ts';
import type { Kind } from '../../kinds/kind.ts';
import { statusSection } from '../../kinds/statusSection.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { RecordLookup } from '../log/recordLookup.ts';
import { inPart, isInPart } from '../record/extent.ts';
import { linksSection } from '../record/linksSection.ts';
import type { LinkTarget } from '../record/linkTarget.ts';
import type { AdrRecord, RecordLink } from '../record/record.ts';
import { relationOf } from '../record/relation.ts';
import { statusEdits } from '../status/statusEdits.ts';
import { supersededValueEdits } from '../status/supersededValue.ts';
import { linksInSection } from './linksSection.ts';
import { placeLinkEdits } from './placeLinks.ts';
import { relationSectionEdits } from './relationSectionLinks.ts';
import { linksInStatusSection } from './statusLines.ts';

/** A link that is to be written. */
export interface NewLink {
	/** In the words in which it is to be written: `Superceded by`. */
	readonly label: string;
	readonly target: LinkTarget;
}

export interface LinkOptions {
	/** Keep the line of the status when a link says that the record is superseded, as `adr link` of adr-tools does. */
	readonly keepStatus?: boolean;
	/** YYYY-MM-DD, for a log of statuses. */
	readonly day?: string | undefined;
	/** Tells which record a link means; without it, one with the same path or number is taken for the same. */
	readonly lookup?: RecordLookup | undefined;
}

/**
 * Edits that write links to other records into a record, where and how its log has them. What says that the record is
 * superseded becomes its status; of the status that it had goes the word alone (see `statusEdits`). A link that is
 * there already is not written again.
 */
export function linkEdits(
	document: SpecDocument,
	record: AdrRecord,
	kind: Kind,
	dialect: Dialect,
	links: NewLink | readonly NewLink[],
	options: LinkOptions = {},
): TextEdit[] {
	const missing = [links].flat().filter((link) => !isThere(document, record, kind, link, options));
	const headed = relationSectionEdits(document, record, dialect, missing);
	// What supersedes a record is said by its status as well
	const all = missing.filter((link) => relationOf(link.label) === 'superseded-by' || !headed.links.includes(link));
	const placed = placedEdits(document, record, kind, dialect, all, options);
	const edits = [...headed.edits, ...placed.edits];
	const wanted = all.filter((link) => !placed.links.includes(link));
	const section = dialect.links === 'line' ? statusSection(document, kind) : undefined;
	const inSection = section && (!record.status || record.status.form === 'section');
	const passive = wanted.filter(({ label }) => relationOf(label) === 'superseded-by');
	if (inSection) {
		return [...edits, ...linksInStatusSection(document, record, kind, section, dialect, wanted, options)];
	}
	const others = wanted.filter((link) => !passive.includes(link));
	return [
		...edits,
		...supersededValueEdits(document, record, kind, dialect, passive, options.day),
		...linksInSection(document, kind, dialect, others),
	];
}

/** The links that have a field or a key of their own, written there; one that the status names as well is left to it. */
function placedEdits(
	document: SpecDocument,
	record: AdrRecord,
	kind: Kind,
	dialect: Dialect,
	links: readonly NewLink[],
	{ keepStatus = false, day }: LinkOptions,
): { readonly links: readonly NewLink[]; readonly edits: TextEdit[] } {
	const placed: NewLink[] = [];
	const edits: TextEdit[] = [];
	for (const [relation, alike] of grouped(links, ({ label }) => relationOf(label))) {
		const own = placeLinkEdits(document, record, dialect, alike);
		if (!own) {
			continue;
		}
		edits.push(...own);
		const isPassive = relation === 'superseded-by' && !keepStatus && record.status?.stage !== 'superseded';
		const isNamed = relation === 'superseded-by' && !keepStatus && dialect.places?.[relation]?.inStatus === true;
		if (!isNamed) {
			placed.push(...alike);
		}
		if (isPassive && !isNamed && (record.status || dialect.status)) {
			edits.push(...statusEdits(document, record, kind, dialect, 'superseded', day));
		}
	}
	return { links: placed, edits };
}

function isThere(
	document: SpecDocument,
	record: AdrRecord,
	kind: Kind,
	{ label, target }: NewLink,
	{ keepStatus, lookup }: LinkOptions,
): boolean {
	const relation = relationOf(label);
	// A section of links may say that a record is superseded while its status doesn't
	const isOfStatus = relation === 'superseded-by' && !keepStatus && record.status !== undefined;
	const section = isOfStatus && record.status?.stage !== 'superseded' ? linksSection(document, kind) : undefined;
	const leadsThere = (link: RecordLink): boolean => {
		if (!lookup) {
			return link.path === target.path || (link.number !== undefined && link.number === target.name.number);
		}
		const other = lookup.target(link, record.path);
		return other?.path === target.path && !(inPart.test(link.detail ?? '') && isInPart(link, other));
	};
	return record.links.some(
		(link) =>
			link.relation === relation &&
			!link.part &&
			!(section && contains(section.range, link.range.end)) &&
			(relation !== 'other' || link.label.toLowerCase() === label.toLowerCase()) &&
			leadsThere(link),
	);
}
