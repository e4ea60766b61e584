import assert from 'node:assert/strict';
import { isDashboardReply, parseDashboardRequest } from '../../src/protocol/dashboard.ts';

describe('messages of the dashboard', () => {
	it('are read as far as they are known', () => {
		assert.deepEqual(parseDashboardRequest({ type: 'ready', more: 1 }), { type: 'ready' });
		const open = { type: 'open', root: 'file:///a', path: 'docs/a.md', line: 3, beside: false };
		assert.deepEqual(parseDashboardRequest({ ...open, uri: 'x' }), open);
		assert.deepEqual(parseDashboardRequest({ type: 'run', action: 'newDocument' }), {
			type: 'run',
			action: 'newDocument',
		});
	});

	it('are nothing else', () => {
		const others: unknown[] = [
			undefined,
			'ready',
			{ type: 'open', root: 'a', path: 'b', line: -1, beside: false },
			{ type: 'open', root: 'a', path: 7, line: 0, beside: false },
			{ type: 'run', action: 'workbench.action.terminal.new' },
			{ type: 'toString' },
		];
		for (const other of others) {
			assert.equal(parseDashboardRequest(other), undefined, JSON.stringify(other));
		}
	});

	it('of the editor are told from others', () => {
		assert.ok(isDashboardReply({ type: 'show', view: { loading: false, hasFolder: true, documents: 0 } }));
		assert.ok(!isDashboardReply({ type: 'show', view: {} }));
		assert.ok(!isDashboardReply({ type: 'ready' }));
	});
});
