import { comments } from './comments.ts';
import { directives } from './directives.ts';
import { withEntities } from './entities.ts';
import { frontMatterLength } from './frontMatter.ts';
import { MappedText, replacements } from './mappedText.ts';

/** Types whose parsers get the comments too: they report places of the whole text. */
const keepingComments = new Set(['agentflow', 'eventmodeling']);

/** What a type's parser does to its text before its grammar sees it. */
const ownPreparation: Readonly<Record<string, (mapped: MappedText) => MappedText>> = {
	'flowchart-v2': withoutBlankAfterBrace,
	'flowchart-elk': withoutBlankAfterBrace,
	flowchart: withoutBlankAfterBrace,
	swimlane: withoutBlankAfterBrace,
	agentflow: (mapped) => mapped.without(/(?<=\})[^\S\n]+(?=\n)/g),
	sankey: (mapped) => trimmed(mapped.without(/\n+(?=\n)/g)),
};

/**
 * The text in which Mermaid tells which type of diagram it has: without front matter, directives and, unless the type
 * wants them, comments and what is blank before the first line.
 */
export function cleanedText(text: string, type: string | undefined): MappedText {
	const lines = withLineFeeds(text);
	const body = lines.replaced([{ start: 0, end: frontMatterLength(lines.text), text: '' }]);
	const diagram = body.replaced(directives(body.text));
	if (type !== undefined && keepingComments.has(type)) {
		return diagram;
	}
	const plain = diagram.replaced(comments(diagram.text));
	return plain.replaced([{ start: 0, end: plain.text.length - plain.text.trimStart().length, text: '' }]);
}

/**
 * The text that the grammar of a type gets, and whose lines and characters its errors count; its line break at the end
 * is missing here. Mermaid also writes the double quotes of HTML attributes as single ones, which moves nothing.
 */
export function parserText(text: string, type: string | undefined): MappedText {
	const encoded = withEntities(cleanedText(text, type));
	return ownPreparation[type ?? '']?.(encoded) ?? encoded;
}

/** A text with LF alone as line breaks. */
export function withLineFeeds(text: string): MappedText {
	const single = MappedText.of(text).without(/\r(?=\n)/g);
	return single.replaced(replacements(single.text, /\r/g, () => '\n'));
}

function withoutBlankAfterBrace(mapped: MappedText): MappedText {
	return mapped.without(/(?<=\})\s+(?=\n)/g);
}

function trimmed(mapped: MappedText): MappedText {
	const { text } = mapped;
	const start = text.length - text.trimStart().length;
	const end = Math.max(start, text.trimEnd().length);
	return mapped.replaced([
		{ start: 0, end: start, text: '' },
		{ start: end, end: text.length, text: '' },
	]);
}
