import { type BlockToken, parseBlocks } from '../document/markdown.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { Area } from './area.ts';
import { isBlankLine } from './text/lineEdits.ts';

/** A block of Markdown that stands in no other. */
export interface Block extends Area {
	readonly type: 'paragraph' | 'list' | 'fence' | 'table' | 'other';
	/** Those of the block; their lines count from the first of the area that was read. */
	readonly tokens: readonly BlockToken[];
	/** The first line of that area. */
	readonly origin: number;
}

const types: Readonly<Record<string, Block['type']>> = {
	paragraph_open: 'paragraph',
	bullet_list_open: 'list',
	ordered_list_open: 'list',
	fence: 'fence',
	table_open: 'table',
};

const known = new WeakMap<SpecDocument, Map<string, readonly Block[]>>();

/**
 * The blocks of an area in order. What is no block, such as blank lines, lies between them. An area is read once: a
 * change is tried against its blocks, and then they are shown.
 */
export function readBlocks(document: SpecDocument, area: Area): readonly Block[] {
	const ofDocument = known.get(document) ?? new Map<string, readonly Block[]>();
	known.set(document, ofDocument);
	const key = `${area.first} ${area.last}`;
	const blocks = ofDocument.get(key) ?? blocksIn(document, area);
	ofDocument.set(key, blocks);
	return blocks;
}

function blocksIn(document: SpecDocument, { first, last }: Area): Block[] {
	const { lines } = document;
	if (last < first) {
		return [];
	}
	const source = lines.text.slice(lines.startOf(first), lines.endOf(last));
	// Elsewhere than at the beginning of a text it is a character as any other
	const hasMark = first === 0 && source.charCodeAt(0) === 0xfeff;
	const tokens = parseBlocks(hasMark ? source.slice(1) : source);
	const blocks: Block[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		if (!token?.map) {
			continue;
		}
		const begin = i;
		// A block ends where its level is reached again
		while (token.type.endsWith('_open') && !(tokens[i]?.level === token.level && i > begin && isClose(tokens[i]))) {
			i++;
		}
		let end = first + token.map[1] - 1;
		while (end > first + token.map[0] && isBlankLine(document, end)) {
			end--;
		}
		blocks.push({
			type: types[token.type] ?? 'other',
			first: first + token.map[0],
			last: end,
			tokens: tokens.slice(begin, i + 1),
			origin: first,
		});
	}
	return blocks;
}

function isClose(token: BlockToken | undefined): boolean {
	return token === undefined || token.type.endsWith('_close');
}
