import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { buildDashboard, type DashboardRoot } from '../../../src/core/dashboard/buildDashboard.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

async function rootOf(id: string, files: Readonly<Record<string, string>>): Promise<DashboardRoot> {
	const kinds = new KindRegistry(builtinKinds);
	const index = new SpecIndex({ workspace: new MemoryWorkspace(files), config: defaultConfig, kinds, rules });
	await index.load();
	return {
		id,
		name: id,
		documents: () => index.documents(),
		findings: (path) => index.findings(path),
		others: () => [],
		review: (path) => (path.endsWith('tasks.md') ? 'waits' : ''),
	};
}

const record = (title: string, status: string): string =>
	`# ${title}\n\nDate: 2026-01-02\n\n## Status\n\n${status}\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n`;

const files: Readonly<Record<string, string>> = {
	'docs/adr/0001-one.md': record('1. One', 'Accepted'),
	'docs/adr/0002-two.md': record('2. Two', 'Proposed'),
	'docs/adr/0003-three.md': `${record('3. Three', 'Accepted')}\n[gone](gone.md)\n`,
	'specs/001-shop/spec.md':
		'# Feature Specification: Shop\n\n**Status**: In Review\n\n## Open Questions\n\n- Who pays?\n- [x] When?\n',
	'specs/001-shop/tasks.md': '# Tasks: Shop\n\n## Phase 1: Setup\n\n- [x] T001 Make `a`\n- [ ] T002 Make `b`\n',
	'openspec/changes/archive/2026-01-01-old/proposal.md': '# Old\n\n## Why\n\n[NEEDS CLARIFICATION: why?]\n',
};

describe('the dashboard', () => {
	it('tells of features with their progress, of decisions and reviews that wait, and of questions', async () => {
		const { documents, features, decisions, reviews, questions } = buildDashboard([await rootOf('shop', files)]);
		assert.equal(documents, 6);
		assert.deepEqual(
			features.map(({ title, detail, documents, done, tasks }) => [title, detail, documents, done, tasks]),
			[
				['adr', 'docs', 3, 0, 0],
				['001-shop', 'specs', 2, 1, 2],
			],
		);
		assert.equal(features[0]?.problems, 1);
		assert.deepEqual(decisions, {
			entries: [{ root: 'shop', path: 'docs/adr/0002-two.md', line: 0, title: '0002 Two', detail: '2026-01-02' }],
			all: 1,
		});
		assert.deepEqual(
			reviews.entries.map(({ path, detail }) => [path, detail]),
			[
				['specs/001-shop/spec.md', 'In Review'],
				['specs/001-shop/tasks.md', 'waits'],
			],
		);
		assert.deepEqual(questions.entries, [
			{
				root: 'shop',
				path: 'specs/001-shop/spec.md',
				line: 6,
				title: 'Who pays?',
				detail: 'Feature Specification: Shop',
			},
		]);
	});

	it('says where documents with the same title are', async () => {
		const broken = record('2. Two', 'Accepted').replace('B.', '[gone](gone.md)');
		const details = (all: readonly DashboardRoot[]): readonly string[] =>
			buildDashboard(all).worst.entries.map(({ title, detail }) => `${title}: ${detail}`);
		const one = await rootOf('api', { 'docs/adr/0002-two.md': broken, 'web/adr/0002-two.md': broken });
		assert.deepEqual(details([one]), ['0002 Two: docs/adr · 1 error', '0002 Two: web/adr · 1 error']);
		const alone = { 'docs/adr/0002-two.md': broken };
		assert.deepEqual(details([await rootOf('api', alone)]), ['0002 Two: 1 error']);
		assert.deepEqual(details([await rootOf('api', alone), await rootOf('web', alone)]), [
			'0002 Two: api · docs/adr · 1 error',
			'0002 Two: web · docs/adr · 1 error',
		]);
	});

	it('counts problems by severity, and names the worst documents with their first problem', async () => {
		const root = await rootOf('shop', files);
		const { problems, worst } = buildDashboard([root]);
		const all = root.documents().flatMap(({ facts }) => root.findings(facts.path));
		assert.equal(problems.error, all.filter(({ severity }) => severity === 'error').length);
		assert.equal(problems.warning, all.filter(({ severity }) => severity === 'warning').length);
		assert.ok(problems.error > 0);
		const [first] = worst.entries;
		assert.equal(first?.path, 'docs/adr/0003-three.md');
		assert.equal(first.line, 20);
		assert.match(first.detail, /^1 error/);
	});

	it('counts files that are no documents among the problems', async () => {
		const root = await rootOf('shop', files);
		const before = buildDashboard([root]);
		const counts = { error: 2, warning: 0, hint: 0 };
		const other = { path: 'docs/shop.mmd', counts, detail: '2 errors', line: 3 };
		const { problems, worst } = buildDashboard([{ ...root, others: () => [other] }]);
		assert.equal(problems.error, before.problems.error + 2);
		assert.deepEqual(worst.entries[0], {
			root: 'shop',
			path: 'docs/shop.mmd',
			line: 3,
			title: 'shop.mmd',
			detail: '2 errors',
		});
		assert.equal(worst.all, before.worst.all + 1);
	});

	it('tells roots apart, and says nothing of what is not there', async () => {
		const [one, two] = await Promise.all([rootOf('a', files), rootOf('b', files)]);
		const { features } = buildDashboard([one, two]);
		assert.equal(new Set(features.map(({ id }) => id)).size, 4);
		assert.deepEqual(
			features.map(({ detail }) => detail),
			['docs · a', 'specs · a', 'docs · b', 'specs · b'],
		);
		const empty = buildDashboard([await rootOf('none', { 'README.md': '# Read me\n' })]);
		assert.deepEqual([empty.documents, empty.features, empty.questions.all], [0, [], 0]);
	});

	it('tells the first of many, and how many there are', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 60 }, (_, i) => [
				`docs/adr/${String(i + 1).padStart(4, '0')}-x.md`,
				record(`${i + 1}. X`, 'Proposed'),
			]),
		);
		const { decisions } = buildDashboard([await rootOf('many', many)]);
		assert.deepEqual([decisions.entries.length, decisions.all], [50, 60]);
	});
});
