import { parseDocument } from '../../../document/parse.ts';
import type { Field, SpecDocument, Table } from '../../../document/specDocument.ts';
import type { Range } from '../../../document/text.ts';
import { headFields } from '../../../kinds/documentHead.ts';
import type { Kind } from '../../../kinds/kind.ts';
import { titleHeading } from '../../../kinds/titleHeading.ts';
import { type LinePart, partsOfLine } from '../../record/fieldsOfLine.ts';
import { hasTitleBelow } from '../../record/titleBelow.ts';
import { escapedFor, takeApart } from '../../status/statusValue.ts';
import { hardBreakOf } from './hardBreak.ts';
import { othersInRow } from './row.ts';
import { isMost, type Sample, type SiblingValues, sharedValue } from './sample.ts';
import { closed, statusLike } from './statusLike.ts';
import { blankRow, namesColumns } from './tableHeader.ts';
import { headingLike, titleBelowLike } from './titleBelow.ts';

/**
 * What stands above the first section of a new record: the title, the fields that most records have, and lines that
 * they share. The newest record says in which order and with which blank lines.
 * @param needsTitle whether the title stands nowhere else
 */
export function headLike(samples: readonly Sample[], kind: Kind, values: SiblingValues, needsTitle: boolean): string {
	const [model] = samples;
	if (!model) {
		return '';
	}
	const lines: string[] = [];
	const { first, end } = headOf(model.document, kind);
	const writer = new HeadWriter(model, samples, kind, values);
	let isApart = false;
	let hardBreak = '';
	for (let line = first; line < end; line++) {
		const text = writer.lineLike(line);
		const source = model.document.lines.line(line);
		isApart ||= source.trim() === '';
		if (text !== undefined) {
			const last = lines.pop();
			lines.push(...(last === undefined ? [] : isApart ? [last, ''] : [last + hardBreak]), text);
			hardBreak = breaksAtBlanks(text) ? hardBreakOf(source) : '';
			isApart = false;
		}
	}
	const title = `# ${values.heading}`;
	const isMissing = needsTitle && !lines.includes(title) && !hasTitleBelow(model.document, model.record, kind);
	return (isMissing ? [title, ...(lines.length > 0 ? ['', ...lines] : [])] : lines).join('\n');
}

