import { LineIndex, type TextEdit } from '../document/text.ts';
import type { Answer } from '../workspace/factView.ts';
import type { Attempt } from './explain/cause.ts';
import { explain } from './explain/explain.ts';
import type { DiagramVerdict } from './verdict.ts';

/** So many problems of one diagram are mended together: Mermaid tells of one at a time. */
const mostSteps = 30;

/**
 * Follows an attempt until Mermaid accepts the diagram: what it refuses next is mended in the same way.
 * @param ask the parser's verdict on a text
 * @returns undefined where it does not come to that, or where an answer is not there yet
 */
export function follow(attempt: Attempt, ask: (text: string) => Answer<DiagramVerdict>): Attempt | undefined {
	let { text, certain } = attempt;
	for (let steps = 1; steps <= mostSteps; steps++) {
		const verdict = ask(text);
		if (verdict === 'unknown') {
			return undefined;
		}
		if (verdict.state === 'valid') {
			return { title: steps > 1 ? `${attempt.title}, and mend what follows` : attempt.title, text, certain };
		}
		const [next] = verdict.problem ? explain(text, verdict.problem).attempts : [];
		if (!next || next.text === text) {
			return undefined;
		}
		text = next.text;
		certain &&= next.certain;
	}
	return undefined;
}

/** The edits between two texts of a diagram: one for each line that differs; one for all where lines come or go. */
export function editsBetween(before: string, after: string): TextEdit[] {
	const from = new LineIndex(before);
	const to = new LineIndex(after);
	if (from.count !== to.count) {
		return [difference(from, 0, before, after)];
	}
	const edits: TextEdit[] = [];
	for (let line = 0; line < from.count; line++) {
		if (from.line(line) !== to.line(line)) {
			edits.push(difference(from, from.startOf(line), from.line(line), to.line(line)));
		}
	}
	return edits;
}

/** What is the same at the end is left out first, so that a new line comes with the line break before it. */
function difference(lines: LineIndex, offset: number, before: string, after: string): TextEdit {
	const shorter = Math.min(before.length, after.length);
	let end = 0;
	while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) {
		end++;
	}
	let start = 0;
	while (start < shorter - end && before[start] === after[start]) {
		start++;
	}
	return {
		range: lines.rangeAt(offset + start, offset + before.length - end),
		newText: after.slice(start, after.length - end),
	};
}
