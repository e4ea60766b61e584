import { LineIndex, type Position, type Range } from '../../document/text.ts';
import { bareText } from '../elements/bareText.ts';
import type { DiagramElements } from '../elements/elements.ts';
import { readElements } from '../elements/readElements.ts';
import { directions, statementWords } from './keywords.ts';
import { nodeShapes } from './shapes.ts';
import { diagramTypes } from './types/index.ts';

/** Something that can be written at a place of a diagram. */
export interface DiagramSuggestion {
	readonly kind: 'type' | 'keyword' | 'direction' | 'node' | 'class' | 'shape';
	/** What is written, and what it is found by. */
	readonly label: string;
	/** A label of the node, or what a type is for. */
	readonly detail: string;
	/** A diagram with tab stops, in place of the label. */
	readonly snippet?: string;
	/** What it takes the place of. */
	readonly range: Range;
}

type Given = Omit<DiagramSuggestion, 'range'>;

const wordCharacter = /[\w\u00AA-\uFFFF.-]/;
const classDefinition = /^\s*classDef\s+([\w,\u00AA-\uFFFF-]+)/gm;
/** A colon behind which stands a text, and not a style or the rest of an id. */
const colon = /(?<!:):(?!:)/;
/** What tells those of a diagram who do not see it, in one line or in braces. */
const description = /^\s*acc(?:Title|Descr)\s*:/i;
const openDescription = /(?:^|\n)[ \t]*accDescr\s*\{[^}]*$/i;
const namesShape = /@\{(?:[^{}"]|"[^"]*")*\bshape[ \t]*:[ \t]*[\w-]*$/;
const namesClass = /^\s*(?:class|cssClass)\s+(?:"[^"]*"|[^\s"]+)\s+[\w-]*$/;

/** What can be written at a place of a diagram's text: nothing where a label, a comment or a text is written. */
export function suggestInDiagram(text: string, position: Position): DiagramSuggestion[] {
	const lines = new LineIndex(text);
	const bare = new LineIndex(bareText(text));
	const before = bare.line(position.line).slice(0, position.character);
	const written = lines.line(position.line).slice(0, position.character);
	const above = bare.text.slice(0, bare.startOf(position.line)).trim();
	if (before.trim() === '' && written.trim() !== '') {
		return [];
	}
	const start = { line: position.line, character: before.length - typedWord(before).length };
	const given = above === '' ? first(before, bare, position) : inside(text, bare.text, above, before);
	return given.map((one) => ({ ...one, range: { start, end: position } }));
}

/** On the first line: types, and directions behind those that have them. */
function first(before: string, bare: LineIndex, position: Position): Given[] {
	const begin = /^\s*([\w-]+)\s+\w*$/.exec(before)?.[1];
	if (begin !== undefined) {
		return /^(?:graph|flowchart|swimlane-beta)$/.test(begin) ? directions(begin).map(direction) : [];
	}
	if (!/^\s*[\w-]*$/.test(before)) {
		return [];
	}
	// A whole diagram is no help where one is written already
	const isEmpty = bare.text.slice(bare.endOf(position.line)).trim() === '';
	return diagramTypes.map(({ keyword, name, about, snippet }) => ({
		kind: 'type',
		label: keyword,
		detail: `${name}: ${about}`,
		...(isEmpty ? { snippet } : {}),
	}));
}

function inside(text: string, bare: string, above: string, before: string): Given[] {
	const begin = /^[\w-]+/.exec(above)?.[0] ?? '';
	if (description.test(before) || openDescription.test(`${above}\n${before}`)) {
		return [];
	}
	if (before.endsWith(`:::${typedWord(before)}`) || namesClass.test(before)) {
		return classNames(bare).map((label) => ({ kind: 'class', label, detail: '' }));
	}
	if (namesShape.test(before) && /^(?:graph|flowchart)/.test(begin)) {
		return nodeShapes.map(([label, detail]) => ({ kind: 'shape', label, detail }));
	}
	if (/^\s*direction\s+\w*$/.test(before)) {
		return directions(begin).map(direction);
	}
	const elements = readElements(text);
	if (isText(elements, before)) {
		return [];
	}
	const nodes = elements ? nodeSuggestions(elements, text, before) : [];
	const isStart = /^\s*[\w[*\u00AA-\uFFFF.-]*$/.test(before);
	const words = isStart ? statementWords(begin) : [];
	return [...nodes, ...words.map((label): Given => ({ kind: 'keyword', label, detail: '' }))];
}

/** Whether a label or another text is written at the end of a line. */
function isText(elements: DiagramElements | undefined, before: string): boolean {
	if ((before.match(/"/g)?.length ?? 0) % 2 === 1) {
		return true;
	}
	switch (elements?.type) {
		case 'flowchart':
			return isOpen(before.replace(/"[^"]*"/g, ''));
		case undefined:
			return false;
		default:
			return colon.test(before);
	}
}

/** Whether a bracket or a label between bars is not closed. */
function isOpen(before: string): boolean {
	const last = (marks: readonly string[]): number => Math.max(...marks.map((mark) => before.lastIndexOf(mark)));
	const bars = before.split('|').length - 1;
	return bars % 2 === 1 || last(['[', '(', '{']) > last([']', ')', '}']);
}

/** The word that is being written at the end of a line. */
function typedWord(before: string): string {
	let start = before.length;
	while (start > 0 && wordCharacter.test(before[start - 1] ?? '')) {
		start--;
	}
	return before.slice(start);
}

/** The ids of a diagram, but for the one that is written now and stands nowhere else. */
function nodeSuggestions({ nodes }: DiagramElements, text: string, before: string): Given[] {
	const lines = new LineIndex(text);
	const typed = typedWord(before);
	return nodes.flatMap(({ id, label, places }): Given[] => {
		const [born] = places;
		const isTyped = id === typed && places.length === 1;
		const isWritten = born !== undefined && lines.slice(born) === id;
		return isWritten && !isTyped ? [{ kind: 'node', label: id, detail: label === id ? '' : label }] : [];
	});
}

function direction(label: string): Given {
	return { kind: 'direction', label, detail: directionNames[label] ?? '' };
}

const directionNames: Readonly<Record<string, string>> = {
	LR: 'left to right',
	RL: 'right to left',
	TD: 'top down',
	TB: 'top to bottom',
	BT: 'bottom to top',
};

/** Names of the styles that a diagram defines, each once. */
function classNames(bare: string): string[] {
	const names = [...bare.matchAll(classDefinition)].flatMap(([, list = '']) => list.split(','));
	return [...new Set(names.filter((name) => name !== '' && name !== 'default'))];
}
