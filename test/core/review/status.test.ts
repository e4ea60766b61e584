import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { approvedVersion } from '../../../src/core/review/approvals/approvedVersion.ts';
import { obstacles } from '../../../src/core/review/status/obstacles.ts';
import { type Step, statusWords, stepEdits, stepOf, stepsOf } from '../../../src/core/review/status/statusStep.ts';
import { emptySection } from '../../../src/core/rules/structure/emptySection.ts';
import { missingSection } from '../../../src/core/rules/structure/missingSection.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { findingsOf, kindOf, said } from './support.ts';

function stepped(kind: string, text: string, step: Step): string {
	return applyEdits(text, stepEdits(parseDocument('docs/x.md', text), kindOf(kind), step));
}

describe('the steps of a document', () => {
	it('are written in the words of its kind, where and as its status stands', () => {
		const cases: [kind: string, text: string, step: Step, after: string][] = [
			['technical-plan', '# Plan\n\n**Status**: Draft\n', 'review', '# Plan\n\n**Status**: In Review\n'],
			['speckit-spec', '# Spec\n\n**Status**: Draft\n', 'approved', '# Spec\n\n**Status**: Approved\n'],
			['speckit-plan', '# Plan\n\n**Status**: draft\r\n', 'review', '# Plan\n\n**Status**: in review\r\n'],
			['adr-madr-4', '---\nstatus: "proposed"\n---\n\n# Tea\n', 'approved', '---\nstatus: "accepted"\n---\n\n# Tea\n'],
			['adr-nygard', '# 1. Tea\n\n## Status\n\nProposed\n', 'approved', '# 1. Tea\n\n## Status\n\nAccepted\n'],
			['technical-plan', '# Plan\n\nTea.\n', 'draft', '# Plan\n\n**Status:** Draft\n\nTea.\n'],
		];
		for (const [kind, text, step, after] of cases) {
			assert.equal(stepped(kind, text, step), after);
		}
	});

	it('are those that its kind knows', () => {
		assert.deepEqual(stepsOf(kindOf('adr-nygard')), ['review', 'approved']);
		assert.deepEqual(stepsOf(kindOf('adr-log4brains')), ['draft', 'review', 'approved']);
		assert.deepEqual(['Draft', 'In Review', 'Proposed', 'Accepted', '承認', 'Rejected', 'Tea'].map(stepOf), [
			'draft',
			'review',
			'review',
			'approved',
			'approved',
			undefined,
			undefined,
		]);
	});

	it('are written small where the status is, or where the template of the kind has it so', () => {
		const words = (kind: string, text: string): string[] =>
			Object.values(statusWords(parseDocument('x.md', text), kindOf(kind)) ?? {});
		assert.deepEqual(words('adr-nygard', '# 1. T\n'), ['Draft', 'Proposed', 'Accepted']);
		assert.deepEqual(words('adr-nygard', '# 1. T\n\n## Status\n\n**proposed**\n'), ['draft', 'proposed', 'accepted']);
		assert.deepEqual(words('adr-madr-4', '# T\n'), ['draft', 'proposed', 'accepted']);
		assert.deepEqual(words('technical-plan', '# T\n'), ['Draft', 'In Review', 'Approved']);
		assert.deepEqual(words('speckit-tasks', '# T\n'), []);
	});

	it('are refused for a kind without a status', () => {
		const kind = { ...kindOf('speckit-tasks'), status: undefined };
		assert.throws(() => stepEdits(parseDocument('x.md', '# x\n'), kind as never, 'draft'), OperationError);
	});
});

