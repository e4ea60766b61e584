import { slug } from 'github-slugger';
import { parseDocument } from '../../document/parse.ts';
import { baseName } from '../../workspace/paths.ts';
import type { Diagram } from '../diagram.ts';
import { diagramOfFile, findDiagrams, isDiagramFile } from '../findDiagrams.ts';

/** A diagram with what a person would call it by. */
export interface NamedDiagram {
	readonly diagram: Diagram;
	/** The heading it stands under; empty for none. */
	readonly heading: string;
	/** Place among the diagrams under that heading, from 0. */
	readonly order: number;
}

/** The diagrams of a text, in order: those of a document, or the one that the file is. */
export function namedDiagrams(path: string, text: string): readonly NamedDiagram[] {
	if (isDiagramFile(path)) {
		return [{ diagram: diagramOfFile(text), heading: '', order: 0 }];
	}
	const document = parseDocument(path, text);
	let before: number | undefined;
	let order = 0;
	let at = -1;
	return findDiagrams(document).map((diagram) => {
		while ((document.headings[at + 1]?.range.start.line ?? Number.POSITIVE_INFINITY) < diagram.line) {
			at++;
		}
		order = at === before ? order + 1 : 0;
		before = at;
		return { diagram, heading: document.headings[at]?.text ?? '', order };
	});
}

/** The diagram whose text begins at a line of the document, or the one that holds the line. */
export function diagramAtLine(diagrams: readonly NamedDiagram[], line: number): NamedDiagram | undefined {
	return (
		diagrams.find(({ diagram }) => diagram.line === line) ??
		diagrams.find(({ diagram: { range } }) => range.start.line <= line && line <= range.end.line)
	);
}

/** A name for a file with the picture of a diagram, without an ending: of the document, and of the heading. */
export function pictureName(path: string, named: NamedDiagram | undefined): string {
	const document = baseName(path).replace(/\.[^.]*$/, '');
	const number = named && named.order > 0 ? String(named.order + 1) : '';
	return [document, slug(named?.heading ?? ''), number].filter((part) => part !== '').join('-');
}
