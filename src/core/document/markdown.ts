import MarkdownIt from 'markdown-it';

/** The part of a markdown-it token that this folder reads. */
export type BlockToken = ReturnType<MarkdownIt['parse']>[number];

// Block structure alone: the inline rules cost most of a full parse and give no positions. Link definitions are read by
// our own inline scan, which knows where they stand, so the block rule that swallows them is off.
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join'], true);
markdown.block.ruler.disable('reference');

/** Block tokens of a Markdown text; each inline token keeps its raw content. */
export function parseBlocks(text: string): BlockToken[] {
	return markdown.parse(text, {});
}

/** CommonMark's scanners of link destinations and titles. */
export const { parseLinkDestination, parseLinkTitle } = markdown.helpers;

/** Resolves backslash escapes and entities. */
export function unescapeMarkdown(text: string): string {
	return text.includes('\\') || text.includes('&') ? markdown.utils.unescapeAll(text) : text;
}

/** A label as CommonMark compares it. */
export function normalizeLabel(label: string): string {
	return markdown.utils.normalizeReference(label);
}
