import { unescapeMarkdown } from './markdown.ts';

const special = /[\\`*_[\]<&~]/;

/** A line of Markdown as it reads: links by their text, code without backticks, no emphasis marks, tags or comments. */
export function plainText(markdown: string): string {
	if (!special.test(markdown)) {
		return markdown.trim();
	}
	const code: string[] = [];
	const text = markdown
		.replace(/<!--.*?-->/gs, '')
		.replace(/(`+)([^`]+)\1(?!`)/g, (_whole, _ticks, content: string) => {
			code.push(content.trim());
			return `\u0000${code.length - 1}\u0000`;
		})
		.replace(/!?\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, '$1')
		.replace(/<\/?[A-Za-z][^<>]*>/g, '')
		.replace(/(^|[^\\])(\*{1,3}|~~)/g, '$1')
		.replace(/(^|[^\p{L}\p{N}_\\])_{1,3}(?=\S)([^_]*[^_\s])_{1,3}(?![\p{L}\p{N}_])/gu, '$1$2');
	return unescapeMarkdown(text)
		.replace(/\u0000(\d+)\u0000/g, (_whole, index: string) => code[Number(index)] ?? '')
		.trim();
}
