import { readElements } from '../../diagrams/elements/readElements.ts';
import { readEntityLines } from './entityLines.ts';
import { mostCharacters, readFlowchartLines } from './flowchartLines.ts';

/** Why a diagram of a type that has a form is edited as its source. */
export interface SourceOnly {
	/** Line of the diagram's text, from 0; undefined where it is no single one. */
	readonly line: number | undefined;
	/** What the form can't show, as the end of a sentence: `a style`. */
	readonly what: string;
}

/** What is left to say of a line, and of a diagram none of whose lines says more. */
const other = 'a line of another sort';
const ambiguous = 'names or labels that could be read in two ways';

/** Forms of lines that a form can't show, the more telling ones first. */
const forms: readonly (readonly [form: RegExp, what: string])[] = [
	[/^\s*%%\{/, 'a directive'],
	[/^\s*(?:---|title\b|accTitle\b|accDescr\b)/, 'a title or settings'],
	[/^\s*(?:style|linkStyle|classDef|class)\b|:::/, 'a style'],
	[/^\s*click\b/, 'a link'],
	[/@\{/, 'a shape or another property'],
];

/** The same of flowcharts alone. */
const flowchartForms: typeof forms = [
	[/^\s*subgraph\b/, 'the title of a group'],
	[/\s&\s/, 'several components in one connection'],
	[/~~~/, 'an invisible connection'],
	[/`/, 'a label in Markdown'],
];

/** The line of a connection with what ends it. */
const connection = /--+[->xo]|==+[=>]|-\.+-/g;

/** Why the source of a diagram alone shows all that it says; undefined for one that has a form, or no form at all. */
export function sourceOnly(text: string): SourceOnly | undefined {
	const type = readElements(text)?.type;
	const read = type === 'flowchart' ? readFlowchartLines(text) : type === 'er' ? readEntityLines(text) : undefined;
	if (!read || 'lines' in read) {
		return undefined;
	}
	const line = read.endsAt;
	if (line === undefined) {
		return { line, what: ambiguous };
	}
	const source = text.split('\n')[line] ?? '';
	if (source.length > mostCharacters) {
		return { line, what: 'a line of this length' };
	}
	if (type === 'flowchart' && (source.match(connection)?.length ?? 0) > 1) {
		return { line, what: 'a chain of connections' };
	}
	const known = type === 'flowchart' ? [...forms, ...flowchartForms] : forms;
	return { line, what: known.find(([form]) => form.test(source))?.[1] ?? other };
}
