import { bareText } from './bareText.ts';
import { readClassDiagram } from './classDiagram.ts';
import { ElementCollector } from './elementCollector.ts';
import type { DiagramElements } from './elements.ts';
import { readEntities } from './entities.ts';
import { readFlowchart } from './flowchart.ts';
import { readSequence } from './sequence.ts';
import { readStates } from './states.ts';

type Read = (text: string, bare: string, elements: ElementCollector) => void;

const readers: readonly (readonly [begin: RegExp, type: DiagramElements['type'], read: Read])[] = [
	[/^\s*(?:graph|flowchart|flowchart-elk|swimlane-beta)(?![\w-])/, 'flowchart', readFlowchart],
	[/^\s*sequenceDiagram(?!\w)/i, 'sequence', readSequence],
	[/^\s*classDiagram(?:-v2)?(?![\w-])/, 'class', readClassDiagram],
	[/^\s*stateDiagram(?:-v2)?(?![\w-])/, 'state', readStates],
	[/^\s*erDiagram(?!\w)/, 'er', readEntities],
];

/**
 * The nodes and edges of a diagram, with all places that name them. Reads what it can of a diagram that is not valid.
 * The forms are those of Mermaid 12's own grammars.
 * @param text the diagram, front matter and comments included
 * @returns undefined for a type whose ids are not known to us
 */
export function readElements(text: string): DiagramElements | undefined {
	const bare = bareText(text);
	const reader = readers.find(([begin]) => begin.test(bare));
	if (!reader) {
		return undefined;
	}
	const [, type, read] = reader;
	const elements = new ElementCollector(text);
	read(text, bare, elements);
	return elements.finish(type);
}
