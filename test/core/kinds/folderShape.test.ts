import assert from 'node:assert/strict';
import { belowFolder, ownFolders } from '../../../src/core/kinds/folderShape.ts';

describe('what lies below a folder of a kind', () => {
	const delta = 'openspec/changes/{slug}/specs/{capability}';
	const cases: [string, string, string][] = [
		[delta, 'openspec/changes', '{slug}/specs/{capability}'],
		[delta, 'app/openspec/changes/add-fax', 'specs/{capability}'],
		[delta, 'openspec/changes/add-fax/specs', '{capability}'],
		[delta, 'openspec/changes/add-fax/specs/fax', ''],
		[delta, 'openspec/changes/archive/2025-01-01-add-fax', ''],
		[delta, 'openspec/changes/proposed', '{slug}/specs/{capability}'],
		[delta, 'app/openspec/changes/approved/add-fax', 'specs/{capability}'],
		[delta, 'openspec/changes/proposed/add-fax/specs/fax', ''],
		['openspec/changes/{slug}', 'openspec/changes/proposed/add-fax', ''],
		[delta, 'docs', ''],
		[delta, 'openspec', 'changes/{slug}/specs/{capability}'],
		['openspec/specs/{slug}', 'app/openspec', 'specs/{slug}'],
		['.kiro/specs/{slug}', '.kiro', 'specs/{slug}'],
		['openspec/specs/{slug}', 'openspec/changes', ''],
		['openspec/specs/{slug}', 'openspec/specs', '{slug}'],
		['specs/{number:3}-{slug}', 'specs', '{number:3}-{slug}'],
		['specs/{number:3}-{slug}', 'specs/003-login', ''],
		['docs/adr', 'docs', ''],
		['{slug}', 'docs', ''],
	];
	for (const [directory, folder, below] of cases) {
		it(`${below || 'nothing'} for ${folder} and ${directory}`, () => {
			assert.equal(belowFolder(directory, folder).join('/'), below);
		});
	}
});

describe('own folders of a kind', () => {
	it('are like its folder with the tokens filled in, at any depth', () => {
		const isOwn = ownFolders('specs/{number:3}-{slug}');
		assert.deepEqual(['specs/003-login', 'app/specs/003-login', 'specs', 'specs/login', 'docs/003-login'].map(isOwn), [
			true,
			true,
			false,
			false,
			false,
		]);
	});

	it('have the words around the tokens to the letter', () => {
		const isOwn = ownFolders('./.kiro/specs/{slug}');
		assert.deepEqual(['.kiro/specs/a', 'akiro/specs/a', '.kiro/my-specs/a'].map(isOwn), [true, false, false]);
	});

	it('are those of changes that are proposed and approved too', () => {
		const isOwn = ownFolders('openspec/changes/{slug}');
		const folders = ['add-fax', 'proposed/add-fax', 'approved/add-fax', 'archive/2025-01-01-add-fax', 'later/add-fax'];
		assert.deepEqual(
			folders.map((folder) => isOwn(`openspec/changes/${folder}`)),
			[true, true, true, false, false],
		);
	});
});
