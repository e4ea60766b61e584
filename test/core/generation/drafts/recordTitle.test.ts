import assert from 'node:assert/strict';
import { proposedTitle } from '../../../../src/core/generation/drafts/recordTitle.ts';

const cases: readonly [text: string, title: string][] = [
	['## Store tickets in SQLite\n\nBecause of the ferry.\n', 'Store tickets in SQLite'],
	['We decided to keep tickets in SQLite, since the ferry has no network. It is small.', 'Keep tickets in SQLite'],
	['The team agreed on one queue for each pier because piers fail alone', 'One queue for each pier'],
	['- [ ] Use **one** [queue](q.md)\n- and more\n', 'Use one queue'],
	['> 1. `NATS` carries the messages.\r\n', 'NATS carries the messages'],
	['```ts\nlet x = 1;\n```\nTickets expire after a day.', 'Tickets expire after a day'],
	['決定はSQLiteを使うこと。理由は…', '決定はSQLiteを使うこと'],
	['Version 2.1 of the protocol is spoken by all piers! Yes.', 'Version 2.1 of the protocol is spoken by all piers'],
	[
		'The scheduler that moves ferries between piers keeps its whole state in the memory of one process',
		'The scheduler that moves ferries between piers keeps its',
	],
	['| a | b |\n| - | - |\n', 'Storage'],
	['', 'Storage'],
];

describe('the title of a record that is drafted', () => {
	for (const [text, title] of cases) {
		it(`of ${JSON.stringify(text.slice(0, 40))}`, () => {
			assert.equal(proposedTitle(text, 'Storage'), title);
		});
	}
});
