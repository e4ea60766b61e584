import assert from 'node:assert/strict';
import { logKinds } from '../../../src/core/adr/new/logKinds.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';

describe('the forms of a new log', () => {
	it('begin with the team’s own and adr-tools’, and end with the free one', () => {
		const own = { ...builtinKinds.find(({ id }) => id === 'adr-freeform'), id: 'own' } as (typeof builtinKinds)[0];
		assert.deepEqual(
			logKinds([...builtinKinds, own]).map(({ id }) => id),
			['own', 'adr-nygard', 'adr-madr-4', 'adr-madr-3', 'adr-madr-2', 'adr-log4brains', 'adr-freeform'],
		);
	});

	it('are told in a line that a list shows as a whole', () => {
		for (const { id, description } of logKinds(builtinKinds)) {
			assert.ok(description.length <= 85, `${id}: ${description.length}`);
		}
	});
});
