import { parseDocument } from '../../document/parse.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { contains, type Position, range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { statusSection } from '../../kinds/statusSection.ts';
import { recordLabel } from '../../outline/recordLabel.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import { type Dialect, dialectOf, newestFirst } from '../dialect/dialect.ts';
import type { DecisionLog } from '../log/log.ts';
import type { AdrRepository } from '../log/repository.ts';
import { lettersOf } from '../mentions/recordForms.ts';
import { linksSection } from '../record/linksSection.ts';
import { idOf, type LinkText, linkTo } from '../record/linkTarget.ts';
import type { AdrRecord } from '../record/record.ts';
import type { Completion } from './completion.ts';
import { type RecordPlace, recordPlaces } from './recordPlace.ts';
import { statusItems } from './statusItems.ts';
import { statusKey, statusPlace } from './statusPlace.ts';

/** Where in a document a line stands; links to records are written in another way in each. */
type Area = 'front-matter' | 'status' | 'links' | 'text';

/** The record that is being written, with what its log looks like. */
interface Own {
	readonly record: AdrRecord;
	readonly kind: Kind;
	readonly dialect: Dialect;
}

/**
 * What may be meant at a place of a Markdown text: records, where an id or a link to one has been begun, and statuses in
 * the place of a record's status. Nothing anywhere else.
 * @param path of the text's file from the workspace root
 */
export function completeRecord(
	repository: AdrRepository,
	path: string,
	text: string,
	position: Position,
): readonly Completion[] {
	const document = parseDocument(path, text);
	if ([...document.fences, ...document.comments].some(({ range }) => contains(range, position))) {
		return [];
	}
	const own = ownOf(repository, path);
	const line = document.lines.line(position.line);
	const around = { path, own, ...areaOf(document, own, position) };
	for (const place of recordPlaces(line, position.character)) {
		const items = recordItems(repository, place, line, position, around);
		if (items.length > 0) {
			return items;
		}
	}
	const status = own && statusPlace(document, own.kind, position, own.record);
	if (!status) {
		return [];
	}
	const typed = line.slice(status.range.start.character, position.character);
	return statusItems(status, typed, own.record, own.dialect, repository.workflow);
}

function ownOf(repository: AdrRepository, path: string): Own | undefined {
	const record = repository.records.find((one) => one.path === path);
	return (
		record && {
			record,
			kind: repository.kind(record.kind),
			dialect: dialectOf(repository.logOf(record), record.kind, record),
		}
	);
}

/** Where a line stands, and what is written there for a record. */
interface Around {
	readonly path: string;
	readonly own: Own | undefined;
	readonly area: Area;
	/** Undefined where the id stands alone. */
	readonly link: LinkText | undefined;
}

function areaOf(document: SpecDocument, own: Own | undefined, { line }: Position): Pick<Around, 'area' | 'link'> {
	const { frontMatter } = document;
	if (frontMatter && line <= frontMatter.range.end.line) {
		const isLinked = own?.dialect.idAlone === false && statusKey(document.lines.line(line), own.kind) !== undefined;
		return { area: 'front-matter', link: isLinked ? 'id' : undefined };
	}
	if (!own) {
		return { area: 'text', link: 'id' };
	}
	const holds = (section: Section | undefined): boolean =>
		section !== undefined && section.heading.range.end.line < line && contains(section.range, { line, character: 0 });
	const { kind, dialect } = own;
	const inHead = headFields(document).some(({ range }) => range.start.line === line);
	const area =
		inHead || holds(statusSection(document, kind)) ? 'status' : holds(linksSection(document, kind)) ? 'links' : 'text';
	return { area, link: area === 'text' ? 'id' : linkTexts[dialect.links] };
}

const linkTexts: Readonly<Record<Dialect['links'], LinkText>> = { line: 'title', list: 'slug', status: 'id' };

function recordItems(
	repository: AdrRepository,
	place: RecordPlace,
	line: string,
	position: Position,
	around: Around,
): Completion[] {
	const { own, area, link, path } = around;
	if (place.by !== 'id' && (!own || area === 'text')) {
		return [];
	}
	// The bracket of a list in YAML stays
	const isList = place.inBracket && link === undefined;
	if (isList && place.by === 'bracket') {
		return [];
	}
	const start = place.start + (isList ? 1 : 0);
	const end = isList ? position.character : place.end;
	const typed = line.slice(start, position.character).replace(/\d+$/, '');
	const log = own && repository.logOf(own.record);
	const letters = lettersOfLogs();
	return candidates(repository, place, own).map((record) => {
		const other = repository.logOf(record);
		const folder = other === log || repository.logs.length === 1 ? '' : other.folder;
		const written = letters(other, record);
		const id = idOf(record.name, written) ?? stemOf(record);
		const insertText = link === undefined ? id : place.hasTarget ? `[${id}]` : linkTo(record, path, link, written);
		return {
			label: recordLabel(record),
			detail: [record.status?.text, folder].filter(Boolean).join(' · '),
			insertText,
			filterText: `${typed}${record.name.number ?? ''} ${recordLabel(record)}`,
			range: range(position.line, start, position.line, end),
			record,
		};
	});
}

/** How the texts of each log write the letters of its ids, read off once. */
function lettersOfLogs(): (log: DecisionLog, record: AdrRecord) => string | undefined {
	const known = new Map<DecisionLog, string | undefined>();
	return (log, { kind }) => {
		if (!known.has(log)) {
			known.set(log, dialectOf(log, kind).idLetters);
		}
		return known.get(log);
	};
}

/** Records of the own log first, the newest first; those with the letters of an id that is begun. */
function candidates(repository: AdrRepository, { by, letters }: RecordPlace, own: Own | undefined): AdrRecord[] {
	const log = own && repository.logOf(own.record);
	const logs = [...(log ? [log] : []), ...repository.logs.filter((one) => one !== log)];
	const wanted = letters.replace(/[-_ ]/g, '-');
	return logs
		.flatMap(({ records }) => newestFirst(records))
		.filter((record) => record.path !== own?.record.path)
		.filter((record) => by !== 'id' || hasLetters(record, wanted));
}

function hasLetters(record: AdrRecord, wanted: string): boolean {
	return record.name.number !== undefined && lettersOf(record).some((one) => one.replace(/[-_ ]/g, '-') === wanted);
}

function stemOf({ path, name }: AdrRecord): string {
	return name.ownFolder ? baseName(folderOf(path)) : baseName(path).slice(0, -name.extension.length || undefined);
}
