import type { Task, TaskGroup, TaskList } from './task.ts';

/** States that a box can't show, in words. */
const inWords: Readonly<Partial<Record<Task['state'], string>>> = {
	'in-progress': 'in progress',
	queued: 'queued',
	blocked: 'blocked',
};

/**
 * Tasks as the text of a GitHub issue: a heading for each group, a box for each task, parts of a task below it. Lines
 * end with LF.
 * @param title of the document; empty for none
 */
export function issueList(title: string, { groups, tasks }: TaskList): string {
	const lines = title === '' ? [] : [`# ${escaped(title)}`, ''];
	let group: number | undefined;
	for (const task of tasks) {
		if (task.group !== group) {
			group = task.group;
			const head = group === undefined ? [] : headings(groups, group);
			lines.push(...(lines.at(-1) === '' || lines.length === 0 ? [] : ['']), ...head);
		}
		lines.push(`${'  '.repeat(depthOf(tasks, task))}- [${task.state === 'done' ? 'x' : ' '}] ${wordsOf(task)}`);
	}
	return `${lines.join('\n').trimEnd()}\n`;
}

/** A group by its own name, with those of the groups that it is in. */
function headings(groups: readonly TaskGroup[], own: number): string[] {
	const names: string[] = [];
	for (let at: number | undefined = own; at !== undefined; at = groups[at]?.parent) {
		names.unshift(escaped(groups[at]?.title ?? ''));
	}
	return [`## ${names.join(' – ')}`, ''];
}

function depthOf(tasks: readonly Task[], { parent }: Task): number {
	let depth = 0;
	for (let at = parent; at !== undefined; at = tasks[at]?.parent) {
		depth++;
	}
	return depth;
}

function wordsOf({ id, text, optional, parallel, state, blocked }: Task): string {
	const stateInWords = state === 'blocked' && blocked ? `blocked: ${blocked}` : (inWords[state] ?? '');
	const remarks = [optional ? 'optional' : '', parallel ? 'parallel' : '', stateInWords].filter(Boolean).map(escaped);
	return [id ?? '', escaped(text), remarks.length > 0 ? `(${remarks.join(', ')})` : ''].filter(Boolean).join(' ');
}

/** Plain text as Markdown. A name behind an `@` is written as code: GitHub would call that person. */
function escaped(text: string): string {
	return text.replace(/(?<![\p{L}\p{N}_`])@[\w-]+(?:\/[\w.-]+)?|[\\`*_<[\]]/gu, (found) =>
		found.length > 1 ? `\`${found}\`` : `\\${found}`,
	);
}
