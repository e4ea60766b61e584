import assert from 'node:assert/strict';
import { recordHistory } from '../../../src/core/adr/history/statusHistory.ts';
import { supersededSince } from '../../../src/core/review/supersededSince.ts';
import { kindOf } from './support.ts';

const version = (day: string, status: string) => ({
	path: 'docs/adr/0001-tea.md',
	commit: day,
	date: `${day}T12:00:00+02:00`,
	author: 'a',
	subject: 's',
	text: `# 1. Tea\n\nDate: 2026-01-01\n\n## Status\n\n${status}\n`,
});

describe('a decision', () => {
	const events = recordHistory(kindOf('adr-nygard'), [
		version('2026-01-01', 'Proposed'),
		version('2026-02-01', 'Accepted'),
		version('2026-03-01', 'Superseded by [2. Milk](0002-milk.md)'),
	]);

	it('is superseded since a time at which it held, and not before it was there or after it was superseded', () => {
		const days = ['2025-12-01', '2026-01-15', '2026-02-01', '2026-02-15', '2026-03-02'];
		assert.deepEqual(
			days.map((day) => supersededSince(events, `${day}T12:00:00+02:00`)),
			[false, true, true, true, false],
		);
		assert.equal(supersededSince(events.slice(0, 2), '2026-02-15T00:00:00Z'), false);
	});
});
