import type { SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { documentStatus } from '../../kinds/status.ts';
import type { Severity } from '../rule.ts';

/** How severe it is that something is not written yet: a hint, unless the status says that the document is done. */
export function severityOfGap(document: SpecDocument, kind: Kind): Severity {
	return documentStatus(document, kind)?.done ? 'warning' : 'hint';
}

/** Where to report what is wrong with the document as a whole: its first line after the front matter. */
export function firstLine({ frontMatter, lines }: SpecDocument): Range {
	const line = Math.min(frontMatter ? frontMatter.range.end.line + 1 : 0, lines.count - 1);
	return range(line, 0, line, lines.line(line).length);
}
