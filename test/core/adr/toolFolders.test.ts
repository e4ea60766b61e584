import assert from 'node:assert/strict';
import { toolFolders } from '../../../src/core/adr/log/toolFolders.ts';

function foldersOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
	return toolFolders({
		entry: async (path) => (Object.hasOwn(files, path) ? 'file' : 'none'),
		read: async (path) => files[path] ?? { problem: 'does not exist' },
	});
}

describe('toolFolders', () => {
	it('gives the folders that adr-tools and log4brains keep, from the root', async () => {
		assert.deepEqual(await foldersOf({ '.adr-dir': './our log/adr/\r\n' }), ['our log/adr']);
		assert.deepEqual(await foldersOf({ '.adr-dir': '.\n' }), ['']);
		assert.deepEqual(await foldersOf({ '.adr-dir': 'docs\\adr\r\n' }), ['docs/adr']);
		assert.deepEqual(
			await foldersOf({
				'.adr-dir': 'a',
				'.log4brains.yml':
					'project:\n  adrFolder: ./b\n  packages:\n    - { path: ./p, adrFolder: ./p/../c }\n    - { path: ./q, adrFolder: ../d }\n',
			}),
			['a', 'b', 'c'],
		);
	});

	it('gives none where nothing is said, or a place outside of the root', async () => {
		for (const text of ['', ' \n', '..', '../adr', 'a/../../b', '/adr', 'C:\\adr', '\\adr']) {
			assert.deepEqual(await foldersOf({ '.adr-dir': text }), [], text);
		}
		assert.deepEqual(await foldersOf({}), []);
	});
});
