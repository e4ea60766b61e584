import { findFrontMatter } from './frontMatter.ts';
import { InlineCollector } from './inlineCollector.ts';
import { parseBlocks } from './markdown.ts';
import { DocumentReader } from './reader.ts';
import type { SpecDocument } from './specDocument.ts';
import { LineIndex } from './text.ts';

/**
 * Reads a Markdown text. Never throws, whatever the text; time grows linearly with its length.
 * @param path from the workspace root, with `/`
 */
export function parseDocument(path: string, text: string): SpecDocument {
	return readDocument(path, text, new InlineCollector()).finish();
}

/** Reads a Markdown text, what stands inside its blocks with a collector of the caller's. */
export function readDocument(path: string, text: string, collector: InlineCollector): DocumentReader {
	const lines = new LineIndex(text);
	const frontMatter = findFrontMatter(lines);
	const firstLine = frontMatter ? frontMatter.range.end.line + 1 : 0;
	const bodyOffset = frontMatter ? lines.startOf(firstLine) : text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const reader = new DocumentReader(path, lines, frontMatter, collector);
	reader.read(parseBlocks(bodyOffset === 0 ? text : text.slice(bodyOffset)), firstLine);
	return reader;
}
