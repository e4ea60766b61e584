import type { BlockToken } from '../../document/markdown.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { readTask } from '../../document/taskText.ts';
import { countsInStory } from '../../trace/renumber/numberedItems.ts';
import type { Definition } from '../../trace/trace.ts';
import type { Block } from '../blocks.ts';
import { type EditableText, type Span, valueIn } from '../text/editableText.ts';
import { isBlankLine } from '../text/lineEdits.ts';
import { columnsOf, offsetAtColumn } from './columns.ts';

/** An item of a list as a form shows it. Items stand in order of place, those of nested lists behind their own. */
export interface ListItemModel {
	/** 0 for an item of the outermost list. */
	readonly depth: number;
	/** `-`, `*`, `+`, `3.`, `3)` */
	readonly marker: string;
	/** Markdown behind marker, box and id; what is nested in it and is no list belongs to it. Lines ended by LF. */
	readonly text: string;
	/** Box of a task. */
	readonly box: { readonly mark: string; readonly optional: boolean } | undefined;
	/** Of a requirement, a criterion or a task: as written; undefined where it is a part of the text. */
	readonly id: string | undefined;
	/** Whether the id is one that others refer to, so that items come, go and move with all references. */
	readonly traced: boolean;
}

/** An item with its places. */
export interface ListItem extends ListItemModel {
	/** Lines with all that is nested in it, without blank ones at its end. */
	readonly first: number;
	readonly last: number;
	/** Last line of its own text. */
	readonly textLast: number;
	/** Character of the marker in its line, and offsets of it. */
	readonly column: number;
	readonly markerSpan: Span;
	/** Column at which its content begins, with tabs up to the next multiple of four. */
	readonly contentColumn: number;
	/** A scenario of a story: what happens in a case, and nothing that the system shall do. */
	readonly isScenario: boolean;
	readonly editable: EditableText;
	/** Offsets of the mark in its box. */
	readonly markSpan: Span | undefined;
}

const marker = /^(?:[-*+]|\d{1,9}[.)])/;

/** What may stand between an id and the text: a priority, a colon. */
const idMark = /^(?:[ \t]*\([^()]{1,20}\)(?=[.．:：]))?[.)．、:：]?[ \t]*/;
/** What may stand between an id and the end of its emphasis. */
const closing = /^[.:：]?(?:\*\*|__|[*_])/;

/**
 * Reads a list with its nested lists. What can't be shown as items of their own, such as a text behind a nested list,
 * belongs to the text of the item that holds it.
 * @param born definitions by the line in which they are born
 */
export function readList(
	document: SpecDocument,
	{ tokens, origin }: Block,
	born: ReadonlyMap<number, Definition>,
): ListItem[] {
	const items: ListItem[] = [];
	new ListReader(document, tokens, origin, born, items).readAt(0, 0);
	return items;
}

class ListReader {
	private readonly document: SpecDocument;
	private readonly tokens: readonly BlockToken[];
	private readonly origin: number;
	private readonly born: ReadonlyMap<number, Definition>;
	private readonly items: ListItem[];

	constructor(
		document: SpecDocument,
		tokens: readonly BlockToken[],
		origin: number,
		born: ReadonlyMap<number, Definition>,
		items: ListItem[],
	) {
		this.document = document;
		this.tokens = tokens;
		this.origin = origin;
		this.born = born;
		this.items = items;
	}

	/** Reads the list that opens at a token. @returns the place of the token that closes it */
	readAt(open: number, depth: number): number {
		const level = this.tokens[open]?.level ?? 0;
		let i = open + 1;
		for (; i < this.tokens.length && this.tokens[i]?.level !== level; i++) {
			if (this.tokens[i]?.type === 'list_item_open') {
				i = this.readItem(i, depth);
			}
		}
		return i;
	}

	private readItem(open: number, depth: number): number {
		const token = this.tokens[open];
		const [start, end] = token?.map ?? [0, 0];
		const first = this.origin + start;
		const last = this.lastLine(first, this.origin + end - 1);
		const nested: number[] = [];
		let isMixed = false;
		let i = open + 1;
		for (; i < this.tokens.length && this.tokens[i]?.type !== 'list_item_close'; i++) {
			const child = this.tokens[i];
			if (child?.type === 'bullet_list_open' || child?.type === 'ordered_list_open') {
				// A list in a quote is a part of the quote
				if (token && child.level === token.level + 1) {
					nested.push(i);
					isMixed ||= child.map?.[0] === start;
				}
				i = this.closing(i);
			} else if (child?.map && nested.length > 0) {
				isMixed = true;
			}
		}
		const shown = isMixed ? [] : nested;
		const nestedStart = this.tokens[shown[0] ?? -1]?.map?.[0];
		const textLast = nestedStart === undefined ? last : this.lastLine(first, this.origin + nestedStart - 1);
		const column = this.columnOf(first, depth);
		this.items.push(this.item(first, last, textLast, column, depth));
		for (const one of shown) {
			this.readAt(one, depth + 1);
		}
		return i;
	}

