import type { DiagramProblem, DiagramVerdict } from '../core/diagrams/verdict.ts';
import { LineIndex } from '../core/document/text.ts';
import { failingLine } from './failingLine.ts';
import { jisonProblem } from './jisonProblem.ts';
import { chevrotainProblem, langiumProblem } from './langiumProblem.ts';
import type { MappedText } from './mappedText.ts';
import type { Mermaid, ParsedDiagram } from './mermaid.ts';
import { namedPlace } from './namedPlace.ts';
import { whyNotDrawn } from './notDrawn/whyNotDrawn.ts';
import type { ParserProblem } from './parserProblem.ts';
import { cleanedText, parserText, withLineFeeds } from './parserText.ts';
import { visibleSpan } from './place.ts';
import { yamlProblem } from './yamlProblem.ts';

/** First words of diagrams that Mermaid draws only with a plug-in, which is not here. */
const plugIns = new Set(['zenuml']);

/** The verdict on the text of one diagram. Never rejects; one call at a time, after Mermaid was initialised. */
export async function judge(mermaid: Mermaid, text: string): Promise<DiagramVerdict> {
	let diagram: ParsedDiagram;
	try {
		diagram = await parse(mermaid, text);
	} catch (error) {
		return refused(mermaid, text, error instanceof Error ? error : new Error(String(error)));
	}
	const problem = whyNotDrawn(diagram, text, () => parserText(text, diagram.type).text);
	const notDrawn = problem && located('not-drawn', problem, parserText(text, diagram.type), text);
	return { type: diagram.type, state: 'valid', problem: undefined, notDrawn };
}

/** Front matter, a directive, or the type that sets a layout: a text with none of them sets no configuration. */
const configuring = /^\s*---|%%\{|flowchart-elk/;

/** Setting the configuration, with its themes and colours, takes longer than all the rest, and few texts have one. */
async function parse({ mermaidAPI }: Mermaid, text: string): Promise<ParsedDiagram> {
	if (!configuring.test(text)) {
		return mermaidAPI.getDiagramFromText(text);
	}
	try {
		await mermaidAPI.parse(text);
		return await mermaidAPI.getDiagramFromText(text);
	} finally {
		mermaidAPI.reset();
	}
}

async function refused(mermaid: Mermaid, text: string, error: Error): Promise<DiagramVerdict> {
	const cleaned = cleanedText(text, undefined);
	const type = typeOf(mermaid, cleaned.text);
	const state = 'invalid';
	const yaml = yamlProblem(error, withLineFeeds(text).text);
	if (yaml !== undefined) {
		return { type, state, problem: located('syntax', yaml, withLineFeeds(text), text), notDrawn: undefined };
	}
	if (cleaned.text === '') {
		return { type, state, problem: plain('empty', 'There is no diagram here.'), notDrawn: undefined };
	}
	if (type === undefined || type === '---') {
		return withoutType(cleaned, text, error);
	}
	if (error instanceof ReferenceError) {
		// Mermaid asked for something that only a browser has
		return { type, state: 'unchecked', problem: plain('broken', error.message), notDrawn: undefined };
	}
	const mapped = parserText(text, type);
	// Mermaid adds a line break
	const problem = problemOf(error, `${mapped.text}\n`);
	const span =
		problem.span ?? (await failingLine((part) => parse(mermaid, part), error, mapped.text, type === 'sequence'));
	return { type, state, problem: located('syntax', { ...problem, span }, mapped, text), notDrawn: undefined };
}

function problemOf(error: Error, text: string): ParserProblem {
	return (
		jisonProblem(error, text) ??
		langiumProblem(error, text) ??
		chevrotainProblem(error, text) ?? {
			message: error.message,
			span: namedPlace(error, text),
			expected: [],
			found: undefined,
		}
	);
}

/** A text whose first word is no type's name, or front matter that is never closed. */
function withoutType(cleaned: MappedText, text: string, error: Error): DiagramVerdict {
	const [word = ''] = /^\S+/.exec(cleaned.text) ?? [];
	const isFence = word.startsWith('---');
	const problem: ParserProblem = {
		message: isFence ? error.message : `No diagram type detected: ${word}`,
		span: visibleSpan(cleaned.text, 0, word.length),
		expected: [],
		found: undefined,
	};
	if (plugIns.has(word.toLowerCase())) {
		const needed = plain('plug-in', `Mermaid draws ${word} with a plug-in only.`);
		return { type: undefined, state: 'unchecked', problem: needed, notDrawn: undefined };
	}
	const cause = isFence ? 'syntax' : 'unknown-type';
	return { type: undefined, state: 'invalid', problem: located(cause, problem, cleaned, text), notDrawn: undefined };
}

function typeOf(mermaid: Mermaid, cleaned: string): string | undefined {
	try {
		return mermaid.detectType(cleaned);
	} catch {
		return undefined;
	}
}

/** A problem whose place is one of the text as it was written. */
function located(
	cause: DiagramProblem['cause'],
	{ message, span, expected, found }: ParserProblem,
	mapped: MappedText,
	text: string,
): DiagramProblem {
	const source = span && mapped.sourceSpan(span.start, span.end);
	const range = source && new LineIndex(text).rangeAt(source.start, source.end);
	return { cause, message, range, expected, found };
}

function plain(cause: DiagramProblem['cause'], message: string): DiagramProblem {
	return { cause, message, range: undefined, expected: [], found: undefined };
}
