import { combine } from './combine.ts';
import type { ExportInput } from './exportInput.ts';

/**
 * One Markdown text from the documents of an export; a single one keeps the levels of its headings.
 * @param path where the result will stand, from the workspace root; links to other files are written from there
 */
export function exportMarkdown({ title, documents }: ExportInput, path: string): string {
	const chapters = documents.map(({ indexed: { facts }, text }) => ({ path: facts.path, text, title: facts.title }));
	return combine(chapters, { title: chapters.length > 1 ? title : undefined, path });
}
