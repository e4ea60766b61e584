import { linesWithin } from './hiddenLines.ts';
import type { SpecDocument } from './specDocument.ts';

const known = new WeakMap<SpecDocument, (line: number) => string>();

/**
 * Gives each line of a document as its reader sees it: blanks in place of comments, nothing in place of fences and front
 * matter. What is left stands where it stands in the source. Made once for a document, however many rules ask.
 */
export function visibleLines(document: SpecDocument): (line: number) => string {
	const visible = known.get(document) ?? linesOf(document);
	known.set(document, visible);
	return visible;
}

function linesOf({ comments, fences, frontMatter, lines }: SpecDocument): (line: number) => string {
	const hidden = linesWithin(
		[...fences, ...(frontMatter ? [frontMatter] : [])].map(({ range }) => range),
		lines.count,
	);
	const covered = new Map<number, [start: number, end: number][]>();
	for (const { range } of comments) {
		for (let line = range.start.line; line <= range.end.line; line++) {
			const spans = covered.get(line) ?? [];
			const start = line === range.start.line ? range.start.character : 0;
			const end = line === range.end.line ? range.end.character : lines.line(line).length;
			spans.push([start, end]);
			covered.set(line, spans);
		}
	}
	const read = (line: number): string => {
		const spans = covered.get(line);
		if (hidden(line)) {
			return '';
		}
		return spans ? blanked(lines.line(line), spans) : lines.line(line);
	};
	// Who reads ids goes over the lines several times
	const seen: (string | undefined)[] = [];
	return (line) => {
		seen[line] ??= read(line);
		return seen[line];
	};
}

/** Blanks in place of parts that stand in order and apart. */
function blanked(text: string, spans: readonly (readonly [start: number, end: number])[]): string {
	let result = '';
	for (const [start, end] of spans) {
		result += text.slice(result.length, start) + ' '.repeat(end - start);
	}
	return result + text.slice(result.length);
}
