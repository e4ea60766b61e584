import type { WorkspaceRule } from '../rule.ts';
import { isPlaceholderPath, mayBeMade } from './target.ts';

export const missingPath: WorkspaceRule = {
	id: 'link/missing-path',
	scope: 'workspace',
	severity: 'hint',
	summary: 'A path in backticks was in the repository once and is gone.',
	why: [
		'Plans and tasks name the files they are about. When such a file is moved or deleted, a person or an agent who follows',
		'the text looks for it in vain. A path that never was in the repository may be an example, a file to come or one of',
		'another repository, so only those count that version control remembers. Places that plan to create the file, and',
		'documents in an `archive` folder, are left alone.',
	].join('\n'),
	example: {
		path: 'docs/adr/0004-split-client.md',
		bad: '# 4. Split the client\n\n## Status\n\nProposed\n\n## Context\n\nAll calls go through `src/client.ts`.\n\n## Decision\n\nWe split it.\n\n## Consequences\n\nSmaller files.\n',
		good: '# 4. Split the client\n\n## Status\n\nProposed\n\n## Context\n\nAll calls go through `src/client/http.ts`.\n\n## Decision\n\nWe split it.\n\n## Consequences\n\nSmaller files.\n',
		files: { 'src/client/http.ts': 'export {};\n' },
		formerPaths: ['src/client.ts'],
	},
	check(facts, _kind, view, report) {
		if (/(?:^|\/)archived?\//i.test(facts.path)) {
			return;
		}
		for (const { form, path, planned, range } of facts.references) {
			if (form !== 'code' || path === undefined || planned || isPlaceholderPath(path) || mayBeMade(path)) {
				continue;
			}
			if (view.entry(path) === 'none' && view.existedOnce(path) === true) {
				const moved = view.sameName(path);
				const hint = moved !== 'unknown' && moved.length === 1 ? ` Is it ${moved[0]} now?` : '';
				report({ range, message: `${path} was in the repository once and is gone.${hint}` });
			}
		}
	},
};
