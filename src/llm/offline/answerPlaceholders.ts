import { parseDocument } from '../../core/document/parse.ts';
import type { Placeholder, Table } from '../../core/document/specDocument.ts';
import type { Position } from '../../core/document/text.ts';
import type { ProductFacts } from '../../core/generation/context/productFacts.ts';

/**
 * A body with its placeholders answered where the manifests know the answer, and asked as questions where nobody can
 * know. All else stays as it is.
 * @param title of the section: what a mark without words asks for
 */
export function answerPlaceholders(body: string, title: string, product: ProductFacts): string {
	const { placeholders, lines, tables } = parseDocument('draft.md', body);
	const heads = columnHeads(tables);
	let result = body;
	for (const placeholder of [...placeholders].reverse()) {
		const words = wordsOf(placeholder, title);
		const head = heads.get(placeOf(placeholder.range.start, placeholder.text)) ?? '';
		const start = lines.offsetAt(placeholder.range.start);
		const end = lines.offsetAt(placeholder.range.end);
		const asked = placeholder.form === 'todo' ? restOfLine(body, end) : { words: '', end };
		const answer = placeholder.form === 'clarification' ? undefined : knownAnswer(words, product);
		const written =
			placeholder.form === 'clarification'
				? placeholder.text
				: (answer ?? question(asked.words || inColumn(words, head)));
		result = result.slice(0, start) + written + result.slice(answer === undefined ? asked.end : end);
	}
	return result;
}

/** A mark for what a person has to say, in the form that the rules know. */
export function question(words: string): string {
	const text = words
		.replace(/[[\]]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[.:。]$/, '');
	return `[NEEDS CLARIFICATION: ${text}]`;
}

function wordsOf({ form, text }: Placeholder, title: string): string {
	switch (form) {
		case 'comment':
			return text.replace(/^<!--|-->$/g, '').trim();
		case 'todo':
			return title;
		case 'caps':
			return text.slice(1, -1).replaceAll('_', ' ').toLowerCase();
		case 'example':
			return `${title}, ${text.slice(1, -1).trim()}`;
		case 'choice':
			return `which of ${text.slice(1, -1).split(' | ').join(', ')}`;
		default:
			return text.slice(1, -1).trim();
	}
}

/** The heads of the columns of cells, by the place of the cell. */
function columnHeads(tables: readonly Table[]): ReadonlyMap<string, string> {
	return new Map(
		tables.flatMap(({ header, rows }) =>
			rows.flatMap(({ cells }) =>
				cells.map(({ range, text }, i) => [placeOf(range.start, text), header.cells[i]?.text ?? ''] as const),
			),
		),
	);
}

function placeOf({ line, character }: Position, text: string): string {
	return `${line}:${character} ${text}`;
}

/** In a cell of a table an example says little without the head of its column: "Method: GET". */
function inColumn(words: string, head: string): string {
	const [wide, narrow] = [head.toLowerCase(), words.toLowerCase()];
	return wide.includes(narrow) || narrow.includes(wide) ? words : `${head}: ${words}`;
}

/** `TODO: say who` asks with the words behind it. */
function restOfLine(body: string, from: number): { words: string; end: number } {
	const match = /^[ \t]*[:：(][ \t]*([^\n\r|)]+)\)?/.exec(body.slice(from));
	return match ? { words: match[1]?.trim() ?? '', end: from + match[0].length } : { words: '', end: from };
}

function knownAnswer(words: string, { name, description, version, license }: ProductFacts): string | undefined {
	const asked = words.toLowerCase();
	const answer =
		/^(?:the )?(?:name of (?:the )?)?(?:project|product|system|application|app|service)(?:'s)?(?: name)?$/.test(asked)
			? name
			: /^(?:project|product|system|application) (?:description|summary)$/.test(asked)
				? description
				: /^(?:current |project |product )?version$/.test(asked)
					? version
					: /^licen[cs]e$/.test(asked)
						? license
						: '';
	return answer === '' ? undefined : answer;
}
