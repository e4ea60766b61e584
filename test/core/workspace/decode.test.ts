import assert from 'node:assert/strict';
import { decodeText, isLongerThan, tooLarge, utf8Length } from '../../../src/core/workspace/decode.ts';

describe('decodeText', () => {
	it('reads UTF-8 and drops its byte order mark', () => {
		assert.equal(decodeText(new TextEncoder().encode('# é 决策 😀\r\n')), '# é 决策 😀\r\n');
		assert.equal(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x23)), '#');
	});

	it('reads UTF-16 of both byte orders', () => {
		assert.equal(decodeText(Uint8Array.of(0xff, 0xfe, 0x23, 0x00, 0xe9, 0x00)), '#é');
		assert.equal(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0x23, 0x00, 0xe9)), '#é');
	});

	it('says what is wrong with other bytes', () => {
		assert.deepEqual(decodeText(Uint8Array.of(0x23, 0xff, 0x20)), { problem: 'is not valid UTF-8; save it as UTF-8' });
		assert.deepEqual(decodeText(Uint8Array.of(0x23, 0x00, 0x20)), { problem: 'is a binary file, not text' });
	});
});

describe('tooLarge', () => {
	it('names both sizes', () => {
		assert.equal(
			tooLarge(21 * 1024 * 1024, 2 * 1024 * 1024).problem,
			'is 21 MB; the limit is 2 MB (maxFileSize in .archspec.yaml)',
		);
		assert.equal(tooLarge(2_621_440, 500).problem, 'is 2.5 MB; the limit is 1 KB (maxFileSize in .archspec.yaml)');
	});
});

describe('utf8Length', () => {
	it('counts as an encoder does', () => {
		for (const text of ['', 'abc', 'é\u0080\u07ff', '\u0800决策\uffff', '😀a😀']) {
			const { length } = new TextEncoder().encode(text);
			assert.equal(utf8Length(text), length, text);
			assert.equal(isLongerThan(text, length), false);
			assert.equal(isLongerThan(text, length - 1), true);
		}
	});
});
