import assert from 'node:assert/strict';
import { type GroupBy, groupDocuments, groupOf } from '../../../src/core/outline/groups.ts';

function at(path: string, group = 'adr') {
	return { path, kind: { group } };
}

describe('groupOf', () => {
	const cases: [string, GroupBy, string][] = [
		['.kiro/specs/login/tasks.md', 'feature', '.kiro/specs/login'],
		['.kiro/specs/login/notes/deep/design.md', 'feature', '.kiro/specs/login'],
		['.kiro/steering/product.md', 'feature', '.kiro/steering'],
		['specs/001-parcel/checklists/ux.md', 'feature', 'specs/001-parcel'],
		['specs/20250101-parcel/spec.md', 'feature', 'specs/20250101-parcel'],
		['app/openspec/specs/auth/login/spec.md', 'feature', 'app/openspec/specs'],
		['openspec/changes/add-x/specs/auth/spec.md', 'feature', 'openspec/changes/add-x'],
		['openspec/changes/proposed/add-x/specs/auth/spec.md', 'feature', 'openspec/changes/proposed/add-x'],
		['openspec/changes/archive/2025-01-01-x/tasks.md', 'feature', 'openspec/changes/archive/2025-01-01-x'],
		['docs/adr/0001-x.md', 'feature', 'docs/adr'],
		['docs/adr/0001-x/README.md', 'feature', 'docs/adr'],
		['plan.md', 'feature', ''],
		['specs/001-parcel/checklists/ux.md', 'folder', 'specs/001-parcel/checklists'],
		['docs/adr/0001-x/README.md', 'folder', 'docs/adr/0001-x'],
		['docs/adr/0001-x.md', 'kind', 'adr'],
	];
	for (const [path, by, expected] of cases) {
		it(`puts ${path} by ${by} into ${expected || 'the root'}`, () => {
			assert.equal(groupOf(at(path), by), expected);
		});
	}
});

describe('groupDocuments', () => {
	it('puts archived changes at the end, and says of which archive they are', () => {
		const archive = 'openspec/changes/archive';
		const groups = groupDocuments(
			[
				at(`${archive}/2025-01-01-x/proposal.md`),
				at('plan.md'),
				at('openspec/changes/y/tasks.md'),
				at('openspec/specs/z/spec.md'),
			],
			'feature',
		);
		assert.deepEqual(
			groups.map(({ id, archive }) => [id, archive]),
			[
				['', undefined],
				['openspec/changes/y', undefined],
				['openspec/specs', undefined],
				[`${archive}/2025-01-01-x`, archive],
			],
		);
	});

	it('orders the documents of a feature as they are written, and records by number', () => {
		const groups = groupDocuments(
			[
				at('.kiro/specs/login/tasks.md'),
				at('docs/adr/10-b.md'),
				at('.kiro/specs/login/design.md'),
				at('docs/adr/9-a.md'),
				at('.kiro/specs/login/requirements.md'),
			],
			'feature',
		);
		assert.deepEqual(
			groups.map(({ id, label, parent, documents }) => [id, label, parent, documents.map((d) => d.path)]),
			[
				[
					'.kiro/specs/login',
					'login',
					'.kiro/specs',
					['.kiro/specs/login/requirements.md', '.kiro/specs/login/design.md', '.kiro/specs/login/tasks.md'],
				],
				['docs/adr', 'adr', 'docs', ['docs/adr/9-a.md', 'docs/adr/10-b.md']],
			],
		);
	});
});
