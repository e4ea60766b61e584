import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { detach } from '../../../src/core/workspace/detach.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('detach', () => {
	it('changes nothing that can be read', () => {
		const make = () => ({
			title: 'A title that is long enough to be a view',
			short: 'x',
			status: undefined,
			range: { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } },
			list: ['another text that is long enough', 7, null, { deep: 'a third text of some length 日本 😀 \ud800' }],
		});
		assert.deepEqual(detach(make()), make());
	});

	it('lets go of the text that a string was cut from', () => {
		const before = used();
		const kept = Array.from({ length: 20 }, (_, i) => {
			const text = `${i} `.repeat(200_000);
			return detach({ heading: text.slice(100, 130) });
		});
		const growth = used() - before;
		assert.equal(kept.length, 20);
		// The texts are 20 times some 500 KB.
		assert.ok(growth < 3_000_000, `${growth} bytes are kept`);
	});
});

/** Bytes in use after a collection. */
function used(): number {
	collect();
	return process.memoryUsage().heapUsed;
}
