import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { historyPage } from '../../../src/core/adr/history/historyPage.ts';
import { changeInWords, recordHistory } from '../../../src/core/adr/history/statusHistory.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import type { FileVersion } from '../../../src/core/workspace/versions.ts';
import { repositoryOf } from '../../support/adrRepository.ts';

const path = 'docs/adr/0001-use-rows.md';

const nygard = (title: string, status: string, more = '') =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\n${status}\n\n## Context\n\nA.${more}\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n`;

const version = (day: number, text: string, at?: string): FileVersion => ({
	commit: `${day}`.repeat(40),
	date: `2024-01-0${day}T10:00:00+01:00`,
	author: 'Ann',
	subject: `Commit ${day}`,
	path: at,
	text,
});

/** Day and changes of each event. */
function historyOf(versions: readonly FileVersion[], now?: string): string[] {
	const repository = repositoryOf({ [path]: now ?? versions.at(-1)?.text ?? '' });
	const record = repository.record(path);
	return recordHistory(repository.kind(record.kind), versions, now === undefined ? undefined : record).map(
		({ version, changes }) => [version?.date.slice(8, 10) ?? 'now', ...changes.map(changeInWords)].join(' | '),
	);
}

describe('the history of a record', () => {
	it('tells what it was made as, and each change of its status', () => {
		assert.deepEqual(
			historyOf([
				version(1, nygard('1. Use rows', 'Proposed')),
				version(2, nygard('1. Use rows', 'Proposed', ' More.')),
				version(3, nygard('1. Use rows', 'Accepted')),
				version(4, nygard('1. Use rows', 'Superceded by [2. Use columns](0002-use-columns.md)')),
			]),
			['01 | Created “Use rows”: Proposed', '03 | Proposed → Accepted', '04 | Accepted → Superceded by 2. Use columns'],
		);
	});

	it('tells of another title, another place and a successor named beside the status', () => {
		assert.deepEqual(
			historyOf([
				version(1, nygard('1. Use row', 'Accepted'), 'old/0001-use-row.md'),
				version(2, nygard('1. Use rows', 'Accepted'), path),
				version(3, `---\nsuperseded-by: ADR-0002\n---\n\n${nygard('1. Use rows', 'Deprecated')}`, path),
			]),
			[
				'01 | Created “Use row”: Accepted',
				'02 | Moved from old/0001-use-row.md | Title “Use row” → “Use rows”',
				'03 | Accepted → Deprecated | Superseded by ADR-2',
			],
		);
	});

	it('takes no other words of a link for another status', () => {
		assert.deepEqual(
			historyOf([
				version(1, nygard('1. Use rows', 'Superceded by [2. Use columns](0002-use-columns.md)')),
				version(2, nygard('1. Use rows', 'Superceded by [2. Use sheets](0002-use-sheets.md)')),
				version(3, nygard('1. Use rows', 'Superseded by [ADR-0002](0002-use-sheets.md)')),
				version(4, nygard('1. Use rows', 'Superseded by [ADR-0003](0003-use-tables.md)')),
			]),
			['01 | Created “Use rows”: Superceded by 2. Use columns', '04 | Superseded by ADR-0002 → Superseded by ADR-0003'],
		);
	});

	it('ends with what is not committed yet', () => {
		const first = version(1, nygard('1. Use rows', 'Proposed'));
		assert.deepEqual(historyOf([first], nygard('1. Use rows', 'Rejected')), [
			'01 | Created “Use rows”: Proposed',
			'now | Proposed → Rejected',
		]);
		assert.deepEqual(historyOf([first], first.text), ['01 | Created “Use rows”: Proposed']);
		assert.deepEqual(historyOf([], first.text), []);
	});

	it('tells of a status that comes and goes', () => {
		const bare = nygard('1. Use rows', '');
		assert.deepEqual(historyOf([version(1, bare), version(2, nygard('1. Use rows', 'Accepted')), version(3, bare)]), [
			'01 | Created “Use rows”',
			'02 | No status → Accepted',
			'03 | Accepted → no status',
		]);
	});
});

describe('the page of a history', () => {
	const pageOf = (title: string, ...versions: readonly FileVersion[]) => {
		const repository = repositoryOf({ [path]: nygard(title, 'Accepted') });
		const record = repository.record(path);
		return historyPage(record, recordHistory(repository.kind(record.kind), versions, record));
	};

	it('is a table whose cells read as they were written', () => {
		const text = nygard('1. Use `a|b` [x](y)', 'Accepted');
		const { text: page } = pageOf('1. Use `a|b` [x](y)', {
			...version(1, text),
			author: 'A | *B*',
			subject: '<b> | `c`',
		});
		const cells = [...new MarkdownIt().render(page).matchAll(/<td>(.*)<\/td>/g)];
		assert.deepEqual(
			cells.map(([, html]) => html),
			['2024-01-01', '11111111', 'Created “Use a|b x”: Accepted', 'A | *B*', '&lt;b&gt; | `c`'],
		);
	});

	it('names each version where it leads to it', () => {
		const first = nygard('1. Use rows', 'Proposed');
		const { text, links } = pageOf('1. Use tables', version(1, first), version(2, nygard('1. Use files', 'Accepted')));
		const lines = new LineIndex(text);
		assert.deepEqual(
			links.map(({ range, commit }) => [range.start.line, lines.slice(range), commit?.slice(0, 8)]),
			[
				[4, '11111111', '11111111'],
				[5, '22222222', '22222222'],
				[6, '22222222', '22222222'],
				[7, 'not yet committed', undefined],
			],
		);
	});

	it('says that nothing is known', () => {
		const text = '# History of 0001 Use rows\n\nGit knows no version of this record.\n';
		assert.deepEqual(pageOf('1. Use rows'), { text, links: [] });
	});
});
