import type { SpecDocument } from '../../document/specDocument.ts';
import type { LineIndex, Range, TextEdit } from '../../document/text.ts';
import type { TraceFacts } from '../trace.ts';

/** A text with the ids that were read from it, as it is rewritten: ranges of `trace` refer to `lines`. */
export interface SourceText {
	readonly path: string;
	readonly lines: LineIndex;
	/** A line without what its readers don't see, as `visibleLines` gives it; of code the line itself. */
	visible(line: number): string;
	readonly trace: TraceFacts;
	/** What it was read from; of code and of texts of other scopes there is none. */
	readonly document?: SpecDocument;
	/** Code, where ids stand in comments. */
	readonly isCode?: boolean;
}

/** Edits of texts by path. */
export class EditList {
	readonly byPath = new Map<string, TextEdit[]>();

	add(path: string, range: Range, newText: string): void {
		const edits = this.byPath.get(path);
		if (edits) {
			edits.push({ range, newText });
		} else {
			this.byPath.set(path, [{ range, newText }]);
		}
	}

	addAll(path: string, edits: readonly TextEdit[]): void {
		for (const { range, newText } of edits) {
			this.add(path, range, newText);
		}
	}
}
