/** What stands above a diagram, between lines of dashes; also indented. */
const frontMatter = /^\s*-{3}[^\S\n]*\n(?:[^\n]*\n)*?[^\S\n]*-{3}[^\S\n]*(?:\n|$)/;
/** `%%{init: …}%%` */
const directive = /%%\{.*?\}%%/gs;
const comment = /^[^\S\n]*%%(?!\{)[^\n]*/gm;
/** `#quot;`, `#35;`: the semicolon ends no statement. Colours in styles look the same and end one. */
const entity = /#\w+;/g;
/** Stand for the marks of an entity. No text has them: they are no characters. */
const [hash, semicolon] = ['\uFDD0', '\uFDD1'];
const masked = new RegExp(`${hash}(\\w+)${semicolon}`, 'g');
const styles = /^\s*(?:style|classDef|linkStyle)\b/;
const tag = /<\w+[^>]*>/g;

/**
 * A diagram as the grammars of Mermaid see it, with each character at its own place: front matter, directives and
 * comments are blanks, what would be taken for a mark and is none is another character, and lines end with LF.
 */
export function bareText(text: string): string {
	let bare = text.includes('\r') ? text.replace(/\r\n/g, ' \n').replaceAll('\r', '\n') : text;
	bare = bare.replace(frontMatter, blank);
	if (bare.includes('}%%')) {
		// Nothing closes behind the last end: looking for it there from each start would take quadratic time
		const end = bare.lastIndexOf('}%%') + '}%%'.length;
		bare = bare.slice(0, end).replace(directive, blank) + bare.slice(end);
	}
	bare = bare.replace(comment, blank);
	return withoutEntities(withPlainTags(bare));
}

/** A part of such a text as its author wrote it, where it has no comments and tags. */
export function asWritten(bare: string): string {
	return bare.replace(masked, '#$1;');
}

function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}

/** Quotes of attributes would end a label. */
function withPlainTags(text: string): string {
	const end = text.lastIndexOf('>') + 1;
	return text.slice(0, end).replace(tag, (found) => found.replace(/="([^"]*)"/g, "='$1'")) + text.slice(end);
}

function withoutEntities(text: string): string {
	if (!text.includes('#')) {
		return text;
	}
	return text
		.split('\n')
		.map((line) =>
			styles.test(line) ? line : line.replace(entity, (found) => `${hash}${found.slice(1, -1)}${semicolon}`),
		)
		.join('\n');
}