	private closing(open: number): number {
		const level = this.tokens[open]?.level;
		let i = open + 1;
		while (i < this.tokens.length && this.tokens[i]?.level !== level) {
			i++;
		}
		return i;
	}

	private lastLine(first: number, line: number): number {
		let last = line;
		while (last > first && isBlankLine(this.document, last)) {
			last--;
		}
		return last;
	}

	/** Character of the marker: only blanks stand before it, since an item in the line of another is its text. */
	private columnOf(line: number, depth: number): number {
		const source = this.document.lines.line(line);
		const start = source.length - source.trimStart().length;
		return depth === 0 && source.charCodeAt(0) === 0xfeff && start === 0 ? 1 : start;
	}

	private item(first: number, last: number, textLast: number, column: number, depth: number): ListItem {
		const { document } = this;
		const { lines } = document;
		const source = lines.line(first);
		const mark = marker.exec(source.slice(column))?.[0] ?? '';
		const behind = column + mark.length;
		const blanks = /^[ \t]*/.exec(source.slice(behind))?.[0] ?? '';
		const isEmpty = behind + blanks.length === source.length;
		// More than four blanks belong to code that the item begins with
		const isCode = columnsOf(source, behind + blanks.length) - columnsOf(source, behind) > 4;
		const start = isEmpty ? source.length : behind + (isCode ? 1 : blanks.length);
		const contentColumn = isEmpty || isCode ? columnsOf(source, behind) + 1 : columnsOf(source, start);
		const lead = this.readLead(first, start);
		const spans: Span[] = [];
		for (let line = first; line <= textLast; line++) {
			const whole = lines.line(line);
			const from = line === first ? lead.start : offsetAtColumn(whole, contentColumn);
			const to = line === textLast ? Math.max(whole.trimEnd().length, from) : whole.length;
			spans.push({ start: lines.startOf(line) + from, end: lines.startOf(line) + to });
		}
		const editable = { lines: spans, indent: ' '.repeat(contentColumn) };
		const offset = lines.startOf(first);
		return {
			depth,
			marker: mark,
			text: valueIn(document, editable),
			box: lead.box,
			id: lead.id,
			traced: lead.traced,
			isScenario: this.born.get(first)?.space === 'scenario',
			first,
			last,
			textLast,
			column,
			markerSpan: { start: offset + column, end: offset + behind },
			contentColumn,
			editable,
			markSpan: lead.mark && { start: offset + lead.mark.start, end: offset + lead.mark.end },
		};
	}

	/** Box and id at the beginning of an item. Offsets count in the line. */
	private readLead(
		line: number,
		from: number,
	): Pick<ListItemModel, 'box' | 'id' | 'traced'> & { readonly start: number; readonly mark: Span | undefined } {
		const source = this.document.lines.line(line);
		const task = readTask(source.slice(from).trimEnd());
		const start = task ? from + task.textStart : from;
		const box = task && { mark: task.mark, optional: task.optional };
		const mark = task && { start: from + 1, end: from + 1 + task.mark.length };
		const definition = this.born.get(line);
		const traced = definition !== undefined && (definition.space === 'requirement' || countsInStory(definition));
		const idStart = definition
			? definition.idRange.start.character
			: task?.id === undefined
				? -1
				: source.indexOf(task.id, start);
		if (idStart < start) {
			const { lines } = this.document;
			const id = definition && definition.space !== 'task' ? lines.slice(definition.idRange) : undefined;
			return { box, mark, id, traced, start };
		}
		const idEnd = definition ? definition.idRange.end.character : idStart + (task?.id?.length ?? 0);
		const id = source.slice(idStart, idEnd);
		const opened = source.slice(start, idStart);
		// An emphasis that goes on behind the id is a part of the text, and so is then the id
		const closed = opened === '' ? '' : (closing.exec(source.slice(idEnd))?.[0] ?? '');
		const star = traced || !task ? '' : (/^\*(?=\s|$)/.exec(source.slice(idEnd + closed.length))?.[0] ?? '');
		const behind = closed + star + (idMark.exec(source.slice(idEnd + closed.length + star.length))?.[0] ?? '');
		const isApart = closed.endsWith(opened) && (behind !== '' || idEnd === source.length);
		return { box, mark, id: isApart ? id : undefined, traced, start: isApart ? idEnd + behind.length : start };
	}
}
