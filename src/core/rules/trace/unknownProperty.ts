import type { WorkspaceRule } from '../rule.ts';
import { type Lost, lostIn, lostOf, nearestIn, subject } from './lost.ts';

export const unknownProperty: WorkspaceRule = {
	id: 'trace/unknown-property',
	scope: 'workspace',
	severity: 'error',
	summary: 'A task, or a comment above a test, names a correctness property that the design does not define.',
	why: [
		'A test of "Property 9" proves nothing when the design ends with Property 8: it was dropped or renumbered, or the test',
		'is of something that nobody designed. Quiet where the design defines no properties.',
		'',
		'In files of code (`trace.code` in `.archspec.yaml`) it looks at comments such as `Feature: shop, Property 9: …`.',
	].join('\n'),
	example: {
		path: '.kiro/specs/shop/tasks.md',
		bad: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Test the sums\n  - **Property 2: Sums add up**\n',
		good: '# Implementation Plan\n\n## Tasks\n\n- [ ] 1. Test the sums\n  - **Property 1: Sums add up**\n',
		files: {
			'.kiro/specs/shop/design.md':
				'# Design Document\n\n## Overview\n\nA till adds prices.\n\n## Correctness Properties\n\n### Property 1: Sums add up\n\n*For any* prices, the sum is their total.\n',
		},
	},
	check({ trace }, _kind, view, report) {
		const references = trace?.references.filter(({ space }) => space === 'property') ?? [];
		if (!trace || references.length === 0) {
			return;
		}
		const lost = view.fromTrace(trace.scope, (scope) => lostIn(scope, references));
		for (const [i, found] of lost === 'unknown' ? [] : lost.entries()) {
			const range = references[i]?.range;
			if (found && range) {
				report({ range, message: messageOf(found) });
			}
		}
	},
	checkCode(lost, report) {
		for (const { reference, keys, nearest } of lost) {
			if (reference.space === 'property') {
				report({ range: reference.range, message: messageOf(lostOf(reference, keys, nearest)) });
			}
		}
	},
};

function messageOf(lost: Lost): string {
	return `Property ${subject(lost)} not defined in the design${nearestIn(lost)}.`;
}
