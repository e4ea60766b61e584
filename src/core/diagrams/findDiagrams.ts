import type { Fence, SpecDocument } from '../document/specDocument.ts';
import { LineIndex } from '../document/text.ts';
import type { Diagram } from './diagram.ts';

const languages: ReadonlySet<string> = new Set(['mermaid', 'mmd']);

/** Options of a directive stand before the text: ` ```{mermaid} ` and `:name: value` (MyST). */
const directive = /^\{mermaid\}/i;
const option = /^:[\w-]+:/;

/** The Mermaid diagrams of a document, in order: fences and `:::mermaid` containers, in lists and quotes too. */
export function findDiagrams(document: SpecDocument): Diagram[] {
	return document.fences.filter(({ language }) => languages.has(language)).map((fence) => diagramIn(document, fence));
}

/** Whether a file is a diagram by its name. */
export function isDiagramFile(path: string): boolean {
	return /\.(?:mmd|mermaid)$/i.test(path);
}

/** The diagram of a file that is one. */
export function diagramOfFile(text: string): Diagram {
	const lines = new LineIndex(text);
	return {
		text: lines.count === 1 ? text : text.replace(/\r\n?/g, '\n'),
		line: 0,
		indents: 0,
		range: lines.rangeAt(0, text.length),
		form: 'file',
	};
}

/**
 * The content has lost the indentation and quote marks of its block, so that each of its lines is the end of a line of
 * the document. Where an indentation takes a part of a tab, the rest of it has become spaces: an indent below 0.
 */
function diagramIn({ lines }: SpecDocument, { content, contentLine, range, closed, info }: Fence): Diagram {
	const all = content.split('\n');
	let skipped = 0;
	while (directive.test(info) && option.test(all[skipped] ?? '')) {
		skipped++;
	}
	const own = all.slice(skipped);
	const line = contentLine + skipped;
	// Behind the last line break of the content stands nothing, or the mark that closes the fence
	const written = content.endsWith('\n') ? own.slice(0, -1) : own;
	const indents = written.map((one, i) => lines.line(line + i).length - one.length);
	const [first = 0] = indents;
	return {
		text: skipped === 0 ? content : own.join('\n'),
		line,
		indents: indents.every((indent) => indent === first) ? first : indents,
		range,
		form: closed ? 'fence' : 'open',
	};
}
