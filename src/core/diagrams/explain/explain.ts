import { LineIndex } from '../../document/text.ts';
import { shortText } from '../../shortText.ts';
import type { DiagramProblem } from '../verdict.ts';
import { attributeOrder } from './attributeOrder.ts';
import { blankInId } from './blankInId.ts';
import type { Cause, Explanation, RefusedDiagram } from './cause.ts';
import { colonLabel } from './colonLabel.ts';
import { emptyLabel } from './emptyLabel.ts';
import { genericType } from './genericType.ts';
import { readHeader } from './header.ts';
import { hyphenInState } from './hyphenInState.ts';
import { lineMistake } from './lineMistake.ts';
import { loneQuote } from './loneQuote.ts';
import { missingColon } from './missingColon.ts';
import { missingEnd } from './missingEnd.ts';
import { misspeltDirection } from './misspeltDirection.ts';
import { misspeltType } from './misspeltType.ts';
import { otherBlock } from './otherBlock.ts';
import { quoteLabel } from './quoteLabel.ts';
import { quoteText } from './quoteText.ts';
import { relationLabel } from './relationLabel.ts';
import { reservedName } from './reservedName.ts';
import { reservedWord } from './reservedWord.ts';
import { semicolon } from './semicolon.ts';
import { shortArrow } from './shortArrow.ts';
import { sliceLabel } from './sliceLabel.ts';
import { stateRegions } from './stateRegions.ts';
import { strayPart } from './strayPart.ts';
import { subgraphTitle } from './subgraphTitle.ts';
import { surplusWord } from './surplusWord.ts';
import { swallowedNode } from './swallowedNode.ts';
import { titleLine } from './titleLine.ts';
import { trailingComment } from './trailingComment.ts';
import { umlCardinality } from './umlCardinality.ts';
import { unclosedBrace } from './unclosedBrace.ts';
import { unclosedLabel } from './unclosedLabel.ts';

/** The usual causes, those that are told apart most surely first. */
const causes: readonly Cause[] = [
	misspeltType,
	misspeltDirection,
	reservedWord,
	reservedName,
	semicolon,
	otherBlock,
	missingEnd,
	strayPart,
	missingColon,
	sliceLabel,
	emptyLabel,
	unclosedBrace,
	subgraphTitle,
	swallowedNode,
	loneQuote,
	quoteLabel,
	quoteText,
	trailingComment,
	shortArrow,
	colonLabel,
	titleLine,
	blankInId,
	stateRegions,
	hyphenInState,
	genericType,
	attributeOrder,
	lineMistake,
	surplusWord,
	umlCardinality,
	relationLabel,
	unclosedLabel,
];

/** No statement that a person writes is as long as this; in a longer one, looking for brackets and arrows takes too long. */
const longestLine = 1000;

/** Why Mermaid refuses a diagram, with what may mend it; without any attempt where the cause is none of the usual ones. */
export function explain(text: string, problem: DiagramProblem): Explanation {
	const lines = new LineIndex(text);
	const refused = { lines, header: readHeader(text), problem, at: problem.range?.start };
	for (const cause of isLong(lines) ? [] : causes) {
		const explanation = cause(refused);
		if (explanation) {
			return explanation;
		}
	}
	return { message: unexplained(refused), attempts: [] };
}

function isLong(lines: LineIndex): boolean {
	for (let line = 0; line < lines.count; line++) {
		if (lines.endOf(line) - lines.startOf(line) > longestLine) {
			return true;
		}
	}
	return false;
}

/** Behind a node: a line, or one with a head. */
const arrowAtEnd = /(?:--[->xo]|==[=>xo]|-\.-[>xo]?)$/;

function unexplained({ lines, header, problem }: RefusedDiagram): string {
	if (problem.cause === 'unknown-type') {
		// What begins with a brace or a colon has no word: `{{diagram}}` of a template
		const word = header.word || (lines.line(header.line).trim().split(/\s/, 1)[0] ?? '');
		return `No diagram begins with \`${shortText(word, 40).replaceAll('`', "'")}\`. Begin it with its type, such as flowchart LR or sequenceDiagram.`;
	}
	if (problem.found === 'EOF' && header.family === 'flowchart' && arrowAtEnd.test(lines.text.trimEnd())) {
		return 'The arrow at the end of the diagram leads nowhere.';
	}
	if (problem.found === 'EOF') {
		return 'The diagram ends before it is complete.';
	}
	const [word] = problem.range ? lines.slice(problem.range).split('\n', 1) : [];
	// What the grammar has no tokens for is no matter of one word, and Mermaid's own words say what it is
	const isGrammar = problem.expected.length > 0 || /^[Uu]n(?:recognized|expected)/.test(problem.message);
	return word && isGrammar
		? `Mermaid can't read this diagram from \`${shortText(word, 40).replaceAll('`', "'")}\` on.`
		: 'Mermaid refuses this diagram.';
}
