import { type LineIndex, range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

/** An attribute with more behind its name than a comment: type and name, the rest, a comment in quotes. */
const attribute = /^(\s*[^\s"{}%]+\s+[^\s"{}]+)\s+([^\s"{}%][^"{}]*?)(\s+"[^"]*")?\s*$/;
const keys = /^(?:PK|FK|UK)$/;

/** An attribute of an ER diagram with words that it can't have. */
interface Surplus {
	readonly line: number;
	/** Characters between which all stands that is no type and no name. */
	readonly start: number;
	readonly end: number;
	/** Characters between which the words stand that are too much. */
	readonly from: number;
	readonly to: number;
	/** Whether what follows is read otherwise than it is written: words come in pairs, of a type and a name. */
	readonly shifts: boolean;
	/** Keys and a comment that say the same. */
	readonly written: string;
}

/**
 * Words such as NULL or DEFAULT behind the name of an attribute. Attributes are not parted by lines: such a word is read
 * as the type of the next one, and Mermaid stops lines later, or nowhere.
 */
export const surplusWord: Cause = ({ lines, header, problem, at }) => {
	const block = header.family === 'er' && at ? linesOfBlock(lines, at.line) : [];
	const found = block.flatMap((line) => surplusIn(lines.line(line), line) ?? []);
	const here = found.find(({ line, start, end }) => line === at?.line && start <= at.character && at.character <= end);
	const before = problem.expected.includes('ATTRIBUTE_WORD') ? found.find(({ shifts }) => shifts) : undefined;
	const surplus = before ?? here;
	if (!surplus) {
		return undefined;
	}
	const { line, start, end, from, to, written } = surplus;
	return {
		message: 'An attribute has a type, a name, its keys (PK, FK, UK), then a comment in quotes, and nothing else.',
		range: range(line, from, line, to),
		attempts: [{ title: `Write ${written}`, text: withPart(lines, line, start, end, written), certain: false }],
	};
};

/** The lines of an entity's block from its first up to one of them. */
function linesOfBlock(lines: LineIndex, last: number): number[] {
	const block: number[] = [];
	for (let line = last; line >= 0; line--) {
		const source = lines.line(line);
		if (source.includes('{')) {
			return block.reverse();
		}
		if (line < last && source.includes('}')) {
			return [];
		}
		block.push(line);
	}
	return [];
}

function surplusIn(source: string, line: number): Surplus | undefined {
	const [, before = '', rest = '', comment = ''] = attribute.exec(source) ?? [];
	const words = rest.split(/\s*,\s*|\s+/).filter((word) => word !== '');
	const others = words.filter((word) => !keys.test(word));
	const isList = /^(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*$/.test(rest);
	const [type = ''] = before.trim().split(/\s/, 1);
	// A blank in brackets parts a type in two: decimal(10, 2)
	if (rest === '' || isList || type.split('(').length !== type.split(')').length) {
		return undefined;
	}
	const start = source.indexOf(rest, before.length);
	const end = start + rest.length + comment.length;
	const from = start + (/^(?:(?:PK|FK|UK)[\s,]+)+(?=\S)/.exec(rest)?.[0].length ?? 0);
	const said = [others.join(' '), comment.trim().slice(1, -1)].filter((part) => part !== '').join(', ');
	const own = words.filter((word) => keys.test(word)).join(', ');
	const written = [own, said && `"${said}"`].filter((part) => part !== '').join(' ');
	return { line, start, end, from, to: start + rest.length, shifts: others.length % 2 === 1, written };
}
