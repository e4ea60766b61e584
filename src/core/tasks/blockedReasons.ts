import { hiddenLines } from '../document/hiddenLines.ts';
import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import { briefly } from '../trace/briefly.ts';

/** `_Blocked: reason_`, `**Blocked**: reason` on a line of its own, or as a bullet. */
const blockedLabel = /^\s{0,40}(?:[-*+]\s{1,8})?[_*]{1,3}blocked(?: by)?[_*]{0,3}\s?[:：][_*]{0,3}/iu;

/** Why tasks are blocked, each by the innermost task around the line that says so. */
export function blockedReasons(document: SpecDocument): ReadonlyMap<TaskItem, string> {
	const reasons = new Map<TaskItem, string>();
	if (!/blocked/i.test(document.text)) {
		return reasons;
	}
	const { lines, tasks } = document;
	const hidden = hiddenLines(document);
	const open: TaskItem[] = [];
	let next = 0;
	for (let line = tasks[0]?.range.start.line ?? 0; line < lines.count; line++) {
		while ((tasks[next]?.range.start.line ?? Number.POSITIVE_INFINITY) <= line) {
			open.push(tasks[next++] as TaskItem);
		}
		while ((open.at(-1)?.range.end.line ?? line) < line) {
			open.pop();
		}
		const task = open.at(-1);
		const source = task && !hidden(line) ? lines.line(line) : '';
		const label = blockedLabel.exec(source);
		if (task && label) {
			const words = briefly(source.slice(label[0].length));
			// Marks that end behind the label are not those at the end of the line
			reasons.set(task, /[_*]\s?[:：]|[:：][_*]/u.test(label[0]) ? words : words.replace(/[\s_*]{1,8}$/, ''));
		}
	}
	return reasons;
}
