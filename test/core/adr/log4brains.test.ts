import assert from 'node:assert/strict';
import { log4brainsFolders } from '../../../src/core/adr/log/log4brains.ts';

describe('log4brainsFolders', () => {
	it('reads the folder of the project and those of its packages', () => {
		const text = [
			'project:',
			'  name: Shop',
			'  adrFolder: ./docs/adr',
			'  packages:',
			'    - name: pay',
			'      path: ./packages/pay',
			'      adrFolder: ./packages/pay/adr',
			'    - name: no-records',
			'      path: ./packages/none',
			'',
		].join('\r\n');
		assert.deepEqual(log4brainsFolders(text), {
			project: './docs/adr',
			packages: [{ path: './packages/pay', records: './packages/pay/adr' }],
		});
	});

	it('names no folder where the file has none, or is something else', () => {
		for (const text of ['', 'project:', 'project: { adrFolder: 7 }', '- a', 'project: {', 'packages: []']) {
			assert.equal(log4brainsFolders(text), undefined, text);
		}
	});
});
