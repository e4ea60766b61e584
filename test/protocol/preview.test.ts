import assert from 'node:assert/strict';
import { isPreviewReply, parsePreviewRequest, parsePreviewState } from '../../src/protocol/preview.ts';

describe('messages of the preview', () => {
	it('are read as what they are', () => {
		const messages = [
			{ type: 'ready' },
			{ type: 'scrolled', line: 1.5 },
			{ type: 'edit', line: 3 },
			{ type: 'tick', line: 0, done: false },
			{ type: 'follow', target: 'a.md' },
			{ type: 'pin', pinned: true },
			{ type: 'setting', setting: 'remoteImages' },
			{ type: 'diagram', request: { type: 'openLine', line: 4 } },
		];
		assert.deepEqual(messages.map(parsePreviewRequest), messages);
		assert.deepEqual(parsePreviewRequest({ type: 'edit', line: 3, more: 1 }), { type: 'edit', line: 3 });
	});

	it('are none where something is missing or of another type', () => {
		const wrong: unknown[] = [
			undefined,
			null,
			'ready',
			{},
			{ type: 'else' },
			{ type: 'scrolled', line: Number.NaN },
			{ type: 'scrolled', line: -1 },
			{ type: 'edit', line: 1.5 },
			{ type: 'tick', line: 1 },
			{ type: 'tick', line: '1', done: true },
			{ type: 'follow' },
			{ type: 'pin', pinned: 1 },
			{ type: 'setting', setting: 'rules' },
			{ type: 'diagram', request: { type: 'else' } },
			{ type: 'diagram' },
		];
		assert.deepEqual(
			wrong.map(parsePreviewRequest),
			wrong.map(() => undefined),
		);
	});

	it('are told from those of others', () => {
		assert.equal(isPreviewReply({ type: 'blocks' }), true);
		assert.equal(isPreviewReply({ type: 'show' }), false);
		assert.equal(isPreviewReply(null), false);
	});

	it('bring back what the page kept over a reload', () => {
		assert.deepEqual(parsePreviewState({ uri: 'file:///a.md', pinned: true, line: 3 }), {
			uri: 'file:///a.md',
			pinned: true,
		});
		assert.deepEqual(parsePreviewState({ uri: 'file:///a.md' }), { uri: 'file:///a.md', pinned: false });
		assert.deepEqual([undefined, {}, { uri: 1 }].map(parsePreviewState), [undefined, undefined, undefined]);
	});
});
