import { lastAtMost } from './text.ts';

/**
 * A text with its lines as the parser of YAML knows them: a lone CR ends a line in an editor and none in that parser.
 * The text stays as long as it was, so that offsets mean the same places.
 */
export function yamlLines(text: string): string {
	return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** A text all of whose lines end with LF, and where its places are in the text that it was made of. */
export interface PlainLines {
	readonly text: string;
	/** The offset in the text as it was of an offset in this one. */
	offsetBefore(offset: number): number;
}

/** Reads CRLF as LF: the parser of YAML tells of some errors at another place, or not at all, by what ends its lines. */
export function plainLines(source: string): PlainLines {
	if (!source.includes('\r\n')) {
		return { text: source, offsetBefore: (offset) => offset };
	}
	// The first is none and stands before all others, so that an index is a count
	const breaks = [-1];
	for (let at = source.indexOf('\r\n'); at >= 0; at = source.indexOf('\r\n', at + 2)) {
		breaks.push(at - breaks.length + 1);
	}
	return {
		text: source.replaceAll('\r\n', '\n'),
		offsetBefore: (offset) => offset + lastAtMost(breaks, offset - 1),
	};
}
