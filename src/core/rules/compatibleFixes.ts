import { comparePositions, type Range, type TextEdit } from '../document/text.ts';
import type { Finding } from './rule.ts';

/**
 * The edits of as many certain fixes as don't touch each other: the first by place wins, the others wait for the
 * next pass over the mended text.
 * @param findings of one document, by place
 */
export function compatibleFixes(findings: readonly Finding[]): { edits: TextEdit[]; count: number } {
	const edits: TextEdit[] = [];
	let count = 0;
	for (const { fix } of findings) {
		if (fix?.edits.every((edit) => !edits.some((other) => touch(edit.range, other.range)))) {
			edits.push(...fix.edits);
			count++;
		}
	}
	return { edits, count };
}

function touch(a: Range, b: Range): boolean {
	return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
