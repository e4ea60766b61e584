import type { WorkspaceRule } from '../rule.ts';

export const specVersion: WorkspaceRule = {
	id: 'trace/spec-version',
	scope: 'workspace',
	severity: 'warning',
	summary: 'A plan is based on another version of its specification than the one that is there.',
	why: [
		'`**Based on Spec**: [SPECIFICATION.md](SPECIFICATION.md), version 1.0` is compared with the `**Version**` of that',
		'document (or the key `version` of its front matter). When they differ, the plan has not followed what changed. Once it',
		'has, write the new version. Without a path, a specification beside the plan is meant.',
	].join('\n'),
	example: {
		path: 'specs/001-shop/plan.md',
		bad: '# Plan: Shop\n\n**Based on Spec**: [spec.md](spec.md), version 1.0\n\n## Approach\n\nA page for each book.\n\n## Files\n\n- `src/page.ts`: the page\n',
		good: '# Plan: Shop\n\n**Based on Spec**: [spec.md](spec.md), version 1.1\n\n## Approach\n\nA page for each book.\n\n## Files\n\n- `src/page.ts`: the page\n',
		files: { 'specs/001-shop/spec.md': '# Spec: Shop\n\n**Version**: 1.1\n' },
	},
	check({ basis }, _kind, view, report) {
		for (const path of basis?.paths ?? []) {
			const entry = view.entry(path);
			if (entry === 'none') {
				continue;
			}
			const version = entry === 'file' ? view.version(path) : 'unknown';
			if (basis && version !== 'unknown' && version !== '' && !isSame(version, basis.version)) {
				report({
					range: basis.range,
					message: `This is based on version ${basis.version}; ${path} is at ${version}. Bring it up to date and write ${version}.`,
				});
			}
			return;
		}
	},
};

/** 1.2 and 1.2.0 are one version. */
function isSame(a: string, b: string): boolean {
	return withoutZeros(a) === withoutZeros(b);
}

function withoutZeros(version: string): string {
	return version.replace(/(?:\.0)+$/, '');
}
