import assert from 'node:assert/strict';
import { linkTo } from '../../../src/core/adr/record/linkTarget.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { recordOf } from './recordOf.ts';

describe('a link to a record', () => {
	it('reads as its title does, whatever brackets that has', () => {
		const { record } = recordOf('doc/adr/0001-x.md', '# 1. Use <X> and [Y] for 1 < 2', '', 'Status: accepted');
		const link = linkTo(record, 'doc/adr/0002-y.md', 'title');
		assert.equal(link, '[1. Use \\<X> and \\[Y\\] for 1 < 2](0001-x.md)');
		assert.deepEqual(
			parseDocument('doc/adr/0002-y.md', `${link}\n`).links.map(({ target }) => target),
			['0001-x.md'],
		);
	});
});
