import assert from 'node:assert/strict';
import { readDate } from '../../../src/core/adr/record/recordDate.ts';
import { recordOf } from './recordOf.ts';

describe('readDate', () => {
	it('reads every usual form', () => {
		for (const text of [
			...['2024-01-31', '2024/01/31', '2024.1.31', '20240131', '31/01/2024', '31.01.2024', '31-1-2024', '31/01/24'],
			...[
				'01/31/2024',
				'31 January 2024',
				'31. Januar 2024',
				'31st of January, 2024',
				'31-Jan-2024',
				'January 31, 2024',
			],
			...[
				'Jan 31st 2024',
				'31 janvier 2024',
				'31 de enero de 2024',
				'31 января 2024',
				'2024年1月31日',
				'2024년 1월 31일',
			],
		]) {
			const found = readDate(`on ${text}, at last`);
			assert.equal(found?.day, '2024-01-31', text);
			assert.equal(`on ${text}, at last`.slice(found?.start, found?.end), text);
		}
		assert.equal(readDate('2024-01-31T12:00:00Z')?.day, '2024-01-31');
		assert.equal(readDate('03/04/2024')?.day, '2024-04-03');
	});

	it('knows days that are none', () => {
		for (const text of ['', '2024', '2024-Q1', '2024-14-02', '2023-02-29', '32/01/2024', 'YYYY-MM-DD', '31 Foo 2024']) {
			assert.equal(readDate(text), undefined, text);
		}
	});
});

