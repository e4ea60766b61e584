import { findFrontMatter } from './frontMatter.ts';
import { parseBlocks } from './markdown.ts';
import { DocumentReader } from './reader.ts';
import type { SpecDocument } from './specDocument.ts';
import { LineIndex } from './text.ts';

/**
 * Reads a Markdown text. Never throws, whatever the text; time grows linearly with its length.
 * @param path from the workspace root, with `/`
 */
export function parseDocument(path: string, text: string): SpecDocument {
	const lines = new LineIndex(text);
	const frontMatter = findFrontMatter(lines);
	const firstLine = frontMatter ? frontMatter.range.end.line + 1 : 0;
	const bodyOffset = frontMatter ? lines.startOf(firstLine) : text.charCodeAt(0) === 0xfeff ? 1 : 0;
	const reader = new DocumentReader(path, lines, frontMatter);
	reader.read(parseBlocks(bodyOffset === 0 ? text : text.slice(bodyOffset)), firstLine);
	return reader.finish();
}
