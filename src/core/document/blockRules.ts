import type { MarkdownIt } from 'markdown-it';
import { htmlBlock } from './htmlBlock.ts';
import { mermaidContainer } from './mermaidContainer.ts';

/** Gives markdown-it the block rules of our own, so that a text has the same blocks wherever it is read. */
export function useBlockRules({ block }: MarkdownIt): void {
	block.ruler.at('html_block', htmlBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
	block.ruler.before('fence', 'mermaid_container', mermaidContainer, {
		alt: ['paragraph', 'reference', 'blockquote', 'list'],
	});
}
