import type { StateInline } from 'markdown-it';

const value = `[^ \\t\\r\\n"'=<>\`]+|'[^']*'|"[^"]*"`;
const attribute = `[ \\t\\r\\n]+[A-Za-z_:][A-Za-z0-9_.:-]*(?:[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:${value}))?`;
const name = '[A-Za-z][A-Za-z0-9-]*';
/** An open or a closing tag (CommonMark 0.31, section 6.6). */
const tag = new RegExp(`<(?:${name}(?:${attribute})*[ \\t\\r\\n]*/?|/${name}[ \\t\\r\\n]*)>`, 'y');

/**
 * Inline rule for HTML tags, to run before markdown-it's own. That one takes any white space of Unicode between
 * attributes and as a part of their values as well, and may be kept busy for ever by a tag of no-break spaces. What
 * begins like a tag and is none becomes text here, so that the other rule never sees it.
 */
export function htmlTag(state: StateInline, silent: boolean): boolean {
	if (!/^<[A-Za-z/]/.test(state.src.slice(state.pos, state.pos + 2))) {
		return false;
	}
	tag.lastIndex = state.pos;
	const content = tag.exec(state.src)?.[0];
	if (content === undefined || state.pos + content.length > state.posMax) {
		if (!silent) {
			state.pending += '<';
		}
		state.pos++;
		return true;
	}
	if (!silent) {
		state.push('html_inline', '', 0).content = content;
		// What looks like an address becomes no link inside of one
		if (/^<a[\s>]/i.test(content)) {
			state.linkLevel++;
		} else if (/^<\/a\s*>/i.test(content)) {
			state.linkLevel--;
		}
	}
	state.pos += content.length;
	return true;
}
