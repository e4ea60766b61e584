import type { DocumentRule } from '../rule.ts';
import { fencePlaces } from './fencePlace.ts';
import { jsonFences } from './jsonFences.ts';

export const jsonSyntax: DocumentRule = {
	id: 'code/json-syntax',
	scope: 'document',
	severity: 'warning',
	summary: 'A fence that says it is JSON holds something that no JSON parser reads.',
	why: [
		'Readers and agents copy examples out of a spec. An example that does not parse costs each of them the same search.',
		'Excerpts are left alone: a fence with an ellipsis, a placeholder, a comment or a type in place of a value is not',
		'meant to be parsed, nor is one that begins in the middle of an object. Several JSON values on lines of their own',
		'are fine. `jsonc` may have comments and trailing commas; `json5` is not checked.',
		'The fix takes away a trailing comma.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/adr/0001-use-events.md',
		bad: '# 1. Use events\n\n## Status\n\nProposed\n\n## Context\n\nOrders change.\n\n## Decision\n\nWe publish:\n\n```json\n{\n  "order": 7,\n  "state": "paid",\n}\n```\n\n## Consequences\n\nConsumers follow.\n',
		good: '# 1. Use events\n\n## Status\n\nProposed\n\n## Context\n\nOrders change.\n\n## Decision\n\nWe publish:\n\n```json\n{\n  "order": 7,\n  "state": "paid"\n}\n```\n\n## Consequences\n\nConsumers follow.\n',
	},
	check(document, _kind, report) {
		for (const { fence, reading } of jsonFences(document)) {
			const { problem } = reading;
			if (problem && !reading.excerpt) {
				const range = fencePlaces(document, fence);
				const { comma } = problem;
				report({
					range: range(problem.start, problem.end),
					message: problem.message,
					...(comma && {
						fix: { title: 'Remove the comma', edits: [{ range: range(comma.start, comma.end), newText: '' }] },
					}),
				});
			}
		}
	},
};
