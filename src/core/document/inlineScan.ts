import { Closers, endOfRun } from './closers.ts';
import { parseLinkDestination, parseLinkTitle, unescapeMarkdown } from './markdown.ts';

/** What the scan finds; offsets count in the scanned content. */
export interface InlineSink {
	/** `[text](target)` or, with `image`, `![text](target)`. */
	link(found: {
		start: number;
		end: number;
		textStart: number;
		textEnd: number;
		targetStart: number;
		targetEnd: number;
		target: string;
		image: boolean;
	}): void;
	/** `[text][label]`, `[label][]` or `[label]`, whether or not the label is defined; `shortcut` for the last form. */
	label(found: {
		start: number;
		end: number;
		labelStart: number;
		labelEnd: number;
		textStart: number;
		textEnd: number;
		image: boolean;
		shortcut: boolean;
	}): void;
	/** `[label]: target` at the beginning of a paragraph. */
	definition(found: {
		start: number;
		end: number;
		label: string;
		targetStart: number;
		targetEnd: number;
		target: string;
	}): void;
	autolink(start: number, end: number, target: string): void;
	/** A code span; offsets of its content without backticks and one padding space. */
	code(start: number, end: number): void;
	/** An HTML tag from `<` to behind `>`. */
	tag(start: number, end: number): void;
	/** A comment from `<!--` to behind `-->`. */
	comment(start: number, end: number): void;
	/** `{…}` with its braces; no brace stands between them. */
	brace(start: number, end: number): void;
	/** TODO, TBD, FIXME, TBC or `???`. */
	todo(start: number, end: number): void;
}

const tagForm = /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?>/y;
const autolinkForm = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/y;
const todoForm = /(?:TODO|TBD|TBC|FIXME)(?![\p{L}\p{N}_-])|\?{3,}(?![?\p{L}\p{N}])/uy;
const wordCharacter = /[\p{L}\p{N}_]/u;

const BACKSLASH = 92;
const BACKTICK = 96;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_PAREN = 40;
const CLOSE_PAREN = 41;
const BANG = 33;
const LESS = 60;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const UPPER_F = 70;
const UPPER_T = 84;
const QUESTION = 63;

/** Characters that may begin or end something, by code; all others are passed over in the scan's innermost loop. */
const stops = new Uint8Array(128);
for (const code of [
	BACKSLASH,
	BACKTICK,
	OPEN_BRACKET,
	CLOSE_BRACKET,
	BANG,
	LESS,
	OPEN_BRACE,
	CLOSE_BRACE,
	UPPER_F,
	UPPER_T,
	QUESTION,
]) {
	stops[code] = 1;
}

interface OpenBracket {
	readonly offset: number;
	readonly image: boolean;
	/** A link stands inside, so that this bracket cannot be one. */
	holdsLink: boolean;
}

/** The older half is forgotten at twice as many: nothing nests so deep, and texts in each other cost their length. */
const maxOpenBrackets = 64;

/**
 * Finds links, code spans, HTML and candidates for placeholders in the raw content of a paragraph, heading or cell, by
 * the rules of CommonMark, in one pass: a bracket is looked at once when it opens and once when it closes.
 */
export function scanInline(content: string, sink: InlineSink, from = 0): void {
	const openBrackets: OpenBracket[] = [];
	const openBracket = (offset: number, image: boolean): void => {
		if (openBrackets.length === 2 * maxOpenBrackets) {
			openBrackets.splice(0, maxOpenBrackets);
		}
		openBrackets.push({ offset, image, holdsLink: false });
	};
	// Placeholders don't nest, so the last open brace is the one that counts
	let openBrace = -1;
	const closers = new Closers(content);
	const { length } = content;
	let i = from;
	while (i < length) {
		const code = content.charCodeAt(i);
		if (code > 127 || stops[code] === 0) {
			i++;
			continue;
		}
		switch (code) {
			case BACKSLASH:
				i += 2;
				break;
			case BACKTICK: {
				const end = endOfRun(content, i);
				const close = closers.backticks(end, end - i);
				if (close < 0) {
					i = end;
					break;
				}
				const padded = content[end] === ' ' && content[close - 1] === ' ' && close - end > 2 ? 1 : 0;
				sink.code(end + padded, close - padded);
				i = close + (end - i);
				break;
			}
			case BANG:
				if (content.charCodeAt(i + 1) === OPEN_BRACKET) {
					openBracket(i + 1, true);
					i++;
				}
				i++;
				break;
			case OPEN_BRACKET:
				openBracket(i, false);
				i++;
				break;
			case CLOSE_BRACKET: {
				const open = openBrackets.pop();
				i = open ? closeBracket(content, open, i, openBrackets, sink) : i + 1;
				break;
			}
			case LESS:
				i = scanAngle(content, i, closers, sink);
				break;
			case OPEN_BRACE:
				openBrace = i++;
				break;
			case CLOSE_BRACE:
				i++;
				if (openBrace >= 0) {
					sink.brace(openBrace, i);
					openBrace = -1;
				}
				break;
			case UPPER_T:
			case UPPER_F:
			case QUESTION: {
				todoForm.lastIndex = i;
				const found = (i === 0 || !wordCharacter.test(content[i - 1] ?? '')) && todoForm.exec(content);
				if (found) {
					sink.todo(i, i + found[0].length);
					i += found[0].length;
				} else {
					i++;
				}
				break;
			}
			default:
				i++;
		}
	}
}

/**
 * Reads link definitions at the beginning of a paragraph.
 * @returns offset behind the last one; 0 when the paragraph begins with something else
 */
