import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../../src/core/generated/kinds.ts';
import { rules } from '../../../../src/core/rules/index.ts';
import { TraceScope } from '../../../../src/core/trace/traceScope.ts';
import { describeDocument } from '../../../../src/core/workspace/describe.ts';
import type { FactView } from '../../../../src/core/workspace/factView.ts';
import { growth } from '../../../support/growth.ts';

const own = rules.filter(({ id }) => /^(?:trace|requirements|tasks)\//.test(id));

/** Texts that bring many findings, or make a careless rule look at the same characters again and again. */
const parts: readonly string[] = [
	...['1. THE shop SHALL be fast, etc.\n', '1. when a, b, then c\n', '1. a, b, ', 'then ', 'shall ', ', '],
	...['(etc ', '" etc ', '`', 'to the ', 'to be ', '**User Story:** As a x, I want to be to be\n', 'as needed '],
	...[
		'- [ ] 1. a\n',
		'- [x] 1.1 a\n',
		'- [x] 2. a\n  - [ ] 2.1 b\n',
		'- [ ] 9. a\n- [x] Checkpoint\n',
		'- [ ] T001 a\n',
	],
	...[
		'- [ ] 1. a\n  - [x] 1.1 b\n',
		'_Requirements: 9.9, 1.1–1.9_\n',
		'_Requirements: 9, FR-9_ ',
		'- **Property 9: a**\n',
	],
	...['### FR-1: a\n\n', '- **FR-001**: System MUST be fast\n', '### User Story 1 - a\n', '### Property 1: a\n\n'],
	...['### Requirement: a\n\nThe x SHALL be fast.\n\n', '**Based on Spec**: version 1.0\n'],
];

/** The work of the rules on a text, as each of a feature's documents. */
function runOn(text: string): () => number {
	const kinds = ['kiro-requirements', 'kiro-design', 'kiro-tasks', 'speckit-spec', 'openspec-spec'];
	const documents = kinds.flatMap((id) => {
		const kind = builtinKinds.find((one) => one.id === id);
		const document = parseDocument(`${id}.md`, text);
		return kind ? [{ kind, document, facts: describeDocument(document, kind) }] : [];
	});
	const members = documents.flatMap(({ kind, facts: { path, trace } }) =>
		trace ? [{ path, kind: kind.id, trace }] : [],
	);
	return () => {
		let count = 0;
		// The ids of a scope are put in order once, which is a part of the work
		const scope = new TraceScope('', members);
		const view = {
			fromTrace: <T>(_scope: string, read: (ids: TraceScope) => T): T => read(scope),
			entry: () => 'file',
			version: () => '9.9',
		} as unknown as FactView;
		for (const { kind, document, facts } of documents) {
			for (const rule of own) {
				if (rule.scope === 'document') {
					rule.check(document, kind, () => count++);
				} else if (rule.scope === 'workspace') {
					rule.check(facts, kind, view, () => count++);
				}
			}
		}
		return count;
	};
}

describe('rules on ids, requirements and tasks take time by the length of a text:', () => {
	const short = 2_000;
	const factor = 20;
	for (const part of parts) {
		it(JSON.stringify(part).slice(1, -1), () => {
			const make = (length: number): string =>
				`# Requirements Document\n\n### Requirement 1: a\n\n#### Acceptance Criteria\n\n1. THE x SHALL be ${part.repeat(Math.ceil(length / part.length))}`;
			const runs = new Map([short, short * factor].map((length) => [make(length), runOn(make(length))]));
			const times = growth((text) => runs.get(text)?.(), make, short, factor);
			assert.ok(times < 6, `${times.toFixed(1)} times as long as 20 texts of a twentieth`);
		});
	}
});
