import { attributeListAtEnd } from './attributeList.ts';
import { blanksAtStart, lengthWithoutBlanks } from './blanks.ts';
import { readField } from './fields.ts';
import { isClosedHtml } from './html.ts';
import { isHtmlTag } from './htmlTags.ts';
import type { InlineCollector } from './inlineCollector.ts';
import { contiguousText, type InlineText, paragraphText } from './inlineText.ts';
import type { BlockToken } from './markdown.ts';
import { plainText } from './plainText.ts';
import { SectionTree } from './sectionTree.ts';
import type { Fence, Field, FrontMatter, Heading, SpecDocument, Table, TableRow, TaskItem } from './specDocument.ts';
import { readRow } from './tables.ts';
import { readTask } from './taskText.ts';
import type { LineIndex, Range } from './text.ts';

type OpenTask = { -readonly [K in keyof TaskItem]: TaskItem[K] } & { children: TaskItem[] };

/** A list item that is being read; its first text decides whether it is a task. */
interface OpenItem {
	readonly map: readonly [number, number];
	fresh: boolean;
	task: OpenTask | undefined;
}

/** Reads block tokens in their order into the parts of a document. One reader reads one text. */
export class DocumentReader {
	private readonly path: string;
	private readonly lines: LineIndex;
	private readonly frontMatter: FrontMatter | undefined;
	private readonly collector: InlineCollector;
	private readonly tree: SectionTree;
	private readonly headings: Heading[] = [];
	private readonly fences: Fence[] = [];
	private readonly tables: Table[] = [];
	private readonly tasks: TaskItem[] = [];
	private readonly fields: Field[] = [];
	private readonly items: OpenItem[] = [];
	private firstLine = 0;
	private openFrom: number | undefined;

	constructor(path: string, lines: LineIndex, frontMatter: FrontMatter | undefined, collector: InlineCollector) {
		this.path = path;
		this.lines = lines;
		this.frontMatter = frontMatter;
		this.collector = collector;
		this.tree = new SectionTree(lines);
	}

	/**
	 * Reads the tokens of a text, or of the part of it that begins at `firstLine`.
	 * Tables are read from their source lines, since tokens hold neither places nor surplus cells.
	 */
	read(tokens: readonly BlockToken[], firstLine: number): void {
		this.firstLine = firstLine;
		for (let i = 0; i < tokens.length; i++) {
			const token = tokens[i];
			if (!token) {
				continue;
			}
			switch (token.type) {
				case 'heading_open':
					i++;
					this.readHeading(token, tokens[i]?.content ?? '');
					break;
				case 'inline':
					this.readParagraph(token);
					break;
				case 'fence':
					this.readFence(token);
					break;
				case 'code_block':
					this.leaveItemStart();
					this.tree.content();
					break;
				case 'html_block':
					this.readHtml(token);
					break;
				case 'table_open':
					i = this.readTable(tokens, i);
					break;
				case 'list_item_open':
					this.items.push({ map: this.map(token), fresh: true, task: undefined });
					break;
				case 'list_item_close':
					this.items.pop();
					break;
			}
		}
	}

	/** The document; the reader is used up. */
	finish(): SpecDocument {
		const sections = this.tree.finish();
		return {
			path: this.path,
			text: this.lines.text,
			lines: this.lines,
			frontMatter: this.frontMatter,
			title: this.headings.find((heading) => heading.level === 1 && !heading.nested),
			headings: this.headings,
			sections,
			fences: this.fences,
			tables: this.tables,
			tasks: this.tasks,
			fields: this.fields,
			...this.collector.finish(),
			openFrom: this.openFrom,
		};
	}

	private readHeading(token: BlockToken, content: string): void {
		const [start, end] = this.map(token);
		const setext = token.markup === '=' || token.markup === '-';
		const source = this.lines.line(start);
		const marks = Math.max(source.indexOf(token.markup), 0);
		const text = setext
			? paragraphText(this.lines, content, start)
			: contiguousText(
					this.lines,
					content,
					this.lines.startOf(start) + this.afterHashes(source, marks + token.markup.length),
				);
		const attributes = attributeListAtEnd(content);
		if (attributes) {
			this.collector.anchor(attributes.id, start);
		}
		const own = attributes ? content.slice(0, attributes.start).trimEnd() : content;
		const words = plainText(own, isHtmlTag);
		const heading: Heading = {
			level: Number(token.tag.slice(1)),
			text: words,
			anchorText: own.includes('<') ? plainText(own) : words,
			range: {
				start: setext ? text.range(0, 0).start : { line: start, character: marks },
				end: { line: end - 1, character: lengthWithoutBlanks(this.lines.line(end - 1)) },
			},
			textRange: text.range(0, own.length),
			setext,
			nested: token.level > 0,
		};
		this.headings.push(heading);
		if (heading.nested) {
			this.tree.content();
		} else {
			this.tree.heading(heading);
		}
		this.leaveItemStart();
		this.collector.scan(text, 0, true);
	}

	private afterHashes(source: string, end: number): number {
		return Math.min(end + blanksAtStart(source.slice(end)), source.length);
	}

	private readParagraph(token: BlockToken): void {
		const [start] = this.map(token);
		const text = paragraphText(this.lines, token.content, start);
		const item = this.items.at(-1);
		const first = item?.fresh === true;
		let from = first ? 0 : this.collector.definitions(text);
		if (first && item) {
			from = this.readTaskItem(text, item);
		}
		from ||= this.collector.targetsAbove(text);
		this.leaveItemStart();
		if (from < token.content.length || from === 0) {
			this.tree.content();
		}
		this.readFields(text, from, first);
		this.collector.scan(text, from, false);
	}

