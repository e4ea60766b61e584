import type { DocumentRule } from '../rule.ts';
import { fencePlaces } from './fencePlace.ts';
import { jsonFences } from './jsonFences.ts';
import { yamlFences } from './yamlFences.ts';

export const duplicateKey: DocumentRule = {
	id: 'code/duplicate-key',
	scope: 'document',
	severity: 'warning',
	summary: 'A key stands twice in one object of a JSON or YAML fence.',
	why: [
		'A JSON parser keeps the last value and says nothing; a YAML parser refuses. Either way the example does not do what',
		'it shows. Excerpts are left alone, as in `code/json-syntax` and `code/yaml-syntax`, and so is YAML that sets',
		'alternatives side by side, each under a comment of its own.',
	].join('\n'),
	example: {
		path: 'docs/adr/0001-limit-requests.md',
		bad: '# 1. Limit requests\n\n## Status\n\nProposed\n\n## Context\n\nClients poll.\n\n## Decision\n\n```json\n{ "limit": 10, "window": "1s", "limit": 20 }\n```\n\n## Consequences\n\nPolling slows down.\n',
		good: '# 1. Limit requests\n\n## Status\n\nProposed\n\n## Context\n\nClients poll.\n\n## Decision\n\n```json\n{ "limit": 10, "window": "1s", "burst": 20 }\n```\n\n## Consequences\n\nPolling slows down.\n',
	},
	check(document, _kind, report) {
		for (const { fence, reading } of jsonFences(document)) {
			if (!reading.excerpt) {
				const range = fencePlaces(document, fence);
				for (const { start, end, key } of reading.duplicates) {
					report({ range: range(start, end), message: messageFor(key) });
				}
			}
		}
		for (const { fence, reading } of yamlFences(document)) {
			const range = fencePlaces(document, fence);
			for (const { start, end, key } of reading.duplicates) {
				if (!isAlternative(fence.content, start)) {
					report({ range: range(start, end), message: messageFor(key) });
				}
			}
		}
	},
};

function messageFor(key: string): string {
	return `The key \`${key}\` stands in this object before.`;
}

/** Whether the line above the key is a comment or blank: the second of two examples in one fence. */
function isAlternative(content: string, key: number): boolean {
	const lineStart = content.lastIndexOf('\n', key - 1) + 1;
	const above = content.slice(content.lastIndexOf('\n', lineStart - 2) + 1, Math.max(lineStart - 1, 0)).trim();
	return lineStart > 0 && (above === '' || above.startsWith('#'));
}
