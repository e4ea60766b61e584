import type { WorkspaceRule } from '../rule.ts';

export const missingLine: WorkspaceRule = {
	id: 'link/missing-line',
	scope: 'workspace',
	severity: 'warning',
	summary: 'A link or a path in code names a line after the end of its file.',
	why: [
		'Lines move with every change, and a number beyond the end shows for certain that the file is not what it was when',
		'the text was written. Name a function or a heading instead, or link to the file at a commit.',
	].join('\n'),
	example: {
		path: 'docs/adr/0003-retry-once.md',
		bad: '# 3. Retry once\n\n## Status\n\nProposed\n\n## Context\n\nThe limit is [in the client](../../src/client.ts#L40).\n\n## Decision\n\nWe retry once.\n\n## Consequences\n\nFewer errors.\n',
		good: '# 3. Retry once\n\n## Status\n\nProposed\n\n## Context\n\nThe limit is [in the client](../../src/client.ts#L2).\n\n## Decision\n\nWe retry once.\n\n## Consequences\n\nFewer errors.\n',
		files: { 'src/client.ts': 'export const timeout = 5000;\nexport const retries = 3;\n' },
	},
	check(facts, _kind, view, report) {
		for (const { path, line, range } of facts.references) {
			if (path === undefined || line === undefined || view.entry(path) !== 'file') {
				continue;
			}
			const count = view.lineCount(path);
			if (count !== 'unknown' && count > 0 && line >= count) {
				report({
					range,
					message: `${path} has ${count} ${count === 1 ? 'line' : 'lines'}; line ${line + 1} is not there.`,
				});
			}
		}
	},
};