describe('what stands in the way of an approval', () => {
	const text = `# Technical Plan: Tea

**Status**: In Review

## Executive Summary

We brew TBD tea.

## Review & Approval

| Stakeholder | Role | Status | Date |
|---|---|---|---|
| Ada | Lead | Approved <!-- approved 000000000000 --> | 2026-01-01 |
| Bob | Ops | Changes requested | |
| Cy | Ops | Approved | 2026-01-01 |
| Di | Ops | | |
| [name] | [role] | ☐ Pending ☐ Approved | |
`;
	const kind = kindOf('technical-plan');

	it('are errors, what is to be written, and reviewers, each at its place', () => {
		const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } };
		const finding = { path: 'x.md', rule: 'a/b', severity: 'error', message: 'Broken.', range } as const;
		const found = obstacles(parseDocument('x.md', text), kind, [finding, { ...finding, severity: 'warning' }]);
		assert.deepEqual(
			found.map(({ type, text: says, range: { start } }) => `${start.line} ${type}: ${says}`),
			[
				'4 error: Broken.',
				'6 placeholder: Still to be written: TBD',
				'12 reviewer: Ada approved another text',
				'13 reviewer: Bob asks for changes',
				'15 reviewer: Di has not approved yet',
			],
		);
	});

	it('are required sections that are missing or empty, be they hints, unless the form is the author’s own', () => {
		const sections = (rest: string) => `# Technical Plan: Tea\n\n**Status**: Draft\n\n${rest}`;
		const inTheWay = (document: string, at = kind) => {
			const parsed = parseDocument('x.md', document);
			const rules = [missingSection, emptySection];
			return obstacles(parsed, at, findingsOf(parsed, at, rules)).map(({ type, text: says }) => `${type}: ${says}`);
		};
		const written = sections(
			kind.sections
				.filter(({ required }) => required)
				.map(({ heading }, i) => `## ${heading}\n\n${i === 2 ? '' : 'Tea.\n\n'}`)
				.slice(0, -1)
				.join(''),
		);
		const found = inTheWay(written);
		assert.deepEqual(
			found.map((line) => line.replace(/".*"/, '"…"')),
			['section: The section "…" is missing.', 'section: "…" is empty.'],
		);
		// Hardly a section of the form: it has its own
		const own = ['Brewing', 'Cups', 'Sugar', 'Milk'].map((heading) => `## ${heading}\n\nTea.\n\n`).join('');
		assert.deepEqual(inTheWay(sections(own)), []);
		assert.notDeepEqual(inTheWay(sections(own), { ...kind, chosen: true }), []);
	});

	it('are explanations of the template that are left, and long words in brief', () => {
		const [first] = kind.sections;
		const left = `## ${first?.heading}\n\n> *${first?.guidance}*`;
		const long = `[Say in one sentence of more than sixty characters what\nthis is all about]`;
		const found = obstacles(
			parseDocument('x.md', `# Technical Plan: Tea\n\n${left}\n\n## Other\n\n${long}\n`),
			kind,
			[],
		);
		assert.deepEqual(
			found.map(({ type, text: says, range: { start } }) => `${start.line} ${type}: ${says}`),
			[
				'8 placeholder: Still to be written: [Say in one sentence of more than sixty characters what this…',
				`2 placeholder: "${first?.heading}" still has the explanation of the template`,
			],
		);
	});

	it('are comments that nobody has resolved', () => {
		const anchor = { section: ['Technical Plan: Tea', 'Executive Summary'], quote: 'green tea', before: '', after: '' };
		const thread = (isResolved: boolean) => ({
			anchor,
			isResolved,
			comments: [{ author: 'Ada', date: '2026-01-01T10:00:00Z', text: 'Which\none?' }],
		});
		const document = parseDocument('x.md', '# Technical Plan: Tea\n\n## Executive Summary\n\nWe brew green tea.\n');
		const found = obstacles(document, kind, [], [thread(true), thread(false)]);
		assert.deepEqual(
			found.map(({ type, text: says, range: { start } }) => `${start.line} ${type}: ${says}`),
			['4 comment: Comment that is not resolved: Ada, Which one?'],
		);
	});

	it('is nothing once all is done', () => {
		let done = text.replace('TBD', 'green').replace(/\| \[name\].*\n/, '');
		for (const reviewer of ['Ada', 'Bob', 'Di']) {
			done = said('technical-plan', done, { reviewer });
		}
		assert.deepEqual(obstacles(parseDocument('x.md', done), kind, []), []);
	});
});

describe('the version that was approved', () => {
	const kind = kindOf('technical-plan');
	const plan = (says: string, status: string) => `# Plan\n\n**Status**: ${status}\n\n## Executive Summary\n\n${says}\n`;
	const versions = (...texts: string[]) =>
		texts.map((text, i) => ({ commit: String(i), date: '2026-01-01', author: 'a', subject: 's', text }));
	const of = (now: string, ...texts: string[]) =>
		approvedVersion(parseDocument('x.md', now), kind, versions(...texts))?.commit;

	it('is the newest with the content that was recorded, whoever committed it', () => {
		const approved = said('technical-plan', plan('Tea', 'Draft'), {});
		const now = approved.replace('Tea', 'Milk');
		assert.equal(of(now, plan('Water', 'Draft'), plan('Tea', 'Draft'), approved, now), '2');
		assert.equal(of(now, plan('Tea', 'Draft'), now), '0');
	});

	it('is that in which it became approved, where nothing was recorded', () => {
		const texts = [plan('Tea', 'Draft'), plan('Tea', 'Approved'), plan('Milk', 'Approved'), plan('Milk', 'Draft')];
		assert.equal(of(plan('Milk', 'Draft'), ...texts), '1');
		assert.equal(of(plan('Tea', 'Draft'), plan('Tea', 'Draft')), undefined);
		assert.equal(of(plan('Tea', 'Draft')), undefined);
	});

	it('is that which one of several reviewers approved', () => {
		const [tea, milk] = [plan('Tea', 'Draft'), plan('Milk', 'Draft')];
		const byAda = said('technical-plan', tea, { reviewer: 'Ada' });
		const now = said('technical-plan', byAda.replace('Tea', 'Milk'), { reviewer: 'Bob' });
		const all = versions(tea, milk, plan('Water', 'Draft'));
		const approvedBy = (reviewer?: string) => approvedVersion(parseDocument('x.md', now), kind, all, reviewer)?.commit;
		assert.deepEqual(
			[approvedBy('Ada'), approvedBy('Bob'), approvedBy(), approvedBy('Cy')],
			['0', '1', '1', undefined],
		);
	});

	it('is that in which all approved, where what was recorded was never committed and nothing says a status', () => {
		const bare = (drink: string): string => `# Plan\n\n${drink}.\n`;
		const half = said('technical-plan', bare('Tea'), { reviewer: 'Ada' });
		const open = said('technical-plan', half, { reviewer: 'Bob', state: 'pending' });
		const full = said('technical-plan', half, { reviewer: 'Bob' });
		const [later, now] = [
			full.replace('Tea', 'Milk'),
			full.replaceAll(/approved [0-9a-f]{12}/g, 'approved 0123456789ab'),
		];
		assert.equal(of(now, bare('Tea'), open, later, full), '2');
		assert.equal(of(now, bare('Tea'), open), undefined);
	});
});
