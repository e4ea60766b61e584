import { parseDocument } from '../../document/parse.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import type { Kind } from '../../kinds/kind.ts';
import { describeTrace } from '../describeTrace.ts';
import type { SourceText } from './sourceText.ts';

/** A text with its ids; undefined for a kind without any. */
export function readSource(path: string, text: string, kind: Kind): SourceText | undefined {
	const document = parseDocument(path, text);
	const trace = describeTrace(document, kind);
	return trace && { path, lines: document.lines, visible: visibleLines(document), trace, document };
}
