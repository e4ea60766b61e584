import { parseBlocks } from '../document/markdown.ts';
import { formulaAt } from './formulaAt.ts';

/** What a line stands in. Lines count from that of the text's beginning, and ends are the last line that holds anything. */
export interface BlockAt {
	/**
	 * The type of markdown-it's token for the innermost block, such as `paragraph_open` or `fence`; `formula` for one
	 * between `$$` and `$$`, empty for none.
	 */
	readonly type: string;
	readonly start: number;
	readonly end: number;
	/** The last line of the innermost item of a list, with all that is nested in it. */
	readonly itemEnd: number | undefined;
	readonly isQuoted: boolean;
}

/** Blocks that stand around others, and parts of one. */
const notInnermost = /^(?:(?:bullet_list|ordered_list|list_item|blockquote|thead|tbody|tr|th|td)_open|inline)$/;

const isCode = /^(?:fence|html_block)$/;
const isAround = /^(?:list_item|blockquote)_open$/;

/** The block of Markdown that a line of some whole lines stands in. */
export function blockAt(lines: readonly string[], line: number): BlockAt {
	const lastFilled = (start: number, end: number): number => {
		let last = end - 1;
		while (last > start && lines[last]?.trim() === '') {
			last--;
		}
		return last;
	};
	const blocks = parseBlocks(lines.join('\n'));
	const linesIn = (types: RegExp) =>
		blocks.flatMap(({ type, map }) => (map && types.test(type) ? linesOf(map).map((i) => [i, map[1]] as const) : []));
	const [code, indented, ends] = [isCode, /^code_block$/, isAround].map((types) => new Map(linesIn(types)));
	const formula = code?.has(line)
		? undefined
		: formulaAt(
				lines.map((each) => each.replace(/^ {0,3}>[\s>]*/, '')),
				line,
				{
					isCode: (i) => code?.has(i) === true,
					isIndented: (i) => indented?.has(i) === true,
					// A border at the begin of a line ends what stands around the line above
					endAround: (i) => (lines[i]?.startsWith('$$') ? undefined : ends?.get(i)) ?? lines.length,
				},
			);
	let found: BlockAt = { type: '', start: line, end: line, itemEnd: undefined, isQuoted: false };
	for (const { type, map } of blocks) {
		// What seems to begin within a formula is a part of it
		if (!map || line < map[0] || map[1] <= line || (formula && map[0] > formula.start)) {
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
	return formula ? { ...found, ...formula, type: 'formula' } : found;
}

function linesOf([start, end]: [number, number]): number[] {
	return Array.from({ length: end - start }, (_, i) => start + i);
}