/** Whether blanks at the end of a line break it: in a heading or in a row of a table they say nothing. */
function breaksAtBlanks(line: string): boolean {
	return !/^\s*(?:#{1,6}\s|\|)/.test(line);
}

/** Lines between front matter and first section. */
function headOf(document: SpecDocument, kind: Kind): { readonly first: number; readonly end: number } {
	const { frontMatter, headings, lines } = document;
	const title = titleHeading(document, kind);
	const section = headings.find((heading) => !heading.nested && heading !== title);
	return { first: frontMatter ? frontMatter.range.end.line + 1 : 0, end: section?.range.start.line ?? lines.count };
}

/** Where status, date or a title that is no heading stand in the model, and what the new record has there. */
interface OwnPlace {
	readonly range: Range;
	readonly text: string;
	readonly isStatus: boolean;
}

/** What the same part of another record's line is found by. */
function keyOf({ name, start, end }: LinePart, source: string): string {
	return name === '' ? `\n${source.slice(start, end).trim()}` : name;
}

/** Whether the word of a status goes on behind the mark that ends a part of its line: `proposed | accepted`. */
function isChoice(parts: readonly LinePart[], { start, end }: Range, source: string): boolean {
	const { before, word } = takeApart(source.slice(start.character, end.character));
	const wordEnd = start.character + before.length + word.length;
	return parts.some((part) => part.start <= start.character && start.character < part.end && part.end < wordEnd);
}

class HeadWriter {
	private readonly model: Sample;
	private readonly samples: readonly Sample[];
	private readonly kind: Kind;
	private readonly values: SiblingValues;
	private readonly hasTitle: boolean;
	/** Whether the title of the model stands below its first heading. */
	private readonly isBelow: boolean;
	/** Values of each field, by its name in lower case; one for each sample that has it. */
	private readonly fields = new Map<string, string[]>();
	private readonly placeholders: ReadonlyMap<string, string>;
	private readonly parts = new Map<Sample, ReadonlyMap<string, string>>();
	private readonly lineCounts = new Map<string, number>();
	/** Fields of the model that most samples have, by their line. */
	private readonly usual: ReadonlyMap<number, Field>;
	/** Lines of all fields of the model. */
	private readonly fieldLines: ReadonlySet<number>;
	/** Tables of the model some of whose rows the new record has, by the line of their header. */
	private readonly tables: ReadonlyMap<number, Table>;
	/** Lines below those headers. */
	private readonly tableRules: ReadonlySet<number>;

	/** @param model the sample whose lines are followed */
	constructor(model: Sample, samples: readonly Sample[], kind: Kind, values: SiblingValues) {
		this.model = model;
		this.samples = samples;
		this.kind = kind;
		this.values = values;
		this.isBelow = hasTitleBelow(model.document, model.record, kind);
		this.hasTitle = isMost(
			samples.filter(({ document }) => titleHeading(document, kind) !== undefined).length,
			samples,
		);
		this.placeholders = new Map(
			parseDocument('', kind.intro ?? '').fields.map((field) => [field.name.toLowerCase(), field.value]),
		);
		for (const { document } of samples) {
			this.count(document);
		}
		const fields = headFields(model.document);
		const usual = fields.filter((field) => this.isUsual(field));
		this.fieldLines = new Set(fields.map(({ range }) => range.start.line));
		this.usual = new Map(usual.map((field) => [field.range.start.line, field]));
		const { end } = headOf(model.document, kind);
		const isKept = ({ start: { line } }: Range): boolean => this.usual.has(line) || this.ownPlaces(line).length > 0;
		const tables = model.document.tables.filter(
			({ header, rows }) => header.range.start.line < end && [header, ...rows].some(({ range }) => isKept(range)),
		);
		this.tables = new Map(tables.map((table) => [table.header.range.start.line, table]));
		this.tableRules = new Set(tables.map(({ header }) => header.range.end.line + 1));
	}

	private count(document: SpecDocument): void {
		for (const [name, value] of new Map(headFields(document).map((field) => [field.name.toLowerCase(), field.value]))) {
			this.fields.set(name, [...(this.fields.get(name) ?? []), value]);
		}
		const { first, end } = headOf(document, this.kind);
		const lines = new Set<string>();
		for (let line = first; line < end; line++) {
			lines.add(document.lines.line(line).trimEnd());
		}
		for (const line of lines) {
			this.lineCounts.set(line, (this.lineCounts.get(line) ?? 0) + 1);
		}
	}

	/** A line for the new record made from one of the model; undefined where it has none like it. */
	lineLike(line: number): string | undefined {
		const { lines } = this.model.document;
		const title = titleHeading(this.model.document, this.kind);
		const source = lines.line(line).trimEnd();
		if (title && line >= title.range.start.line && line <= title.range.end.line) {
			if (!this.hasTitle || line !== title.range.start.line) {
				return undefined;
			}
			return this.isBelow ? headingLike(this.model, line, this.values) : `# ${this.values.heading}`;
		}
		const table = this.tables.get(line);
		if (table && namesColumns(table, this.ownRanges)) {
			return source;
		}
		const field = this.usual.get(line);
		if (field || this.holdsOwn(line)) {
			return this.withOwn(line, source) ?? (field && this.fieldLike(field, source));
		}
		const count = this.lineCounts.get(source) ?? 0;
		const isShared = source !== '' && count > 1 && isMost(count, this.samples);
		return isShared || this.tableRules.has(line) ? source : table && blankRow(table, source);
	}

	/** Whether status or date stands in a line in another form than that of a field. */
	private holdsOwn(line: number): boolean {
		return this.ownPlaces(line).length > 0 && !this.fieldLines.has(line);
	}

	private ownPlaces(line: number): readonly OwnPlace[] {
		const { status, date, titleRange } = this.model.record;
		const title = this.isBelow ? titleRange : undefined;
		return [
			{ range: status?.range, text: this.values.status, isStatus: true },
			{ range: date?.range, text: this.values.date, isStatus: false },
			{ range: title, text: titleBelowLike(this.model, this.values), isStatus: false },
		].flatMap(({ range, ...own }) =>
			range?.start.line === line && range.end.line === line ? [{ range, ...own }] : [],
		);
	}

	private get ownRanges(): readonly Range[] {
		const { status, date } = this.model.record;
		return [status, date].flatMap((own) => own?.range ?? []);
	}

	/** A row of a table with status and date of the new record, and nothing of the model's own. */
	private rowLike(own: readonly OwnPlace[], source: string): string {
		const others = own[0] ? othersInRow(this.model, this.samples, own[0].range) : [];
		const places = [...own, ...others].sort((a, b) => b.range.start.character - a.range.start.character);
		return places.reduce(
			(text, { range, text: own }) => text.slice(0, range.start.character) + own + text.slice(range.end.character),
			source,
		);
	}

	/** A line with status and date of the new record, and of its other parts what most samples have. */
	private withOwn(line: number, source: string): string | undefined {
		const own = this.ownPlaces(line);
		if (own.length === 0) {
			return undefined;
		}
		if (this.model.document.tables.some(({ range }) => range.start.line <= line && line <= range.end.line)) {
			const inCells = own.map((place) => ({ ...place, text: escapedFor('table', place.text) }));
			return this.rowLike(inCells, source);
		}
		const parts = partsOfLine(source);
		if (own.some((place) => place.isStatus && isChoice(parts, place.range, source))) {
			return this.rowLike(own, source);
		}
		const kept = parts.flatMap((part) => {
			const text = this.partLike(part, own, source);
			return text === undefined ? [] : [{ text: text.trimEnd(), separator: part.separator }];
		});
		const text = kept.map((one, i) => one.text + (i < kept.length - 1 ? one.separator : '')).join('');
		const [first, last] = [parts[0], parts.at(-1)];
		const whole = source.slice(0, first?.start) + text;
		return (closed(source) === source ? closed(whole) : whole) + source.slice(last?.end);
	}

	private partLike(part: LinePart, own: readonly OwnPlace[], source: string): string | undefined {
		const { start, end } = part;
		const inPart = own.filter(({ range }) => start <= range.start.character && range.start.character < end);
		const status = inPart.find(({ isStatus }) => isStatus);
		if (status) {
			const from = status.range.start.character;
			const lead = source.slice(start, from);
			return lead + statusLike(lead, source.slice(from, end), this.samples, this.values);
		}
		const used = this.samples.map((sample) => this.partsOf(sample).get(keyOf(part, source)));
		const [date] = inPart;
		if (date) {
			const behind = source.slice(date.range.end.character, end);
			const isShared = isMost(used.filter((value) => value?.endsWith(behind)).length, this.samples);
			const marks = isShared ? behind : (/^[*_~`)]*/.exec(behind)?.[0] ?? '');
			return source.slice(start, date.range.start.character) + date.text + marks;
		}
		if (!isMost(used.filter((value) => value !== undefined).length, this.samples)) {
			return undefined;
		}
		const shared = sharedValue(part.name, used);
		return part.name === ''
			? shared
			: source.slice(start, part.valueStart) + (shared ?? this.placeholders.get(part.name) ?? '');
	}

	/** The parts of a sample's head by their names, or by their words where they have none. */
	private partsOf(sample: Sample): ReadonlyMap<string, string> {
		const known = this.parts.get(sample);
		if (known) {
			return known;
		}
		const { first, end } = headOf(sample.document, this.kind);
		const found = new Map<string, string>();
		for (let line = first; line < end; line++) {
			const source = sample.document.lines.line(line);
			for (const part of partsOfLine(source)) {
				found.set(keyOf(part, source), source.slice(part.valueStart, part.end).trim());
			}
		}
		this.parts.set(sample, found);
		return found;
	}

	private isUsual(field: Field): boolean {
		return isMost(this.fields.get(field.name.toLowerCase())?.length ?? 0, this.samples) || this.isStatus(field);
	}

	/** Whether a field has the status of the model, of which as many samples as not have theirs elsewhere. */
	private isStatus({ range }: Field): boolean {
		const { status } = this.model.record;
		const others = this.samples.filter(({ record }) => record.status?.form !== status?.form).length;
		return status?.range.start.line === range.start.line && !isMost(others, this.samples);
	}

	private fieldLike({ name, valueRange }: Field, source: string): string {
		const used = this.fields.get(name.toLowerCase()) ?? [];
		const shared = sharedValue(name, [...used, ...this.samples.slice(used.length).map(() => undefined)]);
		const value = shared ?? this.placeholders.get(name.toLowerCase()) ?? '';
		return (source.slice(0, valueRange.start.character) + value + source.slice(valueRange.end.character)).trimEnd();
	}
}