	private readTaskItem(text: InlineText, item: OpenItem): number {
		const lineEnd = text.content.indexOf('\n');
		const line = lineEnd < 0 ? text.content : text.content.slice(0, lineEnd);
		const task = readTask(line);
		if (!task) {
			return 0;
		}
		const rest = line.slice(task.textStart);
		const words = rest.trim();
		const wordsStart = task.textStart + (words === '' ? 0 : rest.length - rest.trimStart().length);
		const parent = this.items.findLast((open) => open !== item && open.task)?.task;
		const open: OpenTask = {
			range: this.itemRange(text.range(0, 0), item.map[1]),
			mark: task.mark,
			markRange: text.range(1, 1 + task.mark.length),
			optional: task.optional,
			id: task.id,
			text: words,
			textRange: text.range(wordsStart, wordsStart + words.length),
			parent,
			children: [],
		};
		item.task = open;
		(parent?.children as TaskItem[] | undefined)?.push(open);
		this.tasks.push(open);
		return task.textStart;
	}

	private itemRange(start: Range, endLine: number): Range {
		let last = endLine - 1;
		while (last > start.start.line && this.lines.line(last).trim() === '') {
			last--;
		}
		return {
			start: { line: start.start.line, character: 0 },
			end: { line: last, character: this.lines.line(last).length },
		};
	}

	private readFields(text: InlineText, from: number, inList: boolean): void {
		const inHead = this.tree.deepest === 0;
		let start = from;
		while (start < text.content.length) {
			const lineBreak = text.content.indexOf('\n', start);
			const end = lineBreak < 0 ? text.content.length : lineBreak;
			const line = text.content.slice(start, end);
			const skipped = line.length - line.trimStart().length;
			const field = readField(line.slice(skipped), inList, inHead);
			if (field) {
				const base = start + skipped;
				this.fields.push({
					form: field.form,
					name: plainText(field.name),
					value: field.value,
					range: text.range(base, base + line.trim().length),
					nameRange: text.range(base + field.nameStart, base + field.nameStart + field.name.length),
					valueRange: text.range(base + field.valueStart, base + field.valueStart + field.value.length),
				});
			}
			start = end + 1;
		}
	}

	private readFence(token: BlockToken): void {
		const [start, end] = this.map(token);
		this.leaveItemStart();
		this.tree.content();
		const info = token.info.trim();
		const source = this.lines.line(start);
		const lastLine = this.lines.line(end - 1);
		// The closing line holds nothing but the fence's own marks, at least as many as the opening one
		const closing = lastLine.replace(/^[\s>]*/, '').trimEnd();
		const mark = token.markup[0] ?? '`';
		const closed = end - 1 > start && closing.length >= token.markup.length && closing === mark.repeat(closing.length);
		this.noteOpen(token, start, closed);
		this.fences.push({
			range: {
				start: { line: start, character: Math.max(source.indexOf(token.markup), 0) },
				end: { line: end - 1, character: lastLine.trimEnd().length },
			},
			language: (/^[{.\s]*([^\s{},:]+)/.exec(info)?.[1] ?? '').toLowerCase(),
			info,
			content: token.content,
			contentLine: start + 1,
			closed,
			nested: token.level > 0,
		});
	}

	private readHtml(token: BlockToken): void {
		const [start, end] = this.map(token);
		this.leaveItemStart();
		const offset = this.lines.startOf(start);
		const source = this.lines.text.slice(offset, this.lines.endOf(Math.max(end - 1, start)));
		this.noteOpen(token, start, isClosedHtml(source));
		if (this.collector.scanHtml(contiguousText(this.lines, source, offset))) {
			this.tree.content();
		}
	}

	/** What nothing closes holds the rest of the text, unless a list or a quote around it ends. */
	private noteOpen(token: BlockToken, line: number, closed: boolean): void {
		if (!closed && token.level === 0) {
			this.openFrom = line;
		}
	}

	private readTable(tokens: readonly BlockToken[], open: number): number {
		const token = tokens[open];
		if (!token) {
			return open;
		}
		this.leaveItemStart();
		this.tree.content();
		const nested = token.level > 0;
		const rows: TableRow[] = [];
		let i = open + 1;
		for (; i < tokens.length && tokens[i]?.type !== 'table_close'; i++) {
			const row = tokens[i];
			if (row?.type === 'tr_open' && row.map) {
				rows.push(readRow(this.lines, row.map[0] + this.firstLine, nested));
			}
		}
		const header = rows.shift();
		if (header) {
			const last = rows.at(-1)?.range.end ?? { line: header.range.start.line + 1, character: 0 };
			this.tables.push({ range: { start: header.range.start, end: last }, header, rows });
			for (const row of [header, ...rows]) {
				this.readRowText(row);
			}
		}
		return i;
	}

	private readRowText(row: TableRow): void {
		for (const cell of row.cells) {
			if (cell.text !== '') {
				this.collector.scan(contiguousText(this.lines, cell.text, this.lines.offsetAt(cell.range.start)), 0, false);
			}
		}
		const [name, value, ...rest] = row.cells;
		if (this.tree.deepest === 0 && name && value && rest.length === 0 && name.text !== '') {
			this.fields.push({
				form: 'table',
				name: plainText(name.text).replace(/[:：]$/, ''),
				value: value.text,
				range: row.range,
				nameRange: name.range,
				valueRange: value.range,
			});
		}
	}

	private leaveItemStart(): void {
		const item = this.items.at(-1);
		if (item) {
			item.fresh = false;
		}
	}

	private map(token: BlockToken): [number, number] {
		const [start, end] = token.map ?? [0, 0];
		return [start + this.firstLine, end + this.firstLine];
	}
}
