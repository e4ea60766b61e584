import type { FactView } from '../../workspace/factView.ts';
import { folderOf, resolvePath } from '../../workspace/paths.ts';
import type { WorkspaceRule } from '../rule.ts';
import { isPlaceholderPath, mayBeMade } from './target.ts';

/** As many files of one name as the view tells of: there may be more. */
const manyNames = 5;

export const missingPath: WorkspaceRule = {
	id: 'link/missing-path',
	scope: 'workspace',
	severity: 'hint',
	summary: 'A path in backticks was in the repository once and is gone.',
	why: [
		'Plans and tasks name the files they are about. When such a file is moved or deleted, a person or an agent who follows',
		'the text looks for it in vain. A path that never was in the repository may be an example, a file to come or one of',
		'another repository, so only those count that version control remembers. Paths that begin below some folder, places',
		'that plan to create the file or say that it goes or moves, and documents in an `archive` folder are left alone.',
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
			if (form === 'code' && path !== undefined && !planned && isGone(path, facts.path, view)) {
				const moved = view.sameName(path);
				const hint = moved !== 'unknown' && moved.length === 1 ? ` Is it ${moved[0]} now?` : '';
				report({ range, message: `${path} was in the repository once and is gone.${hint}` });
			}
		}
	},
};

/** Whether a path certainly led to a file and leads to none now, read from the root, the document or any other folder. */
function isGone(path: string, document: string, view: FactView): boolean {
	if (path.startsWith('~') || isPlaceholderPath(path) || mayBeMade(path) || view.entry(path) !== 'none') {
		return false;
	}
	if (view.existedOnce(path) !== true || view.entry(resolvePath(folderOf(document), path)) !== 'none') {
		return false;
	}
	// A path of one package of several begins below the package; a list that is full may lack the file.
	const sameName = view.sameName(path);
	return sameName !== 'unknown' && sameName.length < manyNames && !sameName.some((other) => other.endsWith(`/${path}`));
}
