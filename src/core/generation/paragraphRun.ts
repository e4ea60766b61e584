import { lineWidth } from './lineWidth.ts';

/** Ends in the middle of a sentence. */
const isBegun = /[\p{L}\p{N},、，]["'”’)*_`\]]*\s*$/u;

/** Begins as the middle of a sentence does: with a small letter, one of a script without small ones, or a number. */
const isMiddle = /^(?:["'“‘„(*_`[]{0,3}[\p{Ll}\p{Lo}\p{N}]|<\w)/u;

/** A line that stands for itself: the target of a link, a footnote, a border of a formula or of a container. */
const forItself = /^(?:\[[^\]]+\]:|\$\$|:::)/;
const definition = /^(?:\[(?!\^)[^\]]+\]:|\$\$|:::)/;
const hardBreak = /(?: {2,}|\\)$/;

/** Whether text goes on in a line of a paragraph: it has not come to the end of a sentence, nor to one of its own. */
export function isUnfinished(line: string): boolean {
	return isBegun.test(line) && !hardBreak.test(line) && !definition.test(wordsOf(line));
}

/**
 * The last of the lines that go on with one of a paragraph, where its lines are broken in the middle of sentences; else
 * that line itself. A line break that the author asks for, a field and the target of a link end what goes on.
 * @param lines of the paragraph
 * @param isField whether the line of an index has a field
 */
export function runEnd(lines: readonly string[], at: number, isField: (line: number) => boolean): number {
	const isOver = (i: number): boolean => {
		const [above, below] = [lines[i] ?? '', wordsOf(lines[i + 1] ?? '')];
		const isDefined = definition.test(wordsOf(above)) || /\$\$\s*$/.test(above);
		return hardBreak.test(above) || isDefined || forItself.test(below) || isField(i + 1);
	};
	let end = at;
	while (end < lines.length - 1 && !isOver(end)) {
		end++;
	}
	let start = at;
	while (start > 0 && !isOver(start - 1)) {
		start--;
	}
	return isWrapped(lines.slice(start, end + 1).map(wordsOf)) ? end : at;
}

/** Two lines of a width, of which one ends in the middle of a sentence, or a sentence that clearly goes on. */
function isWrapped(lines: readonly string[]): boolean {
	const begun = lines.slice(0, -1).flatMap((line, i) => (isBegun.test(line) ? [lines[i + 1] ?? ''] : []));
	return begun.some((next) => isMiddle.test(next)) || (begun.length > 0 && lineWidth(lines, 2) !== undefined);
}

/** A line without the marks of quotations before it. */
function wordsOf(line: string): string {
	return line.replace(/^[\s>]+/, '');
}
