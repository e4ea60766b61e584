import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/core/document/text.ts';
import { proposedCapabilities } from '../../../src/core/openspec/capabilities.ts';
import { readSource } from '../../../src/core/openspec/source.ts';

function read(...lines: readonly string[]): string[] {
	return proposedCapabilities(readSource(new LineIndex(lines.join('\r\n')))).map(({ name, text }) => `${name}|${text}`);
}

describe('the capabilities of a proposal', () => {
	it('stand in its lists, new and modified, each once', () => {
		assert.deepEqual(
			read(
				'## Why',
				'- `other`: no capability',
				'## Capabilities',
				'### New Capabilities',
				'- `user-auth`: log in **without** a password',
				'* **identity/login** – by mail',
				'- 請求書：作る',
				'### Modified Capabilities',
				'- `billing`',
				'- `user-auth`: again',
				'  - detail of it: nothing',
				'## Impact',
				'- `code`: changes',
			),
			['user-auth|log in without a password', 'identity/login|by mail', '請求書|作る', 'billing|'],
		);
	});

	it('are none while the template stands there, in fences, and where it says so', () => {
		assert.deepEqual(
			read(
				'## Capabilities',
				'### New Capabilities',
				'- `[capability]`: [what it does]',
				'- `<name>`: brief',
				'```',
				'- `fenced`: no',
				'```',
				'- None',
				'- A sentence about nothing in particular',
			),
			[],
		);
		assert.deepEqual(read('# Nothing'), []);
	});

	it('may be linked, have a remark, or share a line', () => {
		assert.deepEqual(
			read(
				'## Capabilities',
				'- `user-auth` (new)',
				'- **orders** (changed): by mail',
				'- `billing`, [`refunds`](specs/refunds/spec.md): money',
				'- [Log in](../specs/identity/login/spec.md) - by mail',
				'- `todo`.',
			),
			['user-auth|', 'orders|by mail', 'billing|money', 'refunds|money', 'identity/login|by mail', 'todo|'],
		);
	});

	it('are none in words for nothing, in paths that climb, and in sentences', () => {
		const words = ['N/A', 'none.', 'None (docs only)', 'TBD', 'TODO', 'Nothing', 'No', 'なし', '`None`', '`n/a`: x'];
		const others = ['`a/../../b`', '`../b`', '`a//b`', '[x](y', 'Docs, tests: later', '`a`, and more', '`a b`'];
		for (const one of [...words, ...others]) {
			assert.deepEqual(read('## Capabilities', `- ${one}`), [], one);
		}
	});
});
