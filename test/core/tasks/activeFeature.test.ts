import assert from 'node:assert/strict';
import { readActiveFeature } from '../../../src/core/tasks/activeFeature.ts';

const read = (value: unknown, path = '.specify/feature.json') =>
	readActiveFeature(path, JSON.stringify({ feature_directory: value }), '/home/me/repo/');

describe('the feature that is worked on', () => {
	it('is the folder that the file names, from the folder that holds .specify', () => {
		assert.equal(read('specs/003-login'), 'specs/003-login');
		assert.equal(read('./specs/003-login/'), 'specs/003-login');
		assert.equal(read('specs\\003-login'), 'specs/003-login');
		assert.equal(read('specs/003-login', 'apps/web/.specify/feature.json'), 'apps/web/specs/003-login');
		assert.equal(read('/home/me/repo/specs/003-login'), 'specs/003-login');
	});

	it('is none where nothing inside the root is named', () => {
		for (const value of [undefined, 3, '', '/home/me/repo', '/elsewhere/specs/1', '../x', 'C:\\x']) {
			assert.equal(read(value), undefined, String(value));
		}
		assert.equal(readActiveFeature('.specify/feature.json', '{', '/r'), undefined);
		assert.equal(readActiveFeature('.specify/feature.json', 'null', '/r'), undefined);
	});
});
