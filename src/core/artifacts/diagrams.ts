import { findDiagrams } from '../diagrams/findDiagrams.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { UnnamedArtifact } from './artifact.ts';
import { headingAbove, nameOf } from './headingAbove.ts';

/** The diagrams of a document, as files of Mermaid, which the preview draws and saves as SVG and PNG. */
export function diagramArtifacts(document: SpecDocument): UnnamedArtifact[] {
	const above = headingAbove(document);
	return findDiagrams(document)
		.filter(({ text }) => text.trim() !== '')
		.map(({ text, range }) => ({
			type: 'diagram',
			title: nameOf(above(range.start.line)) || 'Diagram',
			format: 'Mermaid',
			count: undefined,
			ending: 'mmd',
			line: range.start.line,
			text: () => (text.endsWith('\n') ? text : `${text}\n`),
		}));
}
