import type { DocumentRule } from '../rule.ts';
import { fencePlaces } from './fencePlace.ts';
import { yamlFences } from './yamlFences.ts';

export const yamlSyntax: DocumentRule = {
	id: 'code/yaml-syntax',
	scope: 'document',
	severity: 'warning',
	summary: 'A fence that says it is YAML holds something that no YAML parser reads.',
	why: [
		'Configuration in a spec is copied as it is, and YAML that looks right often is not: a tab, a second colon, an',
		'unclosed bracket.',
		'Excerpts and templates are left alone: a fence with an ellipsis, a placeholder such as `<name>`, or template text',
		'such as `{{ name }}`. Several documents in one fence are fine, and so is a file with front matter and a body.',
	].join('\n'),
	example: {
		path: 'docs/adr/0001-deploy-by-git.md',
		bad: '# 1. Deploy by git\n\n## Status\n\nProposed\n\n## Context\n\nDeployments differ.\n\n## Decision\n\nEach service has:\n\n```yaml\nservice: orders\n\treplicas: 2\n```\n\n## Consequences\n\nOne place to look.\n',
		good: '# 1. Deploy by git\n\n## Status\n\nProposed\n\n## Context\n\nDeployments differ.\n\n## Decision\n\nEach service has:\n\n```yaml\nservice: orders\nreplicas: 2\n```\n\n## Consequences\n\nOne place to look.\n',
	},
	check(document, _kind, report) {
		for (const { fence, reading } of yamlFences(document)) {
			const range = fencePlaces(document, fence);
			for (const { start, end, message } of reading.problems) {
				report({ range: range(start, end), message });
			}
		}
	},
};
