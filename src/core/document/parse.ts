import type { SpecDocument } from './specDocument.ts';

/**
 * Reads a Markdown text. Never throws, whatever the text; time grows linearly with its length.
 * @param path from the workspace root, with `/`
 */
export declare function parseDocument(path: string, text: string): SpecDocument;
