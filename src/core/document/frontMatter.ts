import type { FrontMatter } from './specDocument.ts';
import type { LineIndex } from './text.ts';
import { yamlLines } from './yamlLines.ts';

const key = /^["']?[\p{L}_$][\p{L}\p{N}_$ .-]*["']?$/u;

/**
 * The YAML block at the very top of a text: from a `---` line to the next `---` or `...` line. A text that merely
 * begins with a thematic break has none: the block must be empty, hold a `key:` line, be one mapping in braces, or hold
 * nothing but comments.
 */
export function findFrontMatter(lines: LineIndex): FrontMatter | undefined {
	if (
		lines
			.line(0)
			.replace(/^\uFEFF/, '')
			.trimEnd() !== '---'
	) {
		return undefined;
	}
	const end = endOf(lines);
	if (end === undefined || !isYaml(lines, end)) {
		return undefined;
	}
	const offset = lines.startOf(1);
	return {
		range: {
			start: { line: 0, character: 0 },
			end: { line: end, character: lines.endOf(end) - lines.startOf(end) },
		},
		yaml: yamlLines(lines.text.slice(offset, lines.startOf(end))),
		offset,
	};
}

function endOf(lines: LineIndex): number | undefined {
	for (let line = 1; line < lines.count; line++) {
		const content = lines.line(line).trimEnd();
		if (content === '---' || content === '...') {
			return line;
		}
	}
	return undefined;
}

function isYaml(lines: LineIndex, end: number): boolean {
	let first: string | undefined;
	let last = '';
	let isComment = true;
	for (let line = 1; line < end; line++) {
		const content = lines.line(line).trimEnd();
		if (isKeyLine(content)) {
			return true;
		}
		if (content !== '') {
			first ??= content;
			last = content;
			isComment &&= content.startsWith('#');
		}
	}
	return first === undefined || isFlowMapping(first, last) || (isComment && isCommented(lines, end));
}

function isFlowMapping(first: string, last: string): boolean {
	return /^\{(?![{%])/.test(first) && last.endsWith('}') && (first === '{' || isKeyLine(first.slice(1).trimStart()));
}

/**
 * Whether lines that each begin with a hash are comments of YAML and no headings between two thematic breaks: headings
 * stand apart, have a blank behind the hash, are not several of the top level, and the title of a text with front matter
 * stands behind that.
 */
function isCommented(lines: LineIndex, end: number): boolean {
	const comments = Array.from({ length: end - 1 }, (_, i) => lines.line(i + 1)).filter((line) => line.trim() !== '');
	const isApart = [lines.line(1), lines.line(end - 1)].some((line) => line.trim() === '');
	if (isApart || comments.some((line) => line.startsWith('##'))) {
		return false;
	}
	let behind = end + 1;
	while (behind < lines.count && lines.line(behind).trim() === '') {
		behind++;
	}
	return comments.length > 1 || /^#\S/.test(comments[0] ?? '') || /^# /.test(lines.line(behind));
}

/** Whether a line begins with a key and its colon. A key of this form holds no colon, so that the first one ends it. */
function isKeyLine(line: string): boolean {
	const colon = line.indexOf(':');
	return colon > 0 && /^(?:\s|$)/.test(line.slice(colon + 1, colon + 2)) && key.test(line.slice(0, colon).trimEnd());
}
