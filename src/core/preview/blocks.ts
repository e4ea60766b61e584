import type { Token } from 'markdown-it';
import { diagramOfFile, findDiagrams, isDiagramFile } from '../diagrams/findDiagrams.ts';
import { parseDocument } from '../document/parse.ts';
import { frontMatterTable } from './frontMatterTable.ts';
import { htmlGroups } from './htmlGroups.ts';
import { type BlockEnv, type PlacedDiagram, previewMarkdown } from './markdown.ts';
import { taskBoxOf } from './taskBoxes.ts';

/**
 * A part of a rendered text: a heading, a paragraph, a list, a table. Its content tells nothing of where it stands, so
 * that it is the same when lines are written above it.
 */
export interface RenderedBlock {
	/** First line of the block, from 0. */
	readonly line: number;
	/** Line behind its last. */
	readonly endLine: number;
	/**
	 * HTML that is not to be trusted: it holds what the author wrote. Elements say by `data-MARK-line` where they begin,
	 * from the block's first line. Those with `data-MARK` are places to be filled: `diagram N` for the block's
	 * N-th diagram, `task LINE open`, `done` or `other` for the box of a task.
	 */
	readonly html: string;
	readonly diagrams: readonly PlacedDiagram[];
}

/**
 * Renders a Markdown text, or a file that is a diagram, as blocks in their order. Never throws; time grows linearly
 * with the text.
 * @param path of the file, from the workspace root or whole
 * @param mark a name of lower-case letters and digits that no author can guess: HTML of theirs must not pass for a place
 */
export function renderBlocks(path: string, text: string, mark: string): RenderedBlock[] {
	return isDiagramFile(path) ? [diagramBlock(text, mark)] : markdownBlocks(path, text, mark);
}

function diagramBlock(file: string, mark: string): RenderedBlock {
	const { text, line, range } = diagramOfFile(file);
	const html = `<div data-${mark}-line="0" data-${mark}="diagram 0"></div>`;
	return { line: 0, endLine: range.end.line + 1, html, diagrams: [{ text, offset: line }] };
}

function markdownBlocks(path: string, text: string, mark: string): RenderedBlock[] {
	const document = parseDocument(path, text);
	const { frontMatter, lines } = document;
	const firstLine = frontMatter ? frontMatter.range.end.line + 1 : 0;
	const offset = frontMatter ? lines.startOf(firstLine) : text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const diagrams = findDiagrams(document);
	const env: BlockEnv = {
		mark,
		diagramsAt: new Map(diagrams.map((diagram) => [diagram.range.start.line, diagram])),
		start: 0,
		diagrams: [],
	};
	const table = frontMatter && frontMatterTable(frontMatter.yaml);
	const tokens = previewMarkdown().parse(text.slice(offset), env);
	moveDown(tokens, firstLine);
	return [
		...(table ? [{ line: 0, endLine: firstLine, html: table, diagrams: [] }] : []),
		...joined(topBlocks(tokens)).map((block) => rendered(block, env)),
	];
}

function moveDown(tokens: readonly Token[], lines: number): void {
	for (const token of tokens) {
		if (token.map) {
			token.map = [token.map[0] + lines, token.map[1] + lines];
		}
		for (const child of token.children ?? []) {
			if (child.type === 'task_box') {
				taskBoxOf(child).line += lines;
			}
		}
	}
}

/** The tokens of each block at the top of a text. */
function topBlocks(tokens: readonly Token[]): Token[][] {
	const blocks: Token[][] = [];
	let depth = 0;
	for (const token of tokens) {
		if (depth === 0) {
			blocks.push([]);
		}
		blocks.at(-1)?.push(token);
		depth += token.nesting;
	}
	return blocks;
}

function joined(blocks: readonly Token[][]): Token[][] {
	const groups = new Map(htmlGroups(blocks));
	const result: Token[][] = [];
	for (let i = 0; i < blocks.length; i++) {
		const last = groups.get(i) ?? i;
		result.push(blocks.slice(i, last + 1).flat());
		i = last;
	}
	return result;
}

function rendered(tokens: Token[], env: BlockEnv): RenderedBlock {
	const line = tokens[0]?.map?.[0] ?? 0;
	let endLine = line;
	env.start = line;
	env.diagrams = [];
	for (const token of tokens) {
		endLine = Math.max(endLine, token.map?.[1] ?? 0);
		if (token.map && token.nesting >= 0 && token.map[0] > line) {
			token.attrSet(`data-${env.mark}-line`, String(token.map[0] - line));
		}
	}
	const markdown = previewMarkdown();
	const html = markdown.renderer.render(tokens, markdown.options, env);
	return { line, endLine, html, diagrams: env.diagrams };
}
