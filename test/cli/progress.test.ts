import assert from 'node:assert/strict';
import { Progress } from '../../src/cli/progress.ts';

describe('Progress', () => {
	it('shows itself in a long run only, not too often, and goes away', () => {
		const written: string[] = [];
		const progress = new Progress((text) => written.push(text), 0);
		progress.show(1, 9, 400);
		assert.deepEqual(written, []);
		progress.show(2, 9, 600);
		progress.show(3, 9, 650);
		progress.show(4, 9, 700);
		progress.clear();
		progress.clear();
		assert.deepEqual(written, ['\r\u001b[K2 of 9 documents', '\r\u001b[K4 of 9 documents', '\r\u001b[K']);
	});
});
