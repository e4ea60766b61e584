import type { ParsedDiagram } from '../mermaid.ts';
import type { ParserProblem } from '../parserProblem.ts';
import { blockProblem } from './block.ts';
import { c4Problem } from './c4.ts';
import { refusal } from './data.ts';
import { ganttProblem } from './gantt.ts';
import { journeyProblem } from './journey.ts';
import { requirementProblem } from './requirement.ts';
import { sankeyProblem } from './sankey.ts';
import { stateProblem } from './states.ts';
import { xychartProblem } from './xychart.ts';

/** Mermaid's default for `maxTextSize`, which a diagram can't change; it draws a notice instead of a longer text. */
const maxTextSize = 50_000;

/** What the renderer of a type refuses, found in the diagram's data; `text` gives what the parser got. */
type Check = (db: object, text: () => string) => ParserProblem | undefined;

const checks: ReadonlyMap<string, Check> = new Map([
	['block', blockProblem],
	['c4', c4Problem],
	['gantt', ganttProblem],
	['journey', journeyProblem],
	['requirement', requirementProblem],
	['sankey', sankeyProblem],
	['stateDiagram', stateProblem],
	['xychart', xychartProblem],
]);

/**
 * Why a diagram that parses can't be drawn: what Mermaid finds out after parsing, or never, so that the page stands still.
 * @param text of the diagram as it was written
 * @param grammarText gives what its parser got; spans are offsets of it
 */
export function whyNotDrawn(
	{ type, db }: ParsedDiagram,
	text: string,
	grammarText: () => string,
): ParserProblem | undefined {
	if (text.length > maxTextSize) {
		return refusal(`Mermaid draws at most ${maxTextSize} characters, and these are ${text.length}.`, undefined);
	}
	return checks.get(type)?.(db, grammarText);
}
