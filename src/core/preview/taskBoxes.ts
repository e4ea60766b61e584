import type { StateCore, Token } from 'markdown-it';
import { readTask } from '../document/taskText.ts';

/** What a token of type `task_box` says in its `meta`. */
export interface TaskBox {
	/** Line of the task in the parsed text, from 0. */
	line: number;
	/** The character between the brackets. */
	readonly mark: string;
}

/** Core rule that makes a token of each box of a task, where the rest of the extension reads a task too. */
export function taskBoxes({ tokens, Token: NewToken }: StateCore): void {
	for (const [i, item] of tokens.entries()) {
		const content = tokens[i + 2];
		if (item.type !== 'list_item_open' || content?.type !== 'inline') {
			continue;
		}
		const lineEnd = content.content.indexOf('\n');
		const task = readTask(lineEnd < 0 ? content.content : content.content.slice(0, lineEnd));
		const first = content.children?.[0];
		const box = `[${task?.mark}]`;
		// A label that is defined as a link is a link
		if (task && first?.content.startsWith(box)) {
			first.content = first.content.slice(box.length);
			const token = new NewToken('task_box', '', 0);
			const meta: TaskBox = { line: content.map?.[0] ?? 0, mark: task.mark };
			token.meta = { ...meta };
			content.children?.unshift(token);
		}
	}
}

/** What a token of a box says. */
export function taskBoxOf(token: Token | undefined): TaskBox {
	return token?.meta as unknown as TaskBox;
}
