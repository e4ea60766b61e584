import { unescapeMarkdown } from './markdown.ts';

/** Stands for a code span while the rest is read; markdown-it lets no NUL through, so no text holds one. */
const held = '\u0000';
const heldCode = new RegExp(`${held}(\\d+)${held}`, 'g');

const special = /[\\`*_[\]<&~\r\n]/;

/**
 * Markdown of one block as it reads, on one line: links by their text, code without backticks, no emphasis marks, tags
 * or comments.
 * @param isTag which of those that look like tags are left out; all of them when not given
 */
export function plainText(markdown: string, isTag: (tag: string) => boolean = () => true): string {
	if (!special.test(markdown)) {
		return markdown.trim();
	}
	const code: string[] = [];
	const text = withoutComments(markdown)
		.replace(/(?<!`)(`+)(?!`)([^`]+)\1(?!`)/g, (_whole, _ticks, content: string) => {
			code.push(content.trim());
			return held + (code.length - 1) + held;
		})
		.replace(/!?\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, '$1')
		.replace(/(?<!\\)<\/?[A-Za-z][^<>]*>/g, (tag) => (isTag(tag) ? '' : tag))
		// A star between blanks is a star
		.replace(/(?<![\\*])\*+(?=[^\s*])|(?<=[^\s*\\])\*+|(?<!\\)~~/g, '')
		.replace(/(^|[^\p{L}\p{N}_\\])_{1,3}(?=\S)([^_]*[^_\s])_{1,3}(?![\p{L}\p{N}_])/gu, '$1$2');
	return unescapeMarkdown(text)
		.replace(heldCode, (_whole, index: string) => code[Number(index)] ?? '')
		.split(/\r\n?|\n/)
		.map((line) => line.trim())
		.join(' ')
		.trim();
}

function withoutComments(markdown: string): string {
	// Nothing closes behind the last end: looking for it there from each `<!--` would take quadratic time
	const end = markdown.lastIndexOf('-->') + '-->'.length;
	return markdown.slice(0, end).replace(/<!--.*?-->/gs, '') + markdown.slice(end);
}
