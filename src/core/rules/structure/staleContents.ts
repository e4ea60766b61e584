import { findContents } from '../../contents/contents.ts';
import { contentsUpdate } from '../../contents/writeContents.ts';
import type { Heading } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { listedInBrief } from '../../listed.ts';
import type { DocumentRule } from '../rule.ts';

export const staleContents: DocumentRule = {
	id: 'structure/stale-contents',
	scope: 'document',
	severity: 'warning',
	summary: 'The table of contents lacks sections.',
	why: [
		'Who reads the contents takes them for all there is. A list between marks (`<!-- toc -->` and `<!-- tocstop -->`, or',
		'those of doctoc and of editor extensions) is expected to have every section of the levels that it lists. In a section',
		'"Contents" without marks, which an author may have shortened on purpose, it is a hint, and only for a section between',
		'others that mostly are listed. Entries keep their words. The fix adds what is missing in its place and takes out',
		'what leads nowhere, which `link/missing-anchor` reports.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/runbooks/restore-orders.md',
		bad: '# Runbook: restore orders\n\n<!-- toc -->\n\n- [Overview](#overview)\n- [Steps](#steps)\n\n<!-- tocstop -->\n\n## Overview\n\nOrders come back.\n\n## Steps\n\n1. Stop writes.\n\n## Rollback\n\nStart writes.\n',
		good: '# Runbook: restore orders\n\n<!-- toc -->\n\n- [Overview](#overview)\n- [Steps](#steps)\n- [Rollback](#rollback)\n\n<!-- tocstop -->\n\n## Overview\n\nOrders come back.\n\n## Steps\n\n1. Stop writes.\n\n## Rollback\n\nStart writes.\n',
	},
	check(document, _kind, report) {
		const contents = findContents(document);
		if (!contents) {
			return;
		}
		const { missing, edits } = contentsUpdate(document, contents);
		if (missing.length === 0) {
			return;
		}
		const line = contents.entries[0]?.line ?? Math.max(contents.firstLine - 1, 0);
		report({
			range: range(line, 0, line, document.lines.line(line).length),
			message: `The table of contents lacks ${namesOf(missing)}.`,
			...(!contents.marked && { severity: 'hint' as const }),
			fix: { title: `Add ${namesOf(missing)} to the contents`, edits },
		});
	},
};

function namesOf(headings: readonly Heading[]): string {
	return listedInBrief(headings.map(({ text }) => `"${text}"`));
}
