import { parseDocument } from '../../document/parse.ts';
import type { Field, SpecDocument } from '../../document/specDocument.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { isMost, type Sample, type SiblingValues, sharedText } from './sample.ts';

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
	const { first, end } = headOf(model.document);
	const writer = new HeadWriter(samples, kind, values);
	let isApart = false;
	for (let line = first; line < end; line++) {
		const text = writer.lineLike(model, line);
		isApart ||= model.document.lines.line(line).trim() === '';
		if (text !== undefined) {
			lines.push(...(isApart && lines.length > 0 ? ['', text] : [text]));
			isApart = false;
		}
	}
	const title = `# ${values.heading}`;
	return (needsTitle && !lines.includes(title) ? [title, ...(lines.length > 0 ? ['', ...lines] : [])] : lines).join(
		'\n',
	);
}

/** Lines between front matter and first section. */
function headOf(document: SpecDocument): { readonly first: number; readonly end: number } {
	const { frontMatter, headings, title, lines } = document;
	const section = headings.find((heading) => !heading.nested && heading !== title);
	return { first: frontMatter ? frontMatter.range.end.line + 1 : 0, end: section?.range.start.line ?? lines.count };
}

class HeadWriter {
	private readonly samples: readonly Sample[];
	private readonly values: SiblingValues;
	private readonly hasTitle: boolean;
	/** Values of each field, by its name in lower case; one for each sample that has it. */
	private readonly fields = new Map<string, string[]>();
	private readonly placeholders: ReadonlyMap<string, string>;
	private readonly lineCounts = new Map<string, number>();

	constructor(samples: readonly Sample[], kind: Kind, values: SiblingValues) {
		this.samples = samples;
		this.values = values;
		this.hasTitle = isMost(samples.filter(({ document }) => document.title !== undefined).length, samples);
		this.placeholders = new Map(
			parseDocument('', kind.intro ?? '').fields.map((field) => [field.name.toLowerCase(), field.value]),
		);
		for (const { document } of samples) {
			this.count(document);
		}
	}

	private count(document: SpecDocument): void {
		for (const [name, value] of new Map(headFields(document).map((field) => [field.name.toLowerCase(), field.value]))) {
			this.fields.set(name, [...(this.fields.get(name) ?? []), value]);
		}
		const { first, end } = headOf(document);
		const lines = new Set<string>();
		for (let line = first; line < end; line++) {
			lines.add(document.lines.line(line).trimEnd());
		}
		for (const line of lines) {
			this.lineCounts.set(line, (this.lineCounts.get(line) ?? 0) + 1);
		}
	}

	/** A line for the new record made from one of a sample; undefined where it has none like it. */
	lineLike({ document, record }: Sample, line: number): string | undefined {
		const { title, lines } = document;
		const source = lines.line(line).trimEnd();
		if (title && line >= title.range.start.line && line <= title.range.end.line) {
			return this.hasTitle && line === title.range.start.line ? `# ${this.values.heading}` : undefined;
		}
		const places = [
			{ range: record.status?.range, text: this.values.status },
			{ range: record.date?.range, text: this.values.date },
		]
			.flatMap(({ range, text }) => (range?.start.line === line && range.end.line === line ? [{ range, text }] : []))
			.sort((a, b) => b.range.start.character - a.range.start.character);
		const field = headFields(document).find(({ range }) => range.start.line === line);
		if (places.length > 0 && (!field || this.isUsual(field))) {
			return places.reduce(
				(text, { range, text: value }) =>
					text.slice(0, range.start.character) + value + text.slice(range.end.character),
				source,
			);
		}
		if (field && this.isUsual(field)) {
			return this.fieldLike(field, source);
		}
		if (this.isRuleOfTable(document, line)) {
			return source;
		}
		const count = this.lineCounts.get(source) ?? 0;
		return source !== '' && count > 1 && isMost(count, this.samples) ? source : undefined;
	}

	/** Whether a line separates the header of a table from its rows, some of which most records have. */
	private isRuleOfTable(document: SpecDocument, line: number): boolean {
		const table = document.tables.find(({ header }) => header.range.end.line + 1 === line);
		const isIn = ({ range }: Field) =>
			table !== undefined && range.start.line >= line - 1 && range.start.line <= table.range.end.line;
		return headFields(document).some((field) => isIn(field) && this.isUsual(field));
	}

	private isUsual({ name }: Field): boolean {
		return isMost(this.fields.get(name.toLowerCase())?.length ?? 0, this.samples);
	}

	private fieldLike({ name, valueRange }: Field, source: string): string {
		const used = this.fields.get(name.toLowerCase()) ?? [];
		const shared = sharedText([...used, ...this.samples.slice(used.length).map(() => undefined)]);
		const value = shared ?? this.placeholders.get(name.toLowerCase()) ?? '';
		return (source.slice(0, valueRange.start.character) + value + source.slice(valueRange.end.character)).trimEnd();
	}
}
