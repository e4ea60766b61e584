import { withoutEmphasis } from './emphasis.ts';
import { unescapeMarkdown } from './markdown.ts';

/** Stands for a code span while the rest is read; markdown-it lets no NUL through, so no text holds one. */
const held = '\u0000';
const heldCode = new RegExp(`${held}(\\d+)${held}`, 'g');

/** None begins at a backtick behind an odd number of backslashes. */
const codeSpan = /(?<!`|(?<!\\)(?:\\\\)*\\)(`+)(?!`)([^`]+)\1(?!`)/g;

const special = /[\\`*_[\]<&~\r\n]/;

/**
 * Markdown of one block as it reads, on one line: links by their text, code without backticks, no emphasis marks, tags
 * or comments.
 * @param isTag which of those that look like tags are left out, a line break for a blank; all of them when not given, for
 * nothing
 */
export function plainText(markdown: string, isTag?: (tag: string) => boolean): string {
	if (!special.test(markdown)) {
		return markdown.trim();
	}
	const code: string[] = [];
	// Each is looked for only where its sign stands: most texts have one of them, if any
	let text = markdown.includes('<!--') ? withoutComments(markdown) : markdown;
	if (text.includes('`')) {
		text = text.replace(codeSpan, (_whole, _ticks, content: string) => {
			code.push(content.trim());
			return held + (code.length - 1) + held;
		});
	}
	if (text.includes(']')) {
		text = text.replace(/!?\[([^[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])/g, '$1');
	}
	if (text.includes('<')) {
		text = text.replace(/(?<!\\)<\/?[A-Za-z][^<>]*>/g, (tag, at: number, whole: string) =>
			isTag ? shown(tag, isTag, `${whole.charAt(at - 1)}${whole.charAt(at + tag.length)}`) : '',
		);
	}
	if (text.includes('*')) {
		text = withoutEmphasis(text);
	}
	if (text.includes('~~')) {
		text = text.replace(/(?<!\\)~~/g, '');
	}
	if (text.includes('_')) {
		text = text.replace(/(^|[^\p{L}\p{N}_\\])_{1,3}(?=\S)([^_]*[^_\s])_{1,3}(?![\p{L}\p{N}_])/gu, '$1$2');
	}
	const plain = unescapeMarkdown(text);
	const whole =
		code.length === 0 ? plain : plain.replace(heldCode, (_whole, index: string) => code[Number(index)] ?? '');
	return /[\r\n]/.test(whole)
		? whole
				.split(/\r\n?|\n/)
				.map((line) => line.trim())
				.join(' ')
				.trim()
		: whole.trim();
}

/** @param beside the signs before and behind the tag */
function shown(tag: string, isTag: (tag: string) => boolean, beside: string): string {
	if (!isTag(tag)) {
		return tag;
	}
	return /^<br[\s/>]/i.test(tag) && !/\s/.test(beside) ? ' ' : '';
}

function withoutComments(markdown: string): string {
	// Nothing closes behind the last end: looking for it there from each `<!--` would take quadratic time
	const end = markdown.lastIndexOf('-->') + '-->'.length;
	return markdown.slice(0, end).replace(/<!--.*?-->/gs, '') + markdown.slice(end);
}
