import { unescapeMarkdown } from './markdown.ts';

const attribute = /\s(href|src|id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** What an HTML tag gives: targets of links into the document, and a link out of it. */
export interface TagText {
	/** Values of `id`, and of `name` on an anchor. */
	readonly anchors: readonly string[];
	/** `href` of a link or `src` of an image, with its offset in the tag. */
	readonly target:
		| { readonly value: string; readonly start: number; readonly end: number; readonly image: boolean }
		| undefined;
}

/** How the HTML blocks begin and end that go on over blank lines (CommonMark, section 4.6, conditions 1 to 5). */
const longBlocks: readonly (readonly [RegExp, RegExp])[] = [
	[/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	[/^<!\[CDATA\[/, /\]\]>/],
	[/^<![A-Za-z]/, />/],
];

/** Whether an HTML block ends by itself or with the next blank line, so that text may stand behind it. */
export function isClosedHtml(block: string): boolean {
	const source = block.trimStart();
	const [, end] = longBlocks.find(([start]) => start.test(source)) ?? [];
	return !end || end.test(source);
}

/** Reads the attributes of one HTML tag that make it a link or the target of one. */
export function readTag(tag: string): TagText {
	const anchors: string[] = [];
	let target: TagText['target'];
	const name = /^<([A-Za-z][A-Za-z0-9-]*)/.exec(tag)?.[1]?.toLowerCase();
	if (name) {
		for (const found of tag.matchAll(attribute)) {
			const key = (found[1] ?? '').toLowerCase();
			const value = found[2] ?? found[3] ?? found[4] ?? '';
			if (key === 'id' || (key === 'name' && name === 'a')) {
				anchors.push(unescapeMarkdown(value));
			} else if ((key === 'href' && name === 'a') || (key === 'src' && name === 'img')) {
				const quoted = found[4] === undefined ? 1 : 0;
				const end = found.index + found[0].length - quoted;
				target = { value: unescapeMarkdown(value), start: end - value.length, end, image: name === 'img' };
			}
		}
	}
	return { anchors, target };
}
