import assert from 'node:assert/strict';
import {
	archiveOf,
	changeOf,
	isArchived,
	type OpenSpecPlace,
	openSpecPlace,
} from '../../../src/core/openspec/place.ts';

describe('what a path is to OpenSpec', () => {
	const places: Readonly<Record<string, unknown>> = {
		'openspec/specs/auth/spec.md': ['spec', 'openspec', 'auth'],
		'apps/shop/openspec/specs/area/auth/spec.md': ['spec', 'apps/shop/openspec', 'area/auth'],
		'openspec/specs/spec.md': undefined,
		'openspec/specs/auth/notes.md': undefined,
		'openspec/specs/.draft/spec.md': undefined,
		'openspec/changes/add/proposal.md': ['change', 'add', 'proposal.md'],
		'openspec/changes/add/specs/auth/spec.md': ['delta', 'add', 'auth'],
		'openspec/changes/add/specs/area/auth/spec.md': ['delta', 'add', 'area/auth'],
		'openspec/changes/add/specs/spec.md': ['stray', 'add', 'specs/spec.md'],
		'openspec/changes/add/specs/auth.md': ['stray', 'add', 'specs/auth.md'],
		'openspec/changes/add/spec.md': ['stray', 'add', 'spec.md'],
		'openspec/changes/add/docs/spec.md': ['change', 'add', 'docs/spec.md'],
		'openspec/changes/proposed/add/proposal.md': ['change', 'add', 'proposal.md'],
		'app/openspec/changes/approved/add/specs/area/auth/spec.md': ['delta', 'add', 'area/auth'],
		'openspec/changes/approved/add/spec.md': ['stray', 'add', 'spec.md'],
		'openspec/changes/proposed/api/add/proposal.md': ['change', 'api', 'add/proposal.md'],
		'openspec/changes/later/add/proposal.md': ['change', 'later', 'add/proposal.md'],
		'openspec/changes/proposed/proposal.md': ['change', 'proposed', 'proposal.md'],
		'openspec/changes/proposed/specs/auth/spec.md': ['delta', 'proposed', 'auth'],
		'openspec/changes/proposed/.hidden/proposal.md': undefined,
		'openspec/changes/archive/spec.md': undefined,
		'openspec/changes/add/specs/.old/spec.md': ['change', 'add', 'specs/.old/spec.md'],
		'openspec/changes/specs/specs/auth/spec.md': ['delta', 'specs', 'auth'],
		'openspec/changes/archive/2020-01-02-add/specs/auth/spec.md': undefined,
		'openspec/changes/.hidden/proposal.md': undefined,
		'openspec/changes/notes.md': undefined,
		'openspec/project.md': undefined,
		'docs/specs/auth/spec.md': undefined,
		'specs/auth/spec.md': undefined,
	};
	for (const [path, expected] of Object.entries(places)) {
		it(path, () => {
			assert.deepEqual(told(openSpecPlace(path)), expected);
		});
	}
});

describe('the change of a path', () => {
	it('is open or archived, and has a folder of its own', () => {
		const places: Readonly<Record<string, readonly (string | undefined)[]>> = {
			'openspec/changes/add/specs/auth/spec.md': ['add', 'openspec/changes/add', 'openspec', undefined],
			'a/openspec/changes/archive/2020-01-02-add/tasks.md': [
				'2020-01-02-add',
				'a/openspec/changes/archive/2020-01-02-add',
				'a/openspec',
				'a/openspec/changes/archive',
			],
			'openspec/changes/changes/proposal.md': ['changes', 'openspec/changes/changes', 'openspec', undefined],
			'openspec/changes/archived/proposal.md': ['archived', 'openspec/changes/archived', 'openspec', undefined],
			'openspec/changes/proposed/add/specs/auth/spec.md': [
				'add',
				'openspec/changes/proposed/add',
				'openspec',
				undefined,
			],
			'openspec/changes/approved/proposal.md': ['approved', 'openspec/changes/approved', 'openspec', undefined],
			'openspec/changes/notes.md': [undefined, undefined, undefined, undefined],
			'docs/changes/archive/2020/notes.md': [undefined, undefined, undefined, undefined],
			'myopenspec/changes/add/tasks.md': [undefined, undefined, undefined, undefined],
		};
		for (const [path, expected] of Object.entries(places)) {
			const { change, folder, root } = changeOf(path) ?? {};
			assert.deepEqual([change, folder, root, archiveOf(path)], expected, path);
			assert.equal(isArchived(path), expected[3] !== undefined, path);
		}
	});
});

function told(place: OpenSpecPlace | undefined): readonly string[] | undefined {
	if (place?.type === 'spec') {
		return [place.type, place.root, place.capability];
	}
	return place && [place.type, place.change, place.type === 'delta' ? place.capability : place.file];
}
