import type { CodePart, CodeSyntax } from './syntax.ts';

/** A piece of code that is a comment or a string, by offsets; strings are told because nothing in them is code. */
export interface CodePiece {
	readonly type: 'comment' | 'string';
	readonly start: number;
	/** The first offset behind it. */
	readonly end: number;
}

interface Scanner {
	readonly pattern: RegExp;
	readonly parts: readonly CodePart[];
}

const scanners = new WeakMap<CodeSyntax, Scanner>();

/**
 * The comments and strings of a text, in order. What a comment holds is no string, what a string holds no comment. Time
 * goes by the length of the text.
 */
export function scanCode(text: string, syntax: CodeSyntax): readonly CodePiece[] {
	const pieces: CodePiece[] = [];
	scanInto(pieces, text, syntax, 0);
	return pieces;
}

function scanInto(pieces: CodePiece[], text: string, syntax: CodeSyntax, offset: number): void {
	const { pattern, parts } = scannerOf(syntax);
	const add = (type: CodePiece['type'], start: number, end: number): void => {
		pieces.push({ type, start: offset + start, end: offset + end });
	};
	/** Braces that are open in the code of each string in back quotes. */
	const templates: number[] = [];
	let at = 0;
	for (let match = matchAt(pattern, text, at); match; match = matchAt(pattern, text, at)) {
		const start = match.index;
		const { comment, nest, documentation, part, brace } = match.groups ?? {};
		at = start + match[0].length;
		if (nest !== undefined) {
			at = endOfNested(text, at, syntax.nested ?? ['', '']);
			add('comment', start, at);
		} else if (part !== undefined) {
			const { close, syntax: inner } = parts.find(({ open }) => new RegExp(`^${open}$`, 'i').test(part)) ?? {};
			const end = (close && matchAt(close, text, at)?.index) ?? text.length;
			if (inner) {
				scanInto(pieces, text.slice(at, end), inner, offset + at);
			}
			at = end;
		} else if (brace !== undefined) {
			const depth = templates.at(-1);
			if (brace === '`' || (brace === '}' && depth === 0)) {
				const { end, isOpen } = endOfTemplate(text, at);
				at = end;
				add('string', start, at);
				if (brace === '}') {
					templates.pop();
				}
				if (isOpen) {
					templates.push(0);
				}
			} else if (depth !== undefined) {
				templates[templates.length - 1] = depth + (brace === '{' ? 1 : -1);
			}
		} else {
			const isComment =
				comment !== undefined ||
				(documentation !== undefined && syntax.documentation && isDocumentation(text, start, syntax.documentation));
			add(isComment ? 'comment' : 'string', start, at);
		}
	}
}

/** One expression of all that may begin, by the name of what it is. */
function scannerOf(syntax: CodeSyntax): Scanner {
	const known = scanners.get(syntax);
	if (known) {
		return known;
	}
	const { comments, strings, nested, documentation, templates, parts = [] } = syntax;
	const groups: readonly (readonly [string, readonly string[]])[] = [
		['documentation', documentation ? [documentation.string] : []],
		['string', strings],
		['nest', nested ? [nested[0].replace(/[^\w\s]/g, '\\$&')] : []],
		['comment', comments],
		['part', parts.map(({ open }) => open)],
		['brace', templates ? ['[`{}]'] : []],
	];
	const sources = groups
		.filter(([, sources]) => sources.length > 0)
		.map(([name, sources]) => `(?<${name}>${sources.join('|')})`);
	const made: Scanner = { pattern: new RegExp(sources.join('|'), parts.length > 0 ? 'gi' : 'g'), parts };
	scanners.set(syntax, made);
	return made;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

/** The end of a comment that was opened before an offset; each sign is searched for once. */
function endOfNested(text: string, from: number, [open, close]: readonly [string, string]): number {
	let at = from;
	let nextOpen = text.indexOf(open, at);
	let nextClose = text.indexOf(close, at);
	for (let depth = 1; nextClose >= 0; ) {
		const opens = nextOpen >= 0 && nextOpen < nextClose;
		depth += opens ? 1 : -1;
		at = opens ? nextOpen + open.length : nextClose + close.length;
		if (depth === 0) {
			return at;
		}
		nextOpen = nextOpen >= 0 && nextOpen < at ? text.indexOf(open, at) : nextOpen;
		nextClose = nextClose < at ? text.indexOf(close, at) : nextClose;
	}
	return text.length;
}

/** The end of the text of a string in back quotes: behind its end, or behind a `${` that opens code. */
function endOfTemplate(text: string, from: number): { readonly end: number; readonly isOpen: boolean } {
	const sign = /\\[\s\S]|`|\$\{/g;
	for (let match = matchAt(sign, text, from); match; match = sign.exec(text)) {
		if (!match[0].startsWith('\\')) {
			return { end: sign.lastIndex, isOpen: match[0] !== '`' };
		}
	}
	return { end: text.length, isOpen: false };
}

/** What a value goes on behind: a string there is no documentation, though it begins a line. */
const unfinished = /[=([{,+%\\|<>&*/-]$/;
/** In characters: blank lines above documentation. */
const lookedAt = 200;

function isDocumentation(text: string, start: number, { behind }: { readonly behind: RegExp }): boolean {
	const before = text.slice(Math.max(0, start - lookedAt), start);
	const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
	return behind.test(line) && !unfinished.test(before.slice(0, before.length - line.length).trimEnd());
}
