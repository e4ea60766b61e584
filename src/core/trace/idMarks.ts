import { wordSign } from './idEnds.ts';
import { dash, id } from './idGrammar.ts';

const ids = String.raw`\s*${id}(?:${dash}${id})?\s*`;
/** `[1.4](requirements.md#…)`, `[Requirement 1.4](…)`, also with marks inside; what is linked to a site is numbered there. */
const link = new RegExp(
	String.raw`\[([\x60*_]{0,3}(?:[\p{L}.]{2,14}[\s#]{1,3})?${ids}[\x60*_]{0,3})(\]\((?!https?:\/\/)[^()\n]{0,300}\))`,
	'gu',
);
/** `1.2` in backticks, in bold, in italics. */
const marked = new RegExp(
	String.raw`(?<!${wordSign}|[\x60*_])(\x60{1,3}|\*{1,3}|_{1,3})(${ids})\1(?!${wordSign}|\x60)`,
	'gu',
);

/**
 * A text with blanks in place of the marks around single ids: backticks, emphasis, and all of a link but its text. A
 * list of ids that is marked as a whole keeps its marks.
 */
export function withoutMarks(text: string): string {
	if (!/[`*_[]/.test(text)) {
		return text;
	}
	return text
		.replace(link, (_, inner: string, target: string) => ` ${inner}${' '.repeat(target.length)}`)
		.replace(marked, (_, mark: string, inner: string) => {
			const blanks = ' '.repeat(mark.length);
			return blanks + inner + blanks;
		});
}

const opening = /(?:(?<![`*_])(`{1,3}|\*{1,3}|_{1,3})|\[(?:[\p{L}.]{2,14}[\s#]{1,3})?)$/u;
const closing = /^(?:(`{1,3}|\*{1,3}|_{1,3})|\]\([^()\n]{0,300}\))/;

/** The place of an id in a line with the marks around it, each pair inside the next. */
export function withMarks(
	source: string,
	start: number,
	end: number,
): { readonly start: number; readonly end: number } {
	// A label and a title are short: so is what stands before
	const [before, open] = opening.exec(source.slice(Math.max(start - 40, 0), start)) ?? [''];
	const [after, close] = closing.exec(source.slice(end, end + 310)) ?? [''];
	return before === '' || after === '' || open !== close
		? { start, end }
		: withMarks(source, start - before.length, end + after.length);
}
