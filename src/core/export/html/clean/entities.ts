import { unescapeMarkdown } from '../../../document/markdown.ts';

/** Characters for entities that end with a semicolon; others are text, as in Markdown. */
export function decodeEntities(text: string): string {
	return text.includes('&') ? unescapeMarkdown(text.replaceAll('\\', '\\\\')) : text;
}
