import { decodePercent } from '../../document/percentEncoding.ts';
import { comparePositions, contains, type Position, type Range } from '../../document/text.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { Mention } from '../mentions/mention.ts';
import { linksByNumber, withNumberLinks } from '../mentions/numberLinks.ts';
import { type RecordForms, recordForms } from '../mentions/recordForms.ts';
import { readBlocks, type ScannedBlock, scanBlocks } from '../mentions/scanMentions.ts';
import type { AdrRecord } from '../record/record.ts';
import { lookupIn } from './recordLookup.ts';
import type { AdrRepository } from './repository.ts';

/** A place that names a record, and the record. */
export interface NamedRecord {
	readonly record: AdrRecord;
	readonly mention: Mention;
}

/** Characters before and behind a place in which an id lies that it is part of. */
const idReach = 60;

/** Digits with letters before them, as in an id. */
const numberOfId = /(?<=\p{L}[-_\s]?#?)\d+/gu;

/** A block times the records that may be named in it: a hostile one names them all in a megabyte. */
const mostWork = 20_000_000;

/** What paths and names in a text are made of; blanks in names are written as `%20`. */
const token = /[^\s/()<>[\]{}"'`|,;*#?]+/g;

/**
 * Tells which records a text names, by ids, paths and links. What counts as a name is what `findMentions` counts; this
 * goes the other way, and looks only for records whose number or file name stands in the text.
 */
export class NamedRecords {
	private readonly repository: AdrRepository;
	private readonly byNumber = new Map<number, AdrRecord[]>();
	private readonly byStem = new Map<string, AdrRecord[]>();
	private readonly forms = new Map<AdrRecord, RecordForms>();

	constructor(repository: AdrRepository) {
		this.repository = repository;
		for (const record of repository.records) {
			const { path, name } = record;
			if (name.number !== undefined) {
				add(this.byNumber, name.number, record);
			}
			add(this.byStem, withoutExtension(baseName(name.ownFolder ? folderOf(path) : path)), record);
		}
	}

	/**
	 * The record that a text names at a place, with the whole link, id or path. The id in a record's own title names
	 * nothing else.
	 * @param path of the text's file from the workspace root
	 */
	at(path: string, text: string, position: Position): NamedRecord | undefined {
		const blocks = readBlocks(text);
		const block = blocks.find(({ text }) => contains(text.range(0, text.content.length), position));
		if (!block) {
			return undefined;
		}
		for (const record of this.candidates(around(block, blocks, position))) {
			const mention = this.mentions(record, path, text, blocks).find(({ range }) => contains(range, position));
			if (mention && !isOwnTitle(record, mention)) {
				return { record, mention };
			}
		}
		return undefined;
	}

	/** All places of a text that name another record and are no links, in order. */
	outsideLinks(path: string, text: string): readonly NamedRecord[] {
		const blocks = readBlocks(text);
		const defined = new Set(
			blocks.flatMap(({ inline }) => inline.targets.flatMap(({ label, target }) => (target && label) ?? [])),
		);
		return blocks.flatMap((block) => {
			const candidates = this.candidates(block.text.content, numberOfId);
			if (candidates.size * block.text.content.length > mostWork) {
				return [];
			}
			const others = [...candidates].filter((record) => record.path !== path);
			const named = others.flatMap((record) =>
				scanBlocks(path, [block], this.formsOf(record)).map((mention) => ({ record, mention })),
			);
			return notInside(linkRanges(block, defined), named);
		});
	}

	private mentions(record: AdrRecord, path: string, text: string, blocks: readonly ScannedBlock[]): readonly Mention[] {
		const forms = this.formsOf(record);
		const mentions = scanBlocks(path, blocks, forms);
		const own = this.repository.records.find((one) => one.path === path);
		const links = own ? linksByNumber(own, lookupIn(this.repository.records), forms) : [];
		return own && links.length > 0 ? withNumberLinks(mentions, own, links, text, forms) : mentions;
	}

	/** Records whose number or file name stands in a text. */
	private candidates(text: string, number = /\d+/g): Set<AdrRecord> {
		const found = new Set<AdrRecord>();
		const keep = (records: readonly AdrRecord[] = []) => {
			for (const record of records) {
				found.add(record);
			}
		};
		for (const [digits] of text.matchAll(number)) {
			keep(this.byNumber.get(Number(digits)));
		}
		for (const [written] of text.matchAll(token)) {
			const name = decodePercent(written);
			keep(this.byStem.get(name));
			keep(this.byStem.get(withoutExtension(name)));
		}
		return found;
	}

	private formsOf(record: AdrRecord): RecordForms {
		const forms = this.forms.get(record) ?? recordForms(this.repository, record);
		this.forms.set(record, forms);
		return forms;
	}
}

/** Whether a mention is the record's own id in its title. */
export function isOwnTitle({ path, titleRange }: AdrRecord, { path: at, range }: Mention): boolean {
	return path === at && titleRange?.start.line === range.start.line;
}

/** What may say which record is named at a place: the text about it, the link it is part of, the label's definition. */
function around({ text, inline }: ScannedBlock, blocks: readonly ScannedBlock[], position: Position): string {
	const { content } = text;
	const inside = inline.targets.filter(({ start, end }) => contains(text.range(start, end), position));
	const labels = new Set(inside.flatMap(({ label }) => label ?? []));
	const definitions = blocks.flatMap((block) =>
		block.inline.targets.flatMap(({ label, target }) =>
			label !== undefined && target && labels.has(label) ? [block.text.content.slice(target.start, target.end)] : [],
		),
	);
	const code = inline.code.filter(({ start, end }) => contains(text.range(start, end), position));
	const offset = offsetIn(text, position);
	return [
		content.slice(Math.max(offset - idReach, 0), offset + idReach),
		...[...inside, ...code].map(({ start, end }) => content.slice(start, end)),
		...definitions,
	].join('\n');
}

/** The offset in a block's content of a place in it. */
function offsetIn({ content, range }: ScannedBlock['text'], position: Position): number {
	let low = 0;
	let high = content.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const { start } = range(middle, middle);
		if (comparePositions(start, position) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** Where a block has links; a label leads somewhere only where it is defined. */
function linkRanges({ text, inline }: ScannedBlock, defined: ReadonlySet<string>): Range[] {
	return inline.targets
		.filter(({ label }) => label === undefined || defined.has(label))
		.map(({ start, end }) => text.range(start, end));
}

/** What begins in none of the ranges, in order of place. */
function notInside(ranges: readonly Range[], named: readonly NamedRecord[]): NamedRecord[] {
	const links = [...ranges].sort((a, b) => comparePositions(a.start, b.start));
	let next = 0;
	let end: Position = { line: 0, character: 0 };
	return [...named]
		.sort((a, b) => comparePositions(a.mention.range.start, b.mention.range.start))
		.filter(({ mention: { range } }) => {
			for (let link = links[next]; link && comparePositions(link.start, range.start) <= 0; link = links[++next]) {
				end = comparePositions(link.end, end) > 0 ? link.end : end;
			}
			return comparePositions(range.start, end) >= 0;
		});
}

function withoutExtension(name: string): string {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? name.slice(0, dot) : name;
}

function add<K>(map: Map<K, AdrRecord[]>, key: K, record: AdrRecord): void {
	const known = map.get(key);
	if (known) {
		known.push(record);
	} else {
		map.set(key, [record]);
	}
}
