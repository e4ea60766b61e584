import { namedPlace } from './namedPlace.ts';
import type { Span } from './parserProblem.ts';
import { visibleSpan } from './place.ts';

/** Parses a text; rejects where Mermaid refuses it. */
export type Parse = (text: string) => Promise<unknown>;

/** A text with more lines takes too long to be parsed a dozen times. */
const mostLines = 3000;
/** Milliseconds for all of it: the verdict itself has come by then, and the place is only a help. */
const longest = 500;

const opensBlock = /^\s*(?:alt|box|break|critical|loop|opt|par|par_over|rect)\b/i;
const closesBlock = /^\s*end\s*;?\s*$/i;

/**
 * The line on which a complaint about what a text means comes up, found by parsing its beginnings: it ends the shortest
 * that is refused in the same words, and the one without it is fine. Undefined where that can't be told.
 * @param text what the parser got
 * @param isSequence whether blocks end with `end`: the beginnings are completed with those that they lack
 */
export async function failingLine(
	parse: Parse,
	error: Error,
	text: string,
	isSequence: boolean,
): Promise<Span | undefined> {
	const lines = text.split('\n', mostLines + 1);
	if (lines.length > mostLines) {
		return undefined;
	}
	const start = Date.now();
	/** What is said of the first lines; undefined where nothing is wrong with them. */
	const complaint = async (count: number): Promise<string | undefined> => {
		const first = lines.slice(0, count);
		try {
			await parse([...first, ...(isSequence ? missingEnds(first) : [])].join('\n'));
			return undefined;
		} catch (refusal) {
			return refusal instanceof Error ? refusal.message : String(refusal);
		}
	};
	let fine = 0;
	let failing = lines.length;
	while (failing - fine > 1) {
		if (Date.now() - start > longest) {
			return undefined;
		}
		const middle = Math.floor((fine + failing) / 2);
		if ((await complaint(middle)) === error.message) {
			failing = middle;
		} else {
			fine = middle;
		}
	}
	const header = lines.findIndex((line) => line.trim() !== '');
	// What is refused for another reason may be incomplete: the line that completes it need not be the one
	const isSure = fine > header && (fine === header + 1 || (await complaint(fine)) === undefined);
	if (!isSure) {
		return undefined;
	}
	const from = lines.slice(0, fine).reduce((length, line) => length + line.length + 1, 0);
	const line = lines[fine] ?? '';
	const named = namedPlace(error, line);
	return named ? { start: from + named.start, end: from + named.end } : visibleSpan(text, from, from + line.length);
}

function missingEnds(lines: readonly string[]): string[] {
	const open = lines.reduce((count, line) => {
		if (opensBlock.test(line)) {
			return count + 1;
		}
		return closesBlock.test(line) ? Math.max(count - 1, 0) : count;
	}, 0);
	return new Array<string>(open).fill('end');
}
