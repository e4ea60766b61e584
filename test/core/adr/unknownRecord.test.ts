import assert from 'node:assert/strict';
import { unknownInWords, unknownRecord } from '../../../src/core/adr/log/unknownRecord.ts';
import { repositoryOf } from '../../support/adrRepository.ts';

const record = (number: number) =>
	`# ${number}. R${number}\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n\n## Decision\n\nD.\n\n## Consequences\n\nE.\n`;

describe('an id of a record that is not there', () => {
	const repository = repositoryOf({ 'doc/adr/0001-r1.md': record(1), 'doc/adr/0002-r2.md': record(2) });
	const told = (marked: string): string | undefined => {
		const found = unknownRecord(repository, marked.replace('|', ''), marked.indexOf('|'));
		return found && `${marked.replace('|', '').slice(found.start, found.end)}: ${unknownInWords(found)}`;
	};

	it('is told with the log, and its last number', () => {
		const words = 'ADR-99: There is no record ADR-99 in doc/adr, whose last one is 0002.';
		assert.equal(told('See AD|R-99, too'), words);
		assert.equal(told(`${'ADR-1 '.repeat(40)}ADR-99|`), words);
	});

	it('is nothing where the record is there, the letters are none of a log, or it is part of a path', () => {
		for (const marked of ['ADR-|1', 'AD|R-0002', 'RF|C-99', 'a/AD|R-99', 'ADR|-99-title', 'ADR-99 |x', 'Word|']) {
			assert.equal(told(marked), undefined, marked);
		}
	});

	it('is told of several logs together', () => {
		const several = repositoryOf({ 'a/adr/0001-r1.md': record(1), 'b/adr/0001-r1.md': record(1) });
		const found = unknownRecord(several, 'ADR-9', 1);
		assert.equal(found && unknownInWords(found), 'There is no record ADR-9 in 2 decision logs.');
	});
});
