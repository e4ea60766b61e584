import { parseBlocks } from '../document/markdown.ts';

/** What a line stands in. Lines count from that of the text's beginning, and ends are the last line that holds anything. */
export interface BlockAt {
	/** The type of markdown-it's token for the innermost block, such as `paragraph_open` or `fence`; empty for none. */
	readonly type: string;
	readonly start: number;
	readonly end: number;
	/** The last line of the innermost item of a list, with all that is nested in it. */
	readonly itemEnd: number | undefined;
	readonly isQuoted: boolean;
}

/** Blocks that stand around others, and parts of one. */
const notInnermost = /^(?:(?:bullet_list|ordered_list|list_item|blockquote|thead|tbody|tr|th|td)_open|inline)$/;

/** The block of Markdown that a line of some whole lines stands in. */
export function blockAt(lines: readonly string[], line: number): BlockAt {
	const lastFilled = (start: number, end: number): number => {
		let last = end - 1;
		while (last > start && lines[last]?.trim() === '') {
			last--;
		}
		return last;
	};
	let found: BlockAt = { type: '', start: line, end: line, itemEnd: undefined, isQuoted: false };
	for (const { type, map } of parseBlocks(lines.join('\n'))) {
		if (!map || line < map[0] || map[1] <= line) {
			continue;
		}
		if (type === 'list_item_open') {
			found = { ...found, itemEnd: lastFilled(...map) };
		} else if (type === 'blockquote_open') {
			found = { ...found, isQuoted: true };
		} else if (!notInnermost.test(type)) {
			found = { ...found, type, start: map[0], end: lastFilled(...map) };
		}
	}
	return found;
}
