import { hiddenLines } from '../../document/hiddenLines.ts';
import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { sectionOf } from '../../kinds/matchSections.ts';
import { beginningOf } from '../../shortText.ts';

/** Characters that a decision in brief has at most. */
const longest = 300;

/** Enough source for them, however much of it is markup. */
const longestSource = 3000;

const noProse = /^\s*(?:#|\||<|!\[|(?:-{3,}|\*{3,}|_{3,})\s*$)/;

/**
 * The beginning of the decision section, before its sub-sections, as plain text on one line: whole words, with `…`
 * where more follows. Code, tables, headings and pictures are left out. Undefined where there is no such section or no
 * text in it.
 */
export function decisionInBrief(document: SpecDocument, kind: Kind): string | undefined {
	const section = kind.record?.decision === undefined ? undefined : sectionOf(document, kind, kind.record.decision);
	if (!section) {
		return undefined;
	}
	// Some begin with a sub-section, a table or a picture
	return (
		prose(document, section.bodyRange) ?? prose(document, { start: section.bodyRange.start, end: section.range.end })
	);
}

function prose(document: SpecDocument, { start, end }: Range): string | undefined {
	const isHidden = hiddenLines(document);
	let source = '';
	const last = end.character === 0 ? end.line - 1 : end.line;
	for (let line = start.line; line <= last && source.length < longestSource; line++) {
		const text = document.lines.line(line).slice(0, longestSource);
		if (!isHidden(line) && !noProse.test(text)) {
			source += `${text.replace(/^\s*(?:[-*+>]\s+)+/, '')}\n`;
		}
	}
	const text = plainText(source).replace(/\s+/g, ' ');
	return text === '' ? undefined : shortened(text);
}

function shortened(text: string): string {
	if (text.length <= longest) {
		return text;
	}
	const cut = beginningOf(text, longest - 1);
	const lastBlank = cut.lastIndexOf(' ');
	return `${cut.slice(0, lastBlank > longest / 2 ? lastBlank : undefined)}…`;
}
