import assert from 'node:assert/strict';
import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { applyEdits, LineIndex } from '../../src/core/document/text.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../src/core/kinds/recognise.ts';
import { readCode } from '../../src/core/trace/generic/code.ts';
import type { ScopeTexts, TraceChange } from '../../src/core/trace/renumber/change.ts';
import { readSource } from '../../src/core/trace/rewrite/readSource.ts';
import type { SourceText } from '../../src/core/trace/rewrite/sourceText.ts';
import { TraceIndex } from '../../src/core/trace/traceIndex.ts';

export type Files = Readonly<Record<string, string>>;

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

/** A text as the index reads it, by the kind that its path and content have; what is no Markdown is code of the same scope. */
export function sourceOf(path: string, text: string): SourceText {
	if (!path.endsWith('.md')) {
		const lines = new LineIndex(text);
		const references = readCode(path, text, []).map(({ reference }) => reference);
		const trace = { dialect: 'generic', scope: '', definitions: [], references } as const;
		return { path, lines, visible: (line) => lines.line(line), trace, isCode: true };
	}
	const kind = recogniser.recognise(parseDocument(path, text));
	assert.ok(kind, `${path} is no document`);
	const source = readSource(path, text, kind);
	assert.ok(source, `${path} has no ids`);
	return source;
}

/** The texts of one feature. */
export function scopeTexts(files: Files): ScopeTexts {
	return {
		texts: Object.entries(files).map(([path, text]) => sourceOf(path, text)),
		reread: (path, text) => sourceOf(path, text).trace,
	};
}

/** An index of texts. */
export function traceIndex(files: Files): TraceIndex {
	const index = new TraceIndex();
	for (const [path, text] of Object.entries(files)) {
		index.update(path, 'any', sourceOf(path, text).trace);
	}
	return index;
}

/** The texts after a change. */
export function changed(files: Files, { edits }: Pick<TraceChange, 'edits'>): Files {
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => [path, applyEdits(text, edits.get(path) ?? [])]),
	);
}
