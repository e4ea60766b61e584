import type { TaskList } from './task.ts';

/** Ids of tasks that a list counts anew under each heading: `T1`, `T01`, `T1.1`, `P1-2`. */
const countedAnew = /^(?:T\d{1,2}(?:\.|[a-z]?$)|P\d)/i;

/** Words of fewer letters and digits may begin another task as well. */
const fewest = 8;

/**
 * Tells of two tasks with the same id whether they need not be told apart: under another heading the list begins anew, or
 * sums up what it has said.
 */
export function isSameTask({ tasks }: TaskList): (line: number, other: number) => boolean {
	const byLine = new Map(tasks.map((task) => [task.line, task]));
	return (line, other) => {
		const [one, next] = [byLine.get(line), byLine.get(other)];
		return (
			one !== undefined &&
			next !== undefined &&
			one.group !== next.group &&
			(countedAnew.test(one.id ?? '') || isAlike(one.text, next.text))
		);
	};
}

/** Whether two tasks say the same, one of them perhaps with a remark behind it. */
function isAlike(one: string, other: string): boolean {
	const [short = '', long = ''] = [plain(one), plain(other)].sort((a, b) => a.length - b.length);
	return short === long || (short.length >= fewest && long.startsWith(short));
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