export function scanDefinitions(content: string, sink: InlineSink): number {
	let next = 0;
	while (content.charCodeAt(next) === OPEN_BRACKET) {
		const labelEnd = endOfLabel(content, next + 1);
		if (labelEnd < 0 || content[labelEnd + 1] !== ':' || content[next + 1] === '^') {
			break;
		}
		const targetStart = skipSpace(content, labelEnd + 2);
		const target = parseLinkDestination(content, targetStart, content.length);
		if (!target.ok || target.pos === targetStart) {
			break;
		}
		let end = endOfBlankRest(content, target.pos);
		const titleStart = skipSpace(content, target.pos);
		if (titleStart > target.pos) {
			const title = parseLinkTitle(content, titleStart, content.length);
			const titleEnd = title.ok ? endOfBlankRest(content, title.pos) : -1;
			end = titleEnd >= 0 ? titleEnd : end;
		}
		if (end < 0) {
			break;
		}
		const angle = content.charCodeAt(targetStart) === LESS ? 1 : 0;
		sink.definition({
			start: next,
			end: content[end - 1] === '\n' ? end - 1 : end,
			label: content.slice(next + 1, labelEnd),
			targetStart: targetStart + angle,
			targetEnd: target.pos - angle,
			target: target.str,
		});
		next = end;
	}
	return next;
}

function closeBracket(
	content: string,
	open: OpenBracket,
	close: number,
	outer: readonly OpenBracket[],
	sink: InlineSink,
): number {
	const start = open.image ? open.offset - 1 : open.offset;
	const text = { start, textStart: open.offset + 1, textEnd: close, image: open.image };
	const after = open.holdsLink ? -1 : content.charCodeAt(close + 1);
	if (after === OPEN_PAREN) {
		const targetStart = skipSpace(content, close + 2);
		const target =
			content.charCodeAt(targetStart) === CLOSE_PAREN
				? { ok: true, pos: targetStart, str: '' }
				: parseLinkDestination(content, targetStart, content.length);
		if (target.ok) {
			let end = skipSpace(content, target.pos);
			if (end > target.pos && content.charCodeAt(end) !== CLOSE_PAREN) {
				const title = parseLinkTitle(content, end, content.length);
				end = title.ok ? skipSpace(content, title.pos) : -1;
			}
			if (content.charCodeAt(end) === CLOSE_PAREN) {
				const angle = content.charCodeAt(targetStart) === LESS ? 1 : 0;
				for (const bracket of outer) {
					bracket.holdsLink ||= !open.image && !bracket.image;
				}
				sink.link({
					...text,
					end: end + 1,
					targetStart: targetStart + angle,
					targetEnd: target.pos - angle,
					target: target.str,
				});
				return end + 1;
			}
		}
	}
	if (after === OPEN_BRACKET) {
		const labelEnd = endOfLabel(content, close + 2);
		// In `[a][b](c)` the second pair is the link, unless `b` is defined, which would be odd
		if (labelEnd >= 0 && content.charCodeAt(labelEnd + 1) !== OPEN_PAREN) {
			const collapsed = labelEnd === close + 2;
			sink.label({
				...text,
				end: labelEnd + 1,
				labelStart: collapsed ? text.textStart : close + 2,
				labelEnd: collapsed ? close : labelEnd,
				shortcut: false,
			});
			return labelEnd + 1;
		}
	}
	sink.label({ ...text, end: close + 1, labelStart: text.textStart, labelEnd: close, shortcut: true });
	return close + 1;
}

function scanAngle(content: string, start: number, closers: Closers, sink: InlineSink): number {
	if (content.startsWith('<!--', start)) {
		const close = closers.indexOf('-->', start + 4);
		if (close >= 0) {
			sink.comment(start, close + 3);
			return close + 3;
		}
		return start + 4;
	}
	if (closers.indexOf('>', start + 1) < 0) {
		return start + 1;
	}
	autolinkForm.lastIndex = start;
	const autolink = autolinkForm.exec(content);
	if (autolink) {
		sink.autolink(start, start + autolink[0].length, unescapeMarkdown(autolink[1] ?? ''));
		return start + autolink[0].length;
	}
	tagForm.lastIndex = start;
	const tag = tagForm.exec(content);
	if (tag) {
		sink.tag(start, start + tag[0].length);
		return start + tag[0].length;
	}
	return start + 1;
}

/** Labels are short and hold no bracket; the limit keeps the scan linear. */
function endOfLabel(content: string, start: number): number {
	const limit = Math.min(content.length, start + 1000);
	for (let i = start; i < limit; i++) {
		const code = content.charCodeAt(i);
		if (code === CLOSE_BRACKET) {
			return i;
		}
		if (code === OPEN_BRACKET) {
			return -1;
		}
		if (code === BACKSLASH) {
			i++;
		}
	}
	return -1;
}

/** Skips spaces, tabs and at most one line break. */
function skipSpace(content: string, start: number): number {
	let i = start;
	let breaks = 0;
	for (; i < content.length; i++) {
		const code = content.charCodeAt(i);
		if (code === 10 && ++breaks > 1) {
			break;
		}
		if (code !== 32 && code !== 9 && code !== 10) {
			break;
		}
	}
	return i;
}

/** Offset behind the line break when the rest of the line is blank, else -1. */
function endOfBlankRest(content: string, start: number): number {
	for (let i = start; i < content.length; i++) {
		const code = content.charCodeAt(i);
		if (code === 10) {
			return i + 1;
		}
		if (code !== 32 && code !== 9) {
			return -1;
		}
	}
	return content.length;
}
