import assert from 'node:assert/strict';
import { imageAddress } from '../../../webview-ui/preview/images.ts';

describe('the address of an image', () => {
	const base = 'https://page.example/folder/docs/a.md';
	const root = 'https://page.example/folder/';

	it('is relative to the document, or to the workspace folder', () => {
		assert.equal(imageAddress('lock.png', { base, root }), `${root}docs/lock.png`);
		assert.equal(imageAddress('/lock.png', { base, root }), `${root}lock.png`);
		assert.equal(imageAddress('data:image/png;base64,AA==', { base, root }), 'data:image/png;base64,AA==');
	});

	it('is not known where it is none', () => {
		for (const written of ['ftp://[', 'https://localhost:PORT/badge.svg', 'https://']) {
			assert.equal(imageAddress(written, { base, root }), undefined, written);
		}
	});
});
