import type { SpecDocument } from '../../document/specDocument.ts';
import { estimateTokens } from '../context/fitPieces.ts';

/**
 * A document in pieces that fit a budget, broken before headings where that is possible, else before lines. A line is
 * never broken.
 * @param budget tokens of one piece, estimated
 */
export function partsOf({ text, lines, headings }: SpecDocument, budget: number): string[] {
	if (estimateTokens(text) <= budget) {
		return text.trim() === '' ? [] : [text];
	}
	const bounds = new Set(headings.map(({ range }) => range.start.line));
	const parts: string[] = [];
	let part: string[] = [];
	let tokens = 0;
	const close = (): void => {
		if (part.length > 0) {
			parts.push(part.join(''));
		}
		part = [];
		tokens = 0;
	};
	for (const block of blocksOf(lines.count, bounds)) {
		const blockLines = block.map((line) => text.slice(lines.startOf(line), lines.startOf(line + 1)));
		const size = estimateTokens(blockLines.join(''));
		if (tokens + size > budget) {
			close();
		}
		if (size <= budget) {
			part.push(...blockLines);
			tokens += size;
			continue;
		}
		for (const line of blockLines) {
			const lineSize = estimateTokens(line);
			if (tokens + lineSize > budget) {
				close();
			}
			part.push(line);
			tokens += lineSize;
		}
	}
	close();
	return parts.filter((one) => one.trim() !== '');
}

/** Lines from one heading to the next. */
function blocksOf(count: number, bounds: ReadonlySet<number>): number[][] {
	const blocks: number[][] = [[]];
	for (let line = 0; line < count; line++) {
		if (bounds.has(line)) {
			blocks.push([]);
		}
		blocks.at(-1)?.push(line);
	}
	return blocks;
}
