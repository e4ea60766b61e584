import assert from 'node:assert/strict';
import { usedWords } from '../../../src/core/adr/dialect/usedWords.ts';
import type { AdrRecord, RecordLink } from '../../../src/core/adr/record/record.ts';

const link = (label: string, path: string, relation: RecordLink['relation'] = 'other') =>
	({ label, path, relation }) as RecordLink;

const record = (path: string, ...links: RecordLink[]) => ({ path, links }) as unknown as AdrRecord;

describe('usedWords', () => {
	it('gives the words of free links with those of the other side, the ones most used first', () => {
		const records = [
			record('1.md', link('Refines', '2.md')),
			record('2.md', link('Depends on', '3.md'), link('Amends', '1.md', 'amends')),
			record('3.md', link('Required by', '2.md')),
			record('4.md', link('depends on', '3.md'), link('refines', '1.md')),
		];
		assert.deepEqual(usedWords(records), [
			{ label: 'Refines', reverse: '' },
			{ label: 'Depends on', reverse: 'Required by' },
			{ label: 'Required by', reverse: 'Depends on' },
			{ label: 'depends on', reverse: '' },
		]);
	});
});
