import type { DiagramParser } from '../core/diagrams/verdict.ts';
import { createDiagramParser } from '../mermaid/diagramParser.ts';
import { startParserWorker } from '../node/parserWorker.ts';
import type { Terminal } from './terminal.ts';

/** Mermaid's parser in a thread, which starts with the first diagram and keeps the process alive until `dispose`. */
export function commandLineParser({ program }: Terminal): DiagramParser {
	return createDiagramParser(() => startParserWorker(new URL('webview/mermaid.js', program)));
}
