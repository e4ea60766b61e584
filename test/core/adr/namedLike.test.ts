import assert from 'node:assert/strict';
import { namedLike } from '../../../src/core/adr/links/namedLike.ts';
import type { NamedAs } from '../../../src/core/adr/record/record.ts';
import { givenRecord } from '../../support/adrRecords.ts';

function named(path: string, like: Omit<NamedAs, 'isQuoted'>): string {
	return namedLike({ isQuoted: false, ...like }, givenRecord(path, { title: 'Use rows' }), 'docs/adr/0001-a.md');
}

describe('a record named as a place names another one', () => {
	const own = 'docs/adr/0005-use-rows.md';

	it('has the letters and the digits of the other one’s id', () => {
		assert.equal(named(own, { text: 'id', isLink: true, letters: 'ADR-', digits: 4 }), '[ADR-0005](0005-use-rows.md)');
		assert.equal(named(own, { text: 'id', isLink: false, letters: 'ADR-', digits: 4 }), 'ADR-0005');
		assert.equal(named(own, { text: 'id', isLink: false, letters: '#', digits: 0 }), '#5');
		assert.equal(named(own, { text: 'id', isLink: false }), '5');
	});

	it('has the letters of its own group, but keeps the case of the place', () => {
		const grouped = 'docs/adr/API-0005-use-rows.md';
		assert.equal(named(grouped, { text: 'id', isLink: false, letters: 'ADR-', digits: 4 }), 'API-0005');
		assert.equal(named(grouped, { text: 'id', isLink: false, letters: 'api-', digits: 2 }), 'api-05');
		assert.equal(named(grouped, { text: 'id', isLink: false, letters: '#', digits: 0 }), '#5');
	});

	it('is named by its file, with the extension where the others have theirs, or by its title', () => {
		assert.equal(named(own, { text: 'slug', isLink: false }), '0005-use-rows');
		assert.equal(named(own, { text: 'slug', isLink: false, isFile: true }), '0005-use-rows.md');
		assert.equal(named(own, { text: 'slug', isLink: true }), '[0005-use-rows](0005-use-rows.md)');
		assert.equal(named(own, { text: 'title', isLink: true }), '[5. Use rows](0005-use-rows.md)');
		assert.equal(named('docs/adr/use-rows.md', { text: 'id', isLink: false, letters: 'ADR-', digits: 4 }), 'use-rows');
	});

	it('is a link in any case where it stands in another log, in which its number would mean another record', () => {
		const other = 'other/adr/0005-use-rows.md';
		const link = '[ADR-0005](../../other/adr/0005-use-rows.md)';
		assert.equal(named(other, { text: 'id', isLink: false }), link);
		assert.equal(named(other, { text: 'slug', isLink: false, isFile: true }), link);
		assert.equal(
			named(other, { text: 'title', isLink: true }),
			'[5. Use rows](../../other/adr/0005-use-rows.md)',
			'as the place has it, where that has links',
		);
	});
});
