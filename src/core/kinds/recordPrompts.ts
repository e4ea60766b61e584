import { headingKey } from './headingKey.ts';

/**
 * What well-known templates of records have where an author is to write, one paragraph each, in small letters and
 * without marks: adr-tools (`init`, `new`), Michael Nygard's article, and the collections that others copy from.
 */
const prompts: ReadonlySet<string> = new Set([
	'the issue motivating this decision, and any context that influences or constrains the decision',
	"the change that we're proposing or have agreed to implement",
	'what becomes easier or more difficult to do and any risks introduced by the change that will need to be mitigated',
	'what is the status, such as proposed, accepted, rejected, deprecated, superseded, etc',
	"what is the issue that we're seeing that is motivating this decision or change",
	"what is the issue that we're addressing",
	"what is the change that we're proposing and/or doing",
	"what is the change that we're actually proposing or doing",
	'what becomes easier or more difficult to do because of this change',
	'what becomes easier or harder because of this change',
	'this section describes the forces at play, including technological, political, social, and project local. these forces are probably in tension, and should be called out as such. the language in this section is value-neutral. it is simply describing facts',
	'this section describes our response to these forces. it is stated in full sentences, with active voice. we will',
	'this section describes the resulting context, after applying the decision. all consequences should be listed here, not just the positive ones. a particular decision may have positive, negative, and neutral consequences, but all of them affect the team and project in the future',
	"a decision may be proposed if the project stakeholders haven't agreed with it yet, or accepted once it is agreed. if a later adr changes or reverses a decision, it may be marked as deprecated or superseded with a reference to its replacement",
]);

/** A text of this length is none of the prompts, nor several of them together. */
const longest = 1500;

/** What a template says where it has nothing to ask: `Context here...` */
const hereFollows = / here\s?(?:\.{3}|…)$/i;

/**
 * Whether a text is nothing but what templates of records have in place of one, paragraph by paragraph: a question, or
 * the heading again, as in `Context here...`
 */
export function isRecordPrompt(text: string, heading: string): boolean {
	if (text.length > longest) {
		return false;
	}
	const paragraphs = text
		.replace(/<!--.*?-->/gs, '')
		.split(/\n\s*\n/)
		.map(wordsAndEnd)
		.filter((paragraph) => paragraph !== '');
	const asked = (paragraph: string): boolean =>
		prompts.has(words(paragraph)) ||
		(hereFollows.test(paragraph) && headingKey(paragraph.replace(hereFollows, '')) === headingKey(heading));
	return paragraphs.length > 0 && paragraphs.every(asked);
}

/** A paragraph without markup, blanks as one. */
function wordsAndEnd(paragraph: string): string {
	return paragraph
		.replace(/^[ \t]*(?:>|[-*+]\s)/gm, '')
		.replace(/[*_"“”`[\]{}]/g, '')
		.replaceAll('’', "'")
		.replace(/\s+/g, ' ')
		.trim();
}

function words(paragraph: string): string {
	return paragraph.replace(/(?:\s?(?:\.{2,3}|…)|[.?!:])$/, '').toLowerCase();
}
