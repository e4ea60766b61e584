import { LineIndex, type Range, range } from '../../document/text.ts';
import type { Cause, Explanation, RefusedDiagram } from './cause.ts';
import { indentOf, withLinesAtEnd, withoutLine, withPart } from './replaced.ts';

/** Blocks that an `end` closes. */
interface Blocks {
	readonly opening: RegExp;
	readonly ending: RegExp;
	/** A token of the grammar that stands where a statement may begin, and nowhere else. */
	readonly beginning: string;
}

const blocks: Readonly<Record<string, Blocks>> = {
	flowchart: { opening: /^\s*subgraph\b/, ending: /^\s*end\s*(?:%%.*)?$/, beginning: 'subgraph' },
	sequence: {
		opening: /^\s*(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b/i,
		ending: /^\s*end\s*(?:%%.*)?$/i,
		beginning: 'loop',
	},
};

/** What parts statements, unless it is the end of an entity: `#59;`. */
const semicolon = /(?<!#\w{1,20});/;

/** A block of a flowchart or a sequence diagram without its `end`, or an `end` too many. */
export const missingEnd: Cause = (refused) => {
	const sort = blocks[refused.header.family];
	return sort && (unclosed(refused, sort) ?? surplus(refused, sort));
};

function unclosed(refused: RefusedDiagram, sort: Blocks): Explanation | undefined {
	const { lines, problem } = refused;
	const open = problem.found === 'EOF' ? openBlocks(refused, sort) : [];
	const last = open.at(-1);
	if (!last) {
		return undefined;
	}
	const word = lines.slice(last).split(/\s/, 1)[0];
	const capital = sort === blocks.flowchart ? capitalEnds(refused, open) : undefined;
	if (capital) {
		return capital;
	}
	return {
		message: `This \`${word}\` is never closed: a line \`end\` is missing.`,
		range: last,
		attempts: [
			{
				title: open.length === 1 ? 'Add end' : `Add ${open.length} lines with end`,
				text: withLinesAtEnd(
					lines,
					[...open].reverse().map(({ start }) => `${indentOf(lines.line(start.line))}end`),
				),
				certain: false,
			},
		],
	};
}

const capitalEnd = /^\s*(end)\s*;?\s*$/i;
const endAsWord = /(?<![\p{L}\p{N}_])end(?![\p{L}\p{N}_])/giu;

/** Lines that were to close the open blocks and make a node of each: in a flowchart only `end` in small letters closes. */
function capitalEnds({ lines }: RefusedDiagram, open: readonly Range[]): Explanation | undefined {
	const first = open[0]?.start.line ?? 0;
	const sources = Array.from({ length: lines.count }, (_, line) => lines.line(line));
	const found = sources.flatMap((source, line) => {
		const word = line > first ? capitalEnd.exec(source)?.[1] : undefined;
		return word === undefined || word === 'end' ? [] : [{ line, word, start: indentOf(source).length }];
	});
	const [one] = found;
	const written = sources.flatMap((source) => source.match(endAsWord) ?? []).filter((word) => word !== 'end');
	// A node with arrows or a label may well stand alone in a block
	if (!one || found.length !== open.length || written.length !== found.length) {
		return undefined;
	}
	const text = found.reduce(
		(before, { line, start }) => withPart(new LineIndex(before), line, start, start + one.word.length, 'end'),
		lines.text,
	);
	return {
		message: `\`${one.word}\` is a node here and closes no \`subgraph\`: that is \`end\` in small letters.`,
		range: range(one.line, one.start, one.line, one.start + one.word.length),
		attempts: [{ title: 'Write end in small letters', text, certain: false }],
	};
}

/** An `end` where a statement may begin: were a block open there, Mermaid would close it. */
function surplus({ lines, problem, at }: RefusedDiagram, { beginning }: Blocks): Explanation | undefined {
	if (problem.found !== 'end' || !problem.expected.includes(beginning) || !at) {
		return undefined;
	}
	const source = lines.line(at.line);
	const [, blanks = '', word = ''] = /^(\s*)(end)(?![^\s;])/i.exec(source.slice(at.character)) ?? [];
	if (word === '') {
		return undefined;
	}
	const start = at.character + blanks.length;
	const end = start + word.length;
	const before = source.slice(0, start);
	const behind = /^\s*;?/.exec(source.slice(end))?.[0] ?? '';
	const isAlone = /^\s*(?:;|%%|$)/.test(source.slice(end));
	const isLine = before.trim() === '' && /^\s*(?:%%|$)/.test(source.slice(end + behind.length));
	const text = isLine
		? withoutLine(lines, at.line)
		: withPart(lines, at.line, before.trimEnd().length, end + behind.length, '');
	return {
		message: `This \`${word}\` closes nothing.`,
		range: range(at.line, start, at.line, end),
		attempts: isAlone ? [{ title: `Remove ${word}`, text, certain: false }] : [],
	};
}

/** Where the blocks begin that are open at the end. */
function openBlocks({ lines }: RefusedDiagram, { opening, ending }: Blocks): Range[] {
	const open: Range[] = [];
	for (let line = 0; line < lines.count; line++) {
		let at = 0;
		for (const statement of lines.line(line).split(semicolon)) {
			if (opening.test(statement)) {
				const start = at + indentOf(statement).length;
				open.push(range(line, start, line, at + statement.trimEnd().length));
			} else if (ending.test(statement)) {
				open.pop();
			}
			at += statement.length + 1;
		}
	}
	return open;
}
