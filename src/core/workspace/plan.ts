import { relationOf } from '../adr/record/relation.ts';
import { allMatches } from '../document/allMatches.ts';
import type { Heading, Link, SpecDocument, TaskItem } from '../document/specDocument.ts';
import { comparePositions, type Position, type Range } from '../document/text.ts';
import { statusNames } from '../kinds/statusWords.ts';
import { PlannedLinks } from './plannedLinks.ts';

/** What is said of a file that is still to be made; an "add-on" and a "write-up" say nothing of that. */
const creation =
	/\b(?:creat(?:e|es|ed|ing)|new|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|writes?|scaffold)\b(?!-\w)|新規|作成|追加|创建|新增|添加/giu;

/** What is said of a file that is to go, or that went. */
const removal = new RegExp(
	[
		String.raw`\b(?:${[
			'delet(?:e|es|ed|ing|ion)',
			'remov(?:e|es|ed|ing|al)',
			'renam(?:e|es|ed|ing)',
			'mov(?:e|es|ed|ing)',
			'relocat(?:e|es|ed|ing)',
			'migrat(?:e|es|ed|ing|ion)',
			'replac(?:e|es|ed|ing|ement)',
			'supersed(?:e|es|ed|ing)',
			'drop(?:s|ped|ping)?',
			'deprecat(?:e|es|ed|ing|ion)',
			'retir(?:e|es|ed|ing)',
			'merg(?:e|es|ed|ing)',
			'split(?:s|ting)?',
			'clean(?:s|ed|ing)? ?-?up',
			'formerly|previously',
			'obsolete',
			'legacy',
			'git (?:mv|rm)',
		].join('|')})\b`,
		'→|->',
		'削除|移動|移行|置換|置き換え|改名|廃止|リネーム|統合|分割',
		'删除|刪除|移除|移动|重命名|迁移|遷移|替换|替換|弃用|棄用|废弃|合并|拆分',
	].join('|'),
	'giu',
);

/** Where the first and the last of the words stand in a line, in characters. */
interface Words {
	readonly firstEnd: number;
	readonly lastStart: number;
}

/** Where a document speaks of what is not there yet, or of what is there no longer: the place of each reference is asked. */
export class Plan {
	private readonly document: SpecDocument;
	/** What was found before: a line, a task or a heading may hold any number of references. */
	private readonly inLine = new Map<RegExp, Map<number, Words>>();
	private readonly inText = new Map<TaskItem | Heading, boolean>();
	/** Lines of fields that `isOfRecord` names. */
	private recordLines: ReadonlySet<number> | undefined;
	private readonly links: PlannedLinks;

	constructor(document: SpecDocument) {
		this.document = document;
		this.links = new PlannedLinks(document);
	}

	/** Whether a file named here is still to come: in an open task, and on a line that says so. */
	creates(range: Range): boolean {
		return this.saidAround(range, creation) || this.isInOpenTask(range);
	}

	/**
	 * Whether a file that is linked is still to come: in an open task, or where the text says so of it. What a record
	 * names in its status is there, whatever that adds.
	 */
	createsLinked({ range, target }: Link): boolean {
		if (this.isInOpenTask(range)) {
			return true;
		}
		const [heading] = this.headingAbove(range.start);
		return !this.isInRecordField(range) && this.links.says(range, target, heading);
	}

	/**
	 * Whether a file named here is said to go or to move: on the line, in the words of the task it stands under, or in
	 * the heading above ("Files to delete").
	 */
	removes(range: Range): boolean {
		const around = [...this.tasksAt(range.start), ...this.headingAbove(range.start)];
		return this.saidAround(range, removal) || around.some((one) => this.saysRemoval(one));
	}

	private isInOpenTask({ start }: Range): boolean {
		return this.tasksAt(start).some(isOpen);
	}

	private isInRecordField({ start }: Range): boolean {
		this.recordLines ??= new Set(
			this.document.fields.flatMap(({ name, range }) => (isOfRecord(name) ? [range.start.line] : [])),
		);
		return this.recordLines.has(start.line);
	}

	/** Whether one of the words stands on the line beside the reference itself, whose name may have it: `src/new.ts`. */
	private saidAround({ start, end }: Range, words: RegExp): boolean {
		const known = this.inLine.get(words) ?? new Map<number, Words>();
		this.inLine.set(words, known);
		const found = known.get(start.line) ?? findWords(words, this.document.lines.line(start.line));
		known.set(start.line, found);
		return found.firstEnd <= start.character || (end.line === start.line && found.lastStart >= end.character);
	}

	private saysRemoval(place: TaskItem | Heading): boolean {
		const known = this.inText.get(place) ?? place.text.search(removal) >= 0;
		this.inText.set(place, known);
		return known;
	}

	/** The task that a place stands in, and those around it. */
	private tasksAt(position: Position): TaskItem[] {
		const { tasks } = this.document;
		const found: TaskItem[] = [];
		let task: TaskItem | undefined = tasks[countUpTo(tasks, position) - 1];
		while (task) {
			if (comparePositions(position, task.range.end) < 0) {
				found.push(task);
			}
			task = task.parent;
		}
		return found;
	}

	private headingAbove(position: Position): Heading[] {
		const { headings } = this.document;
		const above = countUpTo(headings, position);
		return headings.slice(Math.max(above - 1, 0), above);
	}
}

function isOfRecord(field: string): boolean {
	const name = field.toLowerCase();
	const relation = relationOf(name);
	// "Changes" and "Modify" are words of plans as well
	return name === 'status' || statusNames.includes(name) || relation.endsWith('ed-by') || relation === 'supersedes';
}

function findWords(words: RegExp, line: string): Words {
	let firstEnd = Number.POSITIVE_INFINITY;
	let lastStart = Number.NEGATIVE_INFINITY;
	for (const { 0: word, index } of allMatches(line, words)) {
		firstEnd = Math.min(firstEnd, index + word.length);
		lastStart = index;
	}
	return { firstEnd, lastStart };
}

function isOpen({ mark }: TaskItem): boolean {
	return mark !== 'x' && mark !== 'X';
}

/** How many of these, which stand in order of place, begin at a place or before it. */
function countUpTo(items: readonly { readonly range: Range }[], position: Position): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item && comparePositions(item.range.start, position) <= 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
