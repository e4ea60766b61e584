import type { SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, range } from '../../document/text.ts';
import type { Report } from '../rule.ts';

const keyLine = /^[A-Za-z_][\w-]*:(?:[ \t]|$)/;
const listItem = /^[ \t]*-[ \t]/;
const fence = /^---[ \t]*$/;

/**
 * Reports a block of `key: value` lines at the top of a text that has its closing `---` line alone, or its opening one
 * alone. Both are legal Markdown (a heading underlined with dashes; a thematic break), so that a block counts as meant
 * for front matter only with two keys in lines that stand directly under each other.
 */
export function checkFrontMatterFences(document: SpecDocument, report: (finding: Report) => void): void {
	const { lines } = document;
	const opened = fence.test(lines.line(0));
	const first = opened ? 1 : 0;
	let keys = 0;
	let line = first;
	for (; line < lines.count; line++) {
		const text = lines.line(line);
		if (keyLine.test(text)) {
			keys++;
		} else if (!listItem.test(text) || keys === 0) {
			break;
		}
	}
	if (keys < 2) {
		return;
	}
	if (opened) {
		report({
			range: range(0, 0, 0, 3),
			severity: 'warning',
			message: 'This front matter has no closing `---` line.',
		});
	} else if (fence.test(lines.line(line))) {
		report({
			range: range(0, 0, 0, lines.line(0).length),
			severity: 'warning',
			message: 'This front matter has no opening `---` line: Markdown shows it as a heading.',
			fix: {
				title: 'Add the opening `---` line',
				edits: [{ range: range(0, 0, 0, 0), newText: `---${lineBreakOf(document.text)}` }],
			},
		});
	}
}
