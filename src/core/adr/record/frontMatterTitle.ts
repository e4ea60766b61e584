import type { SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../../document/yaml.ts';

/**
 * Where the title in the front matter of a document stands, without its quotes; undefined where there is none, or one of
 * several lines. A block (`title: |`) of one line stands below its key.
 */
export function frontMatterTitle(document: SpecDocument): Range | undefined {
	const { title } = frontMatterValues(document);
	const place =
		typeof title === 'string' && title.trim() !== '' ? frontMatterOf(document)?.rangeOf('/title') : undefined;
	if (!place) {
		return undefined;
	}
	const source = document.lines.slice(place);
	const { line } = place.start;
	const below = indentedBelow(document, line);
	if (below.length > 0) {
		// A value of several lines has no place that a title could be put in
		const isBlock = /^[|>]/.test(source);
		return isBlock && below.length === 1 ? contentOf(document, line + 1) : undefined;
	}
	const isQuoted = /^(["']).*\1$/s.test(source);
	return isQuoted ? range(line, place.start.character + 1, line, place.end.character - 1) : place;
}

/** The lines below a key of front matter that belong to its value. */
function indentedBelow({ lines }: SpecDocument, key: number): readonly string[] {
	const below: string[] = [];
	for (let line = key + 1; line < lines.count && /^\s/.test(lines.line(line)); line++) {
		below.push(lines.line(line));
	}
	return below;
}

function contentOf({ lines }: SpecDocument, line: number): Range {
	const source = lines.line(line);
	return range(line, source.length - source.trimStart().length, line, source.trimEnd().length);
}
