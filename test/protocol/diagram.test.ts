import assert from 'node:assert/strict';
import { type DiagramRequest, parseDiagramRequest } from '../../src/protocol/diagram.ts';
import { isDiagramDiffReply, parseDiagramDiffRequest, parseDiagramDiffState } from '../../src/protocol/diagramDiff.ts';

const requests: readonly DiagramRequest[] = [
	{ type: 'openLine', line: 3 },
	{ type: 'openPart', line: 0, part: { kind: 'node', id: 'a b' } },
	{ type: 'openPart', line: 3, part: { kind: 'edge', from: 'a', to: 'b', index: 1 } },
	{ type: 'openPart', line: 3, part: { kind: 'edgeAt', place: 2 } },
	{ type: 'openLink', href: './a.md' },
	{ type: 'copyText', text: '' },
	{ type: 'save', line: 1, format: 'svg', data: '<svg/>' },
	{ type: 'save', line: 1, format: 'png', data: new Uint8Array([1]) },
	{ type: 'failed', message: 'x' },
];

describe('requests of a diagram', () => {
	it('are read as what they are, without more', () => {
		for (const request of requests) {
			assert.deepEqual(parseDiagramRequest({ ...request, more: 1 }), request);
		}
	});

	it('are none where any of their values lacks or has another type', () => {
		for (const request of requests) {
			for (const key of Object.keys(request)) {
				for (const value of [undefined, null, {}, -1, 1.5, true]) {
					assert.equal(parseDiagramRequest({ ...request, [key]: value }), undefined, `${request.type} ${key} ${value}`);
				}
			}
		}
		for (const none of [undefined, null, 'openLine', 1, [], {}, { type: 'else', line: 1 }]) {
			assert.equal(parseDiagramRequest(none), undefined);
		}
	});

	it('carry a picture in the form that its format has', () => {
		assert.equal(parseDiagramRequest({ type: 'save', line: 1, format: 'svg', data: new Uint8Array() }), undefined);
		assert.equal(parseDiagramRequest({ type: 'save', line: 1, format: 'png', data: 'text' }), undefined);
		assert.equal(parseDiagramRequest({ type: 'save', line: 1, format: 'exe', data: 'text' }), undefined);
	});
});

describe('messages of the page that compares diagrams', () => {
	it('are read as what they are', () => {
		assert.deepEqual(parseDiagramDiffRequest({ type: 'ready', more: 1 }), { type: 'ready' });
		const [request] = requests;
		for (const side of ['before', 'after'] as const) {
			assert.deepEqual(parseDiagramDiffRequest({ type: 'diagram', side, request }), { type: 'diagram', side, request });
		}
	});

	it('are none where something is missing or of another type', () => {
		const [request] = requests;
		const wrong: unknown[] = [undefined, null, 'ready', {}, { type: 'diagram', side: 'before' }];
		for (const one of [...wrong, { type: 'diagram', request }, { type: 'diagram', side: 'now', request }]) {
			assert.equal(parseDiagramDiffRequest(one), undefined);
		}
	});

	it('tell which diagram was shown', () => {
		assert.deepEqual(parseDiagramDiffState({ uri: 'file:///a.md', line: 3, after: {} }), {
			uri: 'file:///a.md',
			line: 3,
		});
		for (const none of [undefined, null, {}, { uri: 1, line: 1 }, { uri: 'a', line: -1 }, { uri: 'a', line: 1.5 }]) {
			assert.equal(parseDiagramDiffState(none), undefined);
		}
	});

	it('of the editor are told from others', () => {
		assert.ok(isDiagramDiffReply({ type: 'show', state: {}, view: {} }));
		for (const none of [null, 'show', { type: 'show', state: {} }, { type: 'else', state: {}, view: {} }]) {
			assert.ok(!isDiagramDiffReply(none));
		}
	});
});
