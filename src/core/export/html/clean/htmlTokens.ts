import { decodeEntities } from './entities.ts';

/** A piece of HTML as a browser's tokenizer finds it. Comments, declarations and what they hold are left out. */
export type HtmlToken =
	/** Entities resolved. */
	| { readonly type: 'text'; readonly text: string }
	| {
			readonly type: 'open';
			/** As written. */
			readonly name: string;
			/** Names as written, values with entities resolved; of a repeated name the first counts. */
			readonly attributes: ReadonlyMap<string, string>;
			/** The whole tag. */
			readonly source: string;
			/** Written with a slash at its end. */
			readonly selfClosing: boolean;
	  }
	| { readonly type: 'close'; readonly name: string; readonly source: string };

/** Elements of HTML whose content is no markup (HTML Living Standard, section 13.2.5); it is left out. */
const rawText = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)$/i;

const blank = /[\t\n\f\r ]/;

/**
 * Parts HTML into tokens; never throws, and looks at each character a few times at most. What nothing ends (a comment, a
 * tag, an element without markup) holds all that follows: a tag as text, the others as nothing.
 * @param form in SVG all elements hold markup, `style` and `title` among them
 */
export function* htmlTokens(html: string, form: 'html' | 'svg'): Generator<HtmlToken> {
	let at = 0;
	let textFrom = 0;
	while (at < html.length) {
		const open = html.indexOf('<', at);
		if (open < 0) {
			break;
		}
		const [end, token] = markupAt(html, open);
		if (end === open) {
			at = open + 1;
			continue;
		}
		if (open > textFrom) {
			yield { type: 'text', text: decodeEntities(html.slice(textFrom, open)) };
		}
		if (token) {
			yield token;
		}
		at =
			form === 'html' && token?.type === 'open' && rawText.test(token.name) ? endOfRawText(html, end, token.name) : end;
		textFrom = at;
	}
	if (textFrom < html.length) {
		yield { type: 'text', text: decodeEntities(html.slice(textFrom)) };
	}
}

/** Where the markup ends that begins at a `<`, and its token, if it has one; the same place where none begins there. */
function markupAt(html: string, at: number): readonly [number, HtmlToken?] {
	const next = html[at + 1] ?? '';
	if (next === '!' || next === '?') {
		return [endOfDeclaration(html, at)];
	}
	const isClosing = next === '/';
	const nameAt = isClosing ? at + 2 : at + 1;
	if (!/[A-Za-z]/.test(html[nameAt] ?? '')) {
		return [at];
	}
	const nameEnd = endOf(html, nameAt, /[\t\n\f\r />]/g);
	const name = html.slice(nameAt, nameEnd);
	const attributes = new Map<string, string>();
	const end = readAttributes(html, nameEnd, attributes);
	if (end < 0) {
		return [html.length, { type: 'text', text: decodeEntities(html.slice(at)) }];
	}
	const source = html.slice(at, end);
	return isClosing
		? [end, { type: 'close', name, source }]
		: [end, { type: 'open', name, attributes, source, selfClosing: html[end - 2] === '/' }];
}

function endOfDeclaration(html: string, at: number): number {
	const [from, mark] = html.startsWith('<!--', at)
		? [at + 2, '-->']
		: html.startsWith('<![CDATA[', at)
			? [at, ']]>']
			: [at, '>'];
	const end = html.indexOf(mark, from);
	return end < 0 ? html.length : end + mark.length;
}

function endOfRawText(html: string, from: number, name: string): number {
	const end = new RegExp(`</${name}[\\t\\n\\f\\r />]`, 'gi');
	end.lastIndex = from;
	return end.exec(html)?.index ?? html.length;
}

/** Reads attributes up to the end of their tag. @returns the place behind its `>`; below 0 where nothing ends it */
function readAttributes(html: string, from: number, attributes: Map<string, string>): number {
	let at = from;
	for (;;) {
		while (at < html.length && (html[at] === '/' || blank.test(html[at] ?? ''))) {
			at++;
		}
		if (at >= html.length) {
			return -1;
		}
		if (html[at] === '>') {
			return at + 1;
		}
		// A `=` at the beginning is a part of the name
		const nameEnd = endOf(html, at + 1, /[\t\n\f\r />=]/g);
		const name = html.slice(at, nameEnd);
		at = skipBlanks(html, nameEnd);
		let value = '';
		if (html[at] === '=') {
			at = skipBlanks(html, at + 1);
			const quote = html[at];
			const isQuoted = quote === '"' || quote === "'";
			const end = isQuoted ? html.indexOf(quote, at + 1) : endOf(html, at, /[\t\n\f\r >]/g);
			if (end < 0) {
				return -1;
			}
			value = html.slice(isQuoted ? at + 1 : at, end);
			at = isQuoted ? end + 1 : end;
		}
		if (!attributes.has(name)) {
			attributes.set(name, decodeEntities(value));
		}
	}
}

function skipBlanks(html: string, from: number): number {
	let at = from;
	while (at < html.length && blank.test(html[at] ?? '')) {
		at++;
	}
	return at;
}

function endOf(html: string, from: number, stop: RegExp): number {
	stop.lastIndex = from;
	return stop.exec(html)?.index ?? html.length;
}
