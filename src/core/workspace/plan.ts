import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import { comparePositions, type Position, type Range } from '../document/text.ts';

/** What is said of a file that is still to be made. */
const creation =
	/\b(?:creat(?:e|es|ed|ing)|new|add(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|generat(?:e|es|ed|ing)|writes?|scaffold)\b|新規|作成|追加|创建|新增|添加/iu;

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
	'iu',
);

/** Where a document speaks of what is not there yet, or of what is there no longer: the place of each reference is asked. */
export class Plan {
	private readonly document: SpecDocument;

	constructor(document: SpecDocument) {
		this.document = document;
	}

	/** Whether a file named here is still to come: in an open task, and on a line that says so. */
	creates(range: Range): boolean {
		return creation.test(this.wordsAround(range)) || this.tasksAt(range.start).some(isOpen);
	}

	/**
	 * Whether a file named here is said to go or to move: on the line, in the words of the task it stands under, or in
	 * the heading above ("Files to delete").
	 */
	removes(range: Range): boolean {
		return (
			removal.test(this.wordsAround(range)) ||
			this.tasksAt(range.start).some(({ text }) => removal.test(text)) ||
			removal.test(this.headingAbove(range.start))
		);
	}

	/** The line without the reference itself, whose name may have such a word in it: `src/new.ts`. */
	private wordsAround({ start, end }: Range): string {
		const line = this.document.lines.line(start.line);
		const after = end.line === start.line ? line.slice(end.character) : '';
		return `${line.slice(0, start.character)} ${after}`;
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

	private headingAbove(position: Position): string {
		const { headings } = this.document;
		return headings[countUpTo(headings, position) - 1]?.text ?? '';
	}
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