describe('the date of a record', () => {
	const rest = ['## Context', 'x', '## Decision', 'x', '## Consequences', 'x'];
	/** `form: source: day` */
	const dateOf = (...lines: readonly string[]): string | undefined => {
		const { record, document } = recordOf('docs/adr/0001-x.md', ...lines, ...rest);
		return record.date && `${record.date.form}: ${document.lines.slice(record.date.range)}: ${record.date.day}`;
	};

	it('is that of front matter, or of a field or table in the head', () => {
		assert.equal(dateOf('---', 'date: "2024-01-31"', '---', '# T'), 'front-matter: 2024-01-31: 2024-01-31');
		assert.equal(dateOf('# T', '', 'Date: 31/01/2024', ''), 'plain: 31/01/2024: 2024-01-31');
		assert.equal(dateOf('# T', '', '* Datum: 31.01.2024 <!-- x -->', ''), 'bullet: 31.01.2024: 2024-01-31');
		assert.equal(dateOf('# T', '', '**Date:** January 31, 2024', ''), 'bold: January 31, 2024: 2024-01-31');
		assert.equal(
			dateOf('# T', '', '| Date | Status |', '|---|---|', '| 2024-01-31 | Accepted |', ''),
			'table: 2024-01-31: 2024-01-31',
		);
	});

	it('is that of a line below the status where nothing else has one', () => {
		assert.equal(dateOf('# T', '## Status', 'Accepted', 'Approved: 2024-01-31', ''), 'plain: 2024-01-31: 2024-01-31');
		assert.equal(dateOf('# T', '## Status', '承認済み', '承認日: 2024-01-31', ''), 'plain: 2024-01-31: 2024-01-31');
		assert.equal(
			dateOf('# T', '## Status', 'Accepted (2024-01-30)', '', 'Created: 2024-01-29', ''),
			'section: 2024-01-30: 2024-01-30',
		);
		assert.equal(dateOf('# T', '## Status', 'Accepted', 'Reviewed: 2024-01-31', ''), undefined);
	});

	it('may have no colon before it, where nothing else stands on the line', () => {
		assert.equal(dateOf('# T', '', '- Date 2023-09-26', '- Status Draft', ''), 'bullet: 2023-09-26: 2023-09-26');
		assert.equal(dateOf('# T', '', '**Date** 26 September 2023', ''), 'plain: 26 September 2023: 2023-09-26');
		for (const line of [
			'Date 2023-09-26 is when we met',
			'- Date of 2023-09-26',
			'- Dates 2023-09-26',
			'<!-- Date 2023-09-26 -->',
		]) {
			assert.equal(dateOf('# T', '', line, ''), undefined, line);
		}
	});

	it('is that beside the status, or under a heading of its own', () => {
		const table = ['| Date | Status |', '|---|---|', '| 2024-01-30 | Proposed |', '| 2024-01-31 | Accepted |'];
		assert.equal(dateOf('# T', '', '## Status', '', ...table, ''), 'table: 2024-01-31: 2024-01-31');
		assert.equal(
			dateOf('# T', '', '## Status', '', 'Accepted', '', 'Date: 31.01.2024', ''),
			'plain: 31.01.2024: 2024-01-31',
		);
		assert.equal(dateOf('# T', '', '## Date', '', '2024-01-31', ''), 'section: 2024-01-31: 2024-01-31');
		assert.equal(dateOf('# T', '', '## Date', '', '## Why', '', '2024-01-31', ''), undefined);
		assert.equal(dateOf('# T', '', '## Date', '', '2025-14-02', ''), 'section: 2025-14-02: undefined');
		assert.equal(dateOf('# T', '', '## Date', '', 'Some day, 2025-14-02', ''), undefined);
	});

	it('is the one in the status where there is no other', () => {
		assert.equal(dateOf('# T', '', '## Status', '', 'Accepted on 2024-01-31', ''), 'section: 2024-01-31: 2024-01-31');
		assert.equal(
			dateOf('# T', '', 'Date: 2024-01-30', '', '## Status', '', 'Accepted on 2024-01-31', ''),
			'plain: 2024-01-30: 2024-01-30',
		);
		assert.equal(dateOf('# T', '', '## Status', '', 'Accepted', ''), undefined);
	});

	it('is what stands alone under “Stand”, which is no status then', () => {
		const { record } = recordOf('docs/adr/0001-x.md', '# T', '', '## Stand', '', '01.02.2024', '', ...rest);
		assert.deepEqual([record.date?.day, record.status], ['2024-02-01', undefined]);
		const german = ['# T', '', '## Status', '', 'Akzeptiert', ''];
		assert.equal(dateOf(...german, '## Stand', '', '**01.02.2024**', ''), 'section: 01.02.2024: 2024-02-01');
		assert.equal(dateOf('# T', '', 'Stand: 01.02.2024', '', ...german.slice(2)), 'plain: 01.02.2024: 2024-02-01');
		const status = recordOf('docs/adr/0001-x.md', '# T', '', '## Stand', '', 'Akzeptiert am 01.02.2024', '', ...rest);
		assert.deepEqual([status.record.date?.day, status.record.status?.stage], ['2024-02-01', 'accepted']);
	});

	it('is that of the last of several states', () => {
		for (const status of [
			'2024-01-01 proposed → 2024-02-01 accepted',
			'Proposed (2024-01-01) -> Accepted (2024-02-01)',
		]) {
			assert.equal(dateOf('# T', '', '## Status', '', status, ''), 'section: 2024-02-01: 2024-02-01');
			assert.equal(dateOf('# T', '', `- Status: **${status}**`, ''), 'bullet: 2024-02-01: 2024-02-01');
			assert.equal(dateOf('---', `status: ${status}`, '---', '# T', ''), 'front-matter: 2024-02-01: 2024-02-01');
		}
		assert.equal(
			dateOf('# T', '', '## Status', '', 'Proposed 2024-01-01 → Accepted', ''),
			'section: 2024-01-01: 2024-01-01',
		);
	});

	it('is none of the name of a file that the status names', () => {
		for (const name of [
			'[x](2024-01-31-use-rows.md)',
			'20240131-use-rows',
			'[x](2024-01-31.md)',
			'[x](20240131_rows.md)',
		]) {
			assert.equal(dateOf('# T', '', '## Status', '', `Superseded by ${name}`, ''), undefined, name);
		}
		assert.equal(
			dateOf('# T', '', '## Status', '', 'Superseded by [x](2024-01-31-use-rows.md) on 2024-02-01', ''),
			'section: 2024-02-01: 2024-02-01',
		);
	});

	it('is under another name only where that has one', () => {
		assert.equal(dateOf('# T', '', '**Accepted:** 2024-01-31', ''), 'bold: 2024-01-31: 2024-01-31');
		assert.equal(dateOf('# T', '', '**Proposed:** 2024-01-30', ''), 'bold: 2024-01-30: 2024-01-30');
		assert.equal(
			dateOf('# T', '', '**Proposed:** 2024-01-30', '**Accepted:** 2024-01-31', ''),
			'bold: 2024-01-31: 2024-01-31',
		);
		assert.equal(dateOf('# T', '', '**Data:** rows and columns', ''), undefined);
	});

	it('is a text where it is no date', () => {
		assert.equal(dateOf('# T', '', 'Date: 2024-Q1', ''), 'plain: 2024-Q1: undefined');
	});
});
