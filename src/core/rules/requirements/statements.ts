import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions, type Position, type Range } from '../../document/text.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import type { Kind } from '../../kinds/kind.ts';
import { describeTrace } from '../../trace/describeTrace.ts';
import type { Definition } from '../../trace/trace.ts';

/** A sentence that says what is to be: a criterion, or a requirement that stands in a list or under a heading. */
export interface Statement {
	readonly definition: Definition;
	/** Where its words stand, behind its id. */
	readonly range: Range;
	/** Its words on one line, without markup. */
	readonly text: string;
}

/**
 * The criteria of a document in Kiro's form, the requirements and success criteria of spec-kit, and the text of
 * OpenSpec's requirements before their first scenario; in order of place.
 */
export function statementsOf(document: SpecDocument, kind: Kind): readonly Statement[] {
	const before = known.get(document);
	if (before?.kind === kind) {
		return before.statements;
	}
	const statements = readStatements(document, kind);
	known.set(document, { kind, statements });
	return statements;
}

/** Several rules ask for the statements of a document that is in hand. */
const known = new WeakMap<SpecDocument, { readonly kind: Kind; readonly statements: readonly Statement[] }>();

function readStatements(document: SpecDocument, kind: Kind): readonly Statement[] {
	const trace = describeTrace(document, kind);
	const types = ['criterion', ...(trace?.dialect === 'kiro' ? [] : ['requirement', 'success-criterion'])];
	const found =
		trace?.definitions.filter(({ type, operation }) => types.includes(type) && operation !== 'removed') ?? [];
	const visible = visibleLines(document);
	return found.map((definition) => {
		const range = wordsOf(definition, document);
		const lines: string[] = [];
		for (let line = range.start.line; line <= range.end.line; line++) {
			const end = line === range.end.line ? range.end.character : undefined;
			lines.push(visible(line).slice(line === range.start.line ? range.start.character : 0, end));
		}
		const text = plainText(lines.join('\n'))
			.replace(/\s+/g, ' ')
			.replace(/^[\s.):：*_-]+/u, '');
		return { definition, range, text };
	});
}

/** From behind the id to the end of the item; under a heading up to the next heading. */
function wordsOf({ idRange, range }: Definition, { headings, lines }: SpecDocument): Range {
	const start = idRange.end;
	const next = headings[firstBehind(headings, start)];
	const end = next && comparePositions(next.range.start, range.end) < 0 ? next.range.start : range.end;
	// The last line of a section is the empty one before the next heading
	return { start, end: end.character === 0 && end.line > start.line ? lineEnd(end.line - 1, lines) : end };
}

function lineEnd(line: number, lines: SpecDocument['lines']): Position {
	return { line, character: lines.line(line).length };
}

function firstBehind(headings: SpecDocument['headings'], position: Position): number {
	let low = 0;
	let high = headings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const start = headings[middle]?.range.start;
		if (start && comparePositions(start, position) <= 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

const englishWords = /\b(?:the|shall|must|should|be|is|are|of|when|with|and|to)\b/i;
/** A short story has none of these: "As a guest, I want bread". Its words one by one are those of other languages, too. */
const storyWords =
	/\bas an? \p{L}|\b(?:I|we) (?:want|need|can|would|wish|like|expect)\b|\b(?:I|we)['’]d\b|\bso that\b/iu;
const otherScript = /[^\p{Script=Latin}\P{L}]/u;

/** Whether a text is English, as far as its letters, its small words and the words of a story tell. */
export function isEnglish(text: string): boolean {
	return !otherScript.test(text) && (englishWords.test(text) || storyWords.test(text));
}
