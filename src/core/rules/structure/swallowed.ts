import { blanksAtStart } from '../../document/blanks.ts';
import type { Fence } from '../../document/specDocument.ts';
import type { LineIndex } from '../../document/text.ts';

/** What stands in a fence and reads as Markdown that was to stand outside of it. Lines count from 0, in the document. */
export interface Swallowed {
	/** The marks that open the fence: three or more backticks or tildes. */
	readonly marks: string;
	/** The first line that opens another fence, which the fence takes for its content, as it is closed by none such. */
	readonly opening: number | undefined;
	/** How many lines do so. */
	readonly openings: number;
	/** As many marks as the longest of them has; 0 without one. */
	readonly longest: number;
	/** The first heading behind a blank line. */
	readonly heading: number | undefined;
}

const opener = /^ {0,3}(`{3,}(?=[^`]+$)|~{3,})[ \t]*[^\s~]/;
/** Of level 2 and deeper: what begins with one hash is a comment in many languages. */
const heading = /^ {0,3}#{2,6}[ \t]+\S/;
/** Languages in which a line of hashes is a comment. */
const commented =
	/^(?:sh|bash|zsh|shell|console|fish|powershell|ps1|python|py|ruby|rb|perl|r|yaml|yml|toml|ini|conf|env|dotenv|properties|dockerfile|docker|makefile|make|hcl|terraform|tf|nginx|nix|elixir|graphql|gitignore|cmake|just|julia)$/;
/** A line that reads as a sentence, which no code is. */
export const sentence = /^[ \t]*(?:[-*+>|]|\p{Lu})[^;{}=()<>]*[.:!?]$/u;
const anyHeading = /^ {0,3}#{1,6}[ \t]+\S/;

/** Whether a fence shows Markdown, or may do so, as its language says. */
export function mayShowMarkdown({ language }: Fence): boolean {
	return language === '' || /^(?:md|mdx|markdown|gfm|text|txt|plain|plaintext)$/.test(language);
}

/** Reads a fence for what it seems to have swallowed. */
export function readSwallowed(lines: LineIndex, fence: Fence): Swallowed {
	const first = lines.line(fence.range.start.line).slice(fence.range.start.character);
	const mark = first.charAt(0);
	let length = 0;
	while (first[length] === mark) {
		length++;
	}
	let opening: number | undefined;
	let openings = 0;
	let longest = 0;
	let head: number | undefined;
	const end = fence.closed ? fence.range.end.line : fence.range.end.line + 1;
	const isHeading = mayShowMarkdown(fence) && fence.language !== '' ? anyHeading : heading;
	const mayBeComment = commented.test(fence.language);
	let isAfterBlank = true;
	for (let line = fence.contentLine; line < end; line++) {
		const content = lines.line(line);
		const run = opener.exec(content)?.[1];
		if (run?.startsWith(mark) && run.length >= length) {
			opening ??= line;
			openings++;
			longest = Math.max(longest, run.length);
		} else if (isAfterBlank && isHeading.test(content) && !(mayBeComment && isAboveCode(lines, line))) {
			head ??= line;
		}
		isAfterBlank = blanksAtStart(content) === content.length;
	}
	return { marks: mark.repeat(length), opening, openings, longest, heading: head };
}

/** Whether a line that may be a comment has code right below it: a heading has nothing there, or a sentence. */
function isAboveCode(lines: LineIndex, line: number): boolean {
	const below = line + 1 < lines.count ? lines.line(line + 1).trimEnd() : '';
	return below !== '' && !sentence.test(below);
}
