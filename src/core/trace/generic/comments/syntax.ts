/** How comments and strings of a family of languages are written: sources of regular expressions, tried in order. */
export interface CodeSyntax {
	/** Each takes a whole comment. */
	readonly comments: readonly string[];
	/** Each takes a whole piece of text in which no comment begins: a string, a character, a regular expression. */
	readonly strings: readonly string[];
	/** What opens and closes a comment that holds others of its kind. */
	readonly nested?: readonly [open: string, close: string];
	/** A string that is documentation, with what stands before it in its line then. */
	readonly documentation?: { readonly string: string; readonly behind: RegExp };
	/** Whether a string in back quotes holds code in `${…}`. */
	readonly templates?: boolean;
	/** Parts that are written in another language. */
	readonly parts?: readonly CodePart[];
}

export interface CodePart {
	/** Source of a regular expression of what opens it. */
	readonly open: string;
	/** What closes it; it goes to the end of the text where nothing does. */
	readonly close: RegExp;
	readonly syntax: CodeSyntax;
}

/*
 * Each expression takes what it has begun up to its end, or up to the end of the line or text where nothing ends it, so
 * that nothing is read twice: a text takes time by its length, whatever it holds.
 */
const endOfText = String.raw`(?![\s\S])`;
export const lineBegin = String.raw`(?<![^\r\n])`;
export const rest = String.raw`[^\r\n]*`;

/** From an opening to the first close. */
export function upTo(open: string, close: string): string {
	return String.raw`${open}[\s\S]*?(?:${close}|${endOfText})`;
}

/** Not behind the scheme of an address, which JSX, YAML and their like have without quotes. */
export const slashes = String.raw`(?<!\b(?:https?|file|ftp|wss?):)\/\/${rest}`;
export const stars = upTo(String.raw`\/\*`, String.raw`\*\/`);
export const hash = `#${rest}`;
/** Where a hash within a word is part of it. */
export const looseHash = String.raw`(?<![^\s;&|()])#(?!\{)${rest}`;
export const dashes = `--${rest}`;
export const markup = upTo('<!--', '-->');

/** Strings that end with their line, with a backslash before what is not meant. */
export const double = String.raw`"[^"\\\r\n]*(?:\\[\s\S][^"\\\r\n]*)*"?`;
export const single = String.raw`'[^'\\\r\n]*(?:\\[\s\S][^'\\\r\n]*)*'?`;
/** A string of several lines. */
export const longDouble = String.raw`"[^"\\]*(?:\\[\s\S][^"\\]*)*"?`;
/** One character: an apostrophe alone is something else, a lifetime or part of a number or name. */
export const character = String.raw`(?<!\w)'(?:\\[^\r\n][^'\r\n]{0,9}|[^\\'\r\n]{1,2})'`;
export const tripleDouble = upTo('"""', '"""');
export const tripleSingle = upTo("'''", "'''");

/** `<<EOF` up to the line that says the same. */
export function heredoc(opening: string): string {
	const tag = String.raw`["'\\]?(?<heredoc>[A-Za-z_]\w*)["']?${rest}`;
	return upTo(opening + tag, String.raw`(?:\r\n|[\r\n])[ \t]*\k<heredoc>(?!\w)`);
}
