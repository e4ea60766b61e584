import { allSections } from '../../core/document/allSections.ts';
import type { CheckResult } from '../checkResult.ts';

/** Characters that are written at once: of each document alone there would be too many calls. */
const pieceLength = 64 * 1024;

/**
 * The report as one JSON object; its shape is `schemas/check-report.schema.json`.
 * @returns its pieces in order: as one string, and before as one object, it took as much memory as half of the facts
 */
export function* formatJson(result: CheckResult): Iterable<string> {
	let piece = '';
	for (const part of partsOf(result)) {
		piece += part;
		if (piece.length >= pieceLength) {
			yield piece;
			piece = '';
		}
	}
	yield piece;
}

function* partsOf(result: CheckResult): Iterable<string> {
	yield `{\n  "version": 1,\n  "root": ${JSON.stringify(result.root)}`;
	yield* list('documents', result.documents, ({ facts: { path, kind, title, completion, sections } }) => ({
		path,
		kind,
		title,
		completion,
		sections: allSections(sections).map(({ id, title, line, level, state }) => ({ id, title, line, level, state })),
	}));
	yield* list('findings', result.findings, ({ path, range, rule, severity, message, fix }) => ({
		path,
		range: { start: place(range.start), end: place(range.end) },
		rule,
		severity,
		message,
		fixable: fix !== undefined,
	}));
	yield* list('unread', result.unread, ({ path, problem }) => ({ path, problem }));
	if (result.fixed) {
		yield* list('fixed', [...result.fixed], ([path, fixes]) => ({ path, fixes }));
	}
	const { bytes, documents, milliseconds } = result;
	const stats = { documents: documents.length, bytes, milliseconds: Math.round(milliseconds) };
	yield `,\n  "stats": ${indented(stats, '  ')}\n}\n`;
}

/** A member whose value is a list, with the comma before it. */
function* list<T>(name: string, items: readonly T[], toJson: (item: T) => object): Iterable<string> {
	yield `,\n  "${name}": [`;
	let before = '\n    ';
	for (const item of items) {
		yield before + indented(toJson(item), '    ');
		before = ',\n    ';
	}
	yield items.length > 0 ? '\n  ]' : ']';
}

/** @param blanks before each line of it but the first */
function indented(value: object, blanks: string): string {
	return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${blanks}`);
}

function place({ line, character }: { line: number; character: number }) {
	return { line, character };
}
