import { range } from '../../document/text.ts';
import type { DocumentRule } from '../rule.ts';

/** As git writes them: seven marks, and after the first and last a space and a name. */
const ours = /^<{7}(?: |$)/;
const theirs = /^={7}$/;
const end = /^>{7}(?: |$)/;

export const mergeConflict: DocumentRule = {
	id: 'structure/merge-conflict',
	scope: 'document',
	severity: 'error',
	summary: 'Marks of a merge conflict that nobody resolved.',
	why: [
		'Both sides of a conflict stand in the document, and `=======` makes a heading of the line above it, so that sections,',
		'ids and all that is counted are wrong until one side is chosen. Reported where all three marks of git stand in their',
		'order; what stands in a fence may be an example.',
	].join('\n'),
	example: {
		path: 'docs/adr/0009-keep-carts.md',
		bad: '# 9. Keep carts\n\n## Status\n\nAccepted\n\n## Context\n\nCarts are lost.\n\n## Decision\n\n<<<<<<< HEAD\n- We keep them for a day.\n=======\n- We keep them for a week.\n>>>>>>> longer-carts\n\n## Consequences\n\nThe table grows.\n',
		good: '# 9. Keep carts\n\n## Status\n\nAccepted\n\n## Context\n\nCarts are lost.\n\n## Decision\n\n- We keep them for a week.\n\n## Consequences\n\nThe table grows.\n',
	},
	check({ lines, text, fences }, _kind, report) {
		if (!text.includes('<<<<<<<')) {
			return;
		}
		let first: number | undefined;
		let hasMiddle = false;
		for (let line = 0; line < lines.count; line++) {
			const content = lines.line(line);
			if (ours.test(content)) {
				first = line;
				hasMiddle = false;
			} else if (theirs.test(content)) {
				hasMiddle = first !== undefined;
			} else if (end.test(content) && first !== undefined && hasMiddle) {
				const start = first;
				const isExample = fences.some(({ range: fence }) => fence.start.line < start && line < fence.end.line);
				if (!isExample) {
					report({
						range: range(start, 0, start, lines.line(start).length),
						message: `A merge conflict stands here, up to line ${line + 1}: choose one side, and take the marks out.`,
					});
				}
				first = undefined;
			}
		}
	},
};
