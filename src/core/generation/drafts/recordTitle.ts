import { parseDocument } from '../../document/parse.ts';
import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';

/** Letters that a title has at most: what is longer makes no good name of a file. */
const longest = 60;

/** Who decides, at the start of a sentence: what they decided is the title. */
const deciding =
	/^(?:(?:we|the team|the project)\s+)(?:(?:have\s+)?(?:decided|agreed|chosen|chose)\s+(?:to\s+|on\s+)?|(?:will|shall|should|must|are going to)\s+)/i;

/**
 * A title for a record of the decision that a text speaks of: its heading, or the first thing that it says.
 * @param text Markdown
 * @param otherwise the title where the text has no words
 */
export function proposedTitle(text: string, otherwise: string): string {
	const document = parseDocument('selection.md', text);
	const [heading] = document.headings;
	const own = text.trimStart().startsWith('#') ? heading?.text.trim() : undefined;
	const title = own || shortened(firstClause(document)) || otherwise.trim();
	return title.charAt(0).toUpperCase() + title.slice(1);
}

function firstClause({ text, fences }: SpecDocument): string {
	const isCode = (line: number) => fences.some(({ range }) => range.start.line <= line && line <= range.end.line);
	const line = text
		.split(/\r\n?|\n/)
		.map((one, i) => (isCode(i) ? '' : one))
		.map((one) => one.replace(/^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*(?:\[[ xX]\][ \t]+)?/, ''))
		.find((one) => /\p{L}/u.test(one) && !/^(?:\||<!--)/.test(one));
	const [sentence = ''] = plainText(line ?? '').split(/(?<=[.!?])\s|[。！？]/u);
	const [clause = ''] = sentence.replace(deciding, '').split(/[,;:，；：]\s*|\s(?:because|since|so that|–|—)\s/u);
	return clause.replace(/[.!?\s]+$/, '').trim();
}

/** At the end of a word. */
function shortened(clause: string): string {
	if (clause.length <= longest) {
		return clause;
	}
	const cut = clause.slice(0, longest + 1);
	const end = cut.lastIndexOf(' ');
	return end > longest / 3 ? cut.slice(0, end) : [...clause].slice(0, longest / 2).join('');
}
