import assert from 'node:assert/strict';
import { shortText } from '../../src/core/shortText.ts';

describe('shortText', () => {
	it('leaves a text that there is room for, and cuts another one off without a blank at its end', () => {
		assert.equal(shortText('four', 4), 'four');
		assert.equal(shortText('two words', 4), 'two…');
	});

	it('cuts no character in two', () => {
		assert.equal(shortText('ab🙂cd', 3), 'ab…');
		assert.equal(shortText('ab🙂cd', 4), 'ab🙂…');
	});
});
