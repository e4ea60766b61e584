import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { markEdits, type WantedState } from '../../tasks/markEdits.ts';
import { readTasks } from '../../tasks/readTasks.ts';
import { OperationError } from '../../workspace/change.ts';
import { itemAt, itemLines, listEdits } from '../list/listEdits.ts';
import type { ListItem } from '../list/readList.ts';
import { editAt, replaceValue } from '../text/editableText.ts';
import { linesBehind } from '../text/lineEdits.ts';

/** What a person does with a task of a list, which counts from 0. */
export type TaskOperation =
	| { readonly type: 'tick'; readonly item: number; readonly state: WantedState }
	/** Says which requirements a task serves. */
	| { readonly type: 'requirements'; readonly item: number; readonly ids: readonly string[] };

const named = /^(_?)Requirements?:[ \t]*(.*?)(_?)$/i;

/** The ids of requirements that a task names in a line of its own, as written: `_Requirements: 1.1, 1.2_`. */
export function requirementsOf(items: readonly ListItem[], place: number): readonly string[] {
	const line = requirementLine(items, place);
	const [, , ids = ''] = named.exec(line?.text ?? '') ?? [];
	return ids.split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
}

/**
 * Edits of a task. In a dialect where parents follow their parts, the boxes of those above it are ticked with it.
 * @throws OperationError for an item without a box, and where tasks don't name requirements in a line of their own
 */
export function taskEdits(
	document: SpecDocument,
	kind: Kind,
	items: readonly ListItem[],
	operation: TaskOperation,
): readonly TextEdit[] {
	const item = itemAt(items, operation.item);
	if (operation.type === 'requirements') {
		return setRequirements(document, kind, items, operation.item, operation.ids);
	}
	if (!item.box || !item.markSpan) {
		throw new OperationError('This item has no box.');
	}
	const list = readTasks(document, kind);
	const place = list?.tasks.findIndex(({ line }) => line === item.first) ?? -1;
	if (list && place >= 0) {
		return markEdits(list, place, operation.state);
	}
	const isDone = /^[xX]$/.test(item.box.mark);
	const mark = operation.state === 'done' ? (isDone ? item.box.mark : 'x') : ' ';
	return editAt(document, item.markSpan.start, item.markSpan.end, mark);
}

/** The part of a task that names requirements. */
function requirementLine(items: readonly ListItem[], place: number): ListItem | undefined {
	const depth = (items[place]?.depth ?? 0) + 1;
	for (let i = place + 1; i < items.length; i++) {
		const item = items[i];
		if (!item || item.depth < depth) {
			return undefined;
		}
		if (item.depth === depth && !item.box && named.test(item.text)) {
			return item;
		}
	}
	return undefined;
}

function setRequirements(
	document: SpecDocument,
	kind: Kind,
	items: readonly ListItem[],
	place: number,
	ids: readonly string[],
): TextEdit[] {
	const line = requirementLine(items, place);
	const item = itemAt(items, place);
	const list = ids.map((id) => id.trim()).join(', ');
	if (line) {
		const [whole = '', open = '', before = '', close = ''] = named.exec(line.text) ?? [];
		const lead = whole.slice(open.length, whole.length - before.length - close.length).trimEnd();
		return list === ''
			? listEdits(document, items, { type: 'remove', item: items.indexOf(line) })
			: replaceValue(document, line.editable, `${open}${lead} ${list}${close}`);
	}
	if (kind.trace?.dialect !== 'kiro') {
		throw new OperationError('Tasks of this kind name requirements in their text. Write the id there.');
	}
	const first = items[place + 1];
	const hasParts = first !== undefined && first.depth > item.depth;
	const lead = hasParts ? document.lines.line(first.first).slice(0, first.column) : item.editable.indent;
	const mark = hasParts && !/^\d/.test(first.marker) ? first.marker : '-';
	return list === ''
		? []
		: [linesBehind(document, item.last, itemLines(lead, `${mark} `, '', `_Requirements: ${list}_`))];
}
