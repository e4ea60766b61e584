import type { LineIndex } from '../document/text.ts';
import type { Task } from './task.ts';

/**
 * A task with all that is nested in it, as Markdown that stands for itself: the indentation of its first line is taken
 * off all of them. Lines end with LF.
 */
export function taskMarkdown(lines: LineIndex, { line, endLine }: Pick<Task, 'line' | 'endLine'>): string {
	const indent = /^[ \t]*/.exec(lines.line(line))?.[0] ?? '';
	const own: string[] = [];
	for (let at = line; at <= endLine; at++) {
		const source = lines.line(at);
		own.push(source.startsWith(indent) ? source.slice(indent.length) : source.trimStart());
	}
	return `${own.join('\n').trimEnd()}\n`;
}
