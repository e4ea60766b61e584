import { hiddenLines } from '../document/hiddenLines.ts';
import type { SpecDocument, TaskItem } from '../document/specDocument.ts';
import { briefly } from '../trace/briefly.ts';

/** `_Blocked: reason_`, `**Blocked**: reason` on a line of its own, or as a bullet. */
const blockedLabel = /^\s{0,40}(?:[-*+]\s{1,8})?([_*]{1,3})blocked(?: by)?([_*]{0,3})\s?[:：]([_*]{0,3})/iu;

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
			reasons.set(task, reasonBehind(label, source));
		}
	}
	return reasons;
}

/** Emphasis that the label opens and does not close ends behind the reason: `_**Blocked**: waiting for legal_`. */
function reasonBehind(
	{ 0: label, 1: opened = '', 2: before = '', 3: behind = '' }: RegExpExecArray,
	line: string,
): string {
	const words = briefly(line.slice(label.length));
	const left = [...opened.slice(0, Math.max(0, opened.length - before.length - behind.length))].reverse().join('');
	return words.endsWith(left) ? words.slice(0, words.length - left.length).trimEnd() : words;
}
