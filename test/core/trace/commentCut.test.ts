import assert from 'node:assert/strict';
import { applyEdits, LineIndex } from '../../../src/core/document/text.ts';
import { readCode } from '../../../src/core/trace/generic/code.ts';
import type { IdMap } from '../../../src/core/trace/rewrite/idMap.ts';
import { type RewriteNotes, rewriteReferences } from '../../../src/core/trace/rewrite/rewriteReferences.ts';
import { EditList } from '../../../src/core/trace/rewrite/sourceText.ts';

/** A text of code after FR-002 has gone; undefined where it is left to its author. */
function without(text: string): string | undefined {
	const path = text.startsWith('<') ? 'src/a.html' : /^\s*(?:@|"|#|a\(\);\n\t#)/.test(text) ? 'src/a.py' : 'src/a.ts';
	const lines = new LineIndex(text);
	const references = readCode(path, text, []).map(({ reference }) => reference);
	assert.notEqual(references.length, 0, text);
	const edits = new EditList();
	const notes: RewriteNotes = { emptied: [], left: [], unread: [], passed: [], links: [] };
	const map: IdMap = { space: 'requirement', moves: new Map([['FR2', undefined]]), born: new Set() };
	const trace = { dialect: 'generic', scope: 'specs/001-a', definitions: [], references } as const;
	rewriteReferences({ path, lines, visible: (line) => lines.line(line), trace, isCode: true }, map, edits, notes);
	return notes.left.length > 0 ? undefined : applyEdits(text, edits.byPath.get(path) ?? []);
}

describe('a comment in code that names what goes', () => {
	for (const [text, expected] of [
		['a();\n// @req FR-002\nb();\n', 'a();\nb();\n'],
		['a();\n\t# Implements: FR-002\r\nb();\n', 'a();\nb();\n'],
		['a(); // @req FR-002\nb();\n', 'a();\nb();\n'],
		['a(); // keep; @req FR-002', undefined],
		['// @req FR-001, FR-002\n', '// @req FR-001\n'],
		['/** Implements: FR-002 */\na();\n', 'a();\n'],
		['/** Implements: FR-002\n * More.\n */\n', '/**\n * More.\n */\n'],
		['/**\n * Implements: FR-002\n */\n', '/**\n */\n'],
		['/**\n * Opens.\n * Implements: FR-002 */\n', '/**\n * Opens.\n */\n'],
		['<!-- @req FR-002 -->\n<a />\n', '<a />\n'],
		['"""Implements: FR-002"""\n', ''],
		['@req(FR-002)\ndef f(): pass\n', undefined],
		['// Implements: FR-002 for guests\n', undefined],
		['// **Validates: Requirements FR-002**', ''],
	] as const) {
		it(JSON.stringify(text), () => assert.equal(without(text), expected));
	}
});
