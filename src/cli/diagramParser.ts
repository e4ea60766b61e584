import type { DiagramParser } from '../core/diagrams/verdict.ts';
import { createDiagramParser } from '../mermaid/diagramParser.ts';
import { startParserWorker } from '../node/parserWorker.ts';

/** Beside the program, as the build puts it there. */
const bundle = new URL('webview/mermaid.js', import.meta.url);

/** Mermaid's parser in a thread, which starts with the first diagram and keeps the process alive until `dispose`. */
export function commandLineParser(): DiagramParser {
	return createDiagramParser(() => startParserWorker(bundle));
}
