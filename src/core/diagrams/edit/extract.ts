import type { SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import type { Diagram } from '../diagram.ts';

/** A diagram that moves to a file of its own. */
interface Extraction {
	/** Puts a link in the place of the diagram. */
	readonly edit: TextEdit;
	/** Text of the file. */
	readonly text: string;
}

/**
 * Moves a diagram to a file beside its document.
 * @param name of the file, with its ending
 * @throws OperationError when the end of the diagram is not certain, or when it says more than Mermaid's text
 */
export function extractDiagram(document: SpecDocument, diagram: Diagram, name: string): Extraction {
	if (diagram.form === 'open') {
		throw new OperationError('Nothing closes this diagram. Close it with the marks that open it, and try again.');
	}
	if (diagram.line > diagram.range.start.line + 1) {
		throw new OperationError('This diagram has options of its own, which a file of Mermaid can’t hold.');
	}
	const title = name.replace(/\.\w+$/, '');
	return {
		edit: { range: diagram.range, newText: `[${escaped(title)}](${target(name)})` },
		text: diagram.text.replaceAll('\n', lineBreakOf(document.text)),
	};
}

function escaped(title: string): string {
	return title.replace(/[\\[\]`*_<]/g, '\\$&');
}

/** Parentheses and blanks would end the target of a link. */
function target(name: string): string {
	return encodeURIComponent(name).replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
