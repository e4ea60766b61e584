import assert from 'node:assert/strict';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { repositoryOf } from '../../support/adrRepository.ts';

/** What stands between title and first section in a new record of a log with these heads. */
async function headOfNew(...heads: readonly string[]): Promise<string> {
	const files = Object.fromEntries(
		heads.map((head, i) => [
			`adr/000${i + 1}-t.md`,
			`# ADR-000${i + 1}: T\n\n${head}\n\n## Context\n\nx\n\n## Decision\n\ny\n`,
		]),
	);
	const { text } = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
	return text.slice(text.indexOf('\n\n') + 2, text.indexOf('\n\n## Context'));
}

/** The same for three records that differ in their number alone. */
async function likeThree(head: (n: number) => string): Promise<string> {
	return headOfNew(head(1), head(2), head(3));
}

describe('the head of a new record whose siblings have one line for several values', () => {
	it('leaves behind what the newest record alone says', async () => {
		assert.equal(
			await headOfNew(
				'Date: 2025-01-01 · Status: accepted · Decided in: talk 1',
				'Date: 2025-01-02 · Status: accepted · Owner: Ann',
				'Date: 2025-01-03 · Status: accepted',
				'Date: 2025-01-04 · Status: accepted · Decided in: talk 6 · Amends: ADR-0002',
			),
			'Date: 2026-01-02 · Status: proposed',
		);
		assert.equal(
			await headOfNew(
				'Date: 2025-01-01 · Status: accepted · Scope: app',
				'Date: 2025-01-02 · Status: accepted · Scope: app',
				'Date: 2025-01-04 · binding · Status: accepted · Scope: app · done in a hurry',
			),
			'Date: 2026-01-02 · Status: proposed · Scope: app',
		);
	});

	it('has its date and the others behind the status too', async () => {
		assert.equal(
			await likeThree((n) => `**Status:** Accepted · **Date:** 2025-01-0${n}\\\n**Owner:** Ann`),
			'**Status:** Proposed · **Date:** 2026-01-02\\\n**Owner:** Ann',
		);
		assert.equal(
			await likeThree((n) => `> **Kind:** decision | **Status:** accepted | **Date:** 2025-01-0${n} | **By:** ${n}`),
			'> **Kind:** decision | **Status:** proposed | **Date:** 2026-01-02 | **By:**',
		);
		assert.equal(
			await likeThree((n) => `**Status:** Accepted — **Date:** 2025-01-0${n} — **Scope:** app`),
			'**Status:** Proposed — **Date:** 2026-01-02 — **Scope:** app',
		);
		assert.equal(
			await likeThree((n) => `- **Status:** **Accepted** **Date:** 2025-01-0${n} **Decided by:** Ann **Type**: core`),
			'- **Status:** **Proposed** **Date:** 2026-01-02 **Decided by:** Ann **Type**: core',
		);
	});

	it('closes the emphasis that it opens, and says nothing of what the newest one tells behind it', async () => {
		assert.equal(await likeThree((n) => `**Status: Accepted** (July 202${n})`), '**Status: Proposed**');
		assert.equal(await likeThree(() => '_Status: Accepted_'), '_Status: Proposed_');
		assert.equal(
			await likeThree((n) => `*Status: Accepted · Date: 2025-01-0${n}*`),
			'*Status: Proposed · Date: 2026-01-02*',
		);
		assert.equal(
			await headOfNew(
				'> **Statut : accepté.** Un\n> mot.',
				'> **Statut : accepté.**',
				'> **Statut : accepté.** Autre.',
			),
			'> **Statut : proposé.**',
		);
		assert.equal(
			await headOfNew(
				'**Statut :** Accepté',
				'**Statut :** Accepté',
				'**Statut :** ~~Accepté~~ **Obsolète** depuis mai',
			),
			'**Statut :** Proposé',
		);
	});

	it('takes no comment, entity or link apart, and closes no mark that stands for itself', async () => {
		const note = '<!-- proposed | accepted | rejected -->';
		assert.equal(await likeThree(() => `Status: Accepted ${note}`), `Status: Proposed ${note}`);
		assert.equal(
			await likeThree((n) => `**Status:** Accepted &nbsp;|&nbsp; **Date:** 2025-01-0${n}`),
			'**Status:** Proposed &nbsp;|&nbsp; **Date:** 2026-01-02',
		);
		for (const value of ['https://example.org/p/_git/r', 'src/*', '2 * 3']) {
			assert.equal(
				await likeThree((n) => `**Status:** Accepted · **Code:** ${value} · **Date:** 2025-01-0${n}`),
				`**Status:** Proposed · **Code:** ${value} · **Date:** 2026-01-02`,
			);
		}
	});

	it('has the comment behind the status that the others have', async () => {
		const note = '<!-- or not -->';
		assert.equal(await likeThree((n) => `Status: Accepted ${n < 3 ? '' : note}`), 'Status: Proposed');
		assert.equal(
			await headOfNew('Status: Accepted', 'Status: Accepted', 'Status: Accepted <!-- by Ann -->'),
			'Status: Proposed',
		);
	});

	it('has title and address of its own in the front matter of a page generator', async () => {
		const files = Object.fromEntries(
			['store-rows', 'queue-mail'].map((slug, i) => [
				`adr/000${i + 1}-${slug}.md`,
				`---\nlayout: decision\nparent: Log\nnav_order: ${i + 1}\ntitle: "Page of ${slug} # now"\nabout: "a # b"\npermalink: /adr/000${i + 1}-${slug}/\n---\n\n# ${i + 1}. T${i}\n\n## Status\n\nAccepted <!-- or not -->\n\n## Context\n\nx\n\n## Decision\n\ny\n`,
			]),
		);
		const { text } = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
		assert.equal(
			text.slice(0, text.indexOf('\n\n## Context')),
			'---\nlayout: decision\nparent: Log\nnav_order: 3\ntitle: "New"\nabout: "a # b"\npermalink: /adr/0003-new/\n---\n\n# 3. New\n\n## Status\n\nAccepted <!-- or not -->',
		);
	});

	it('leaves a choice of statuses whole', async () => {
		assert.equal(await likeThree(() => '- Status: [proposed | accepted | rejected]'), '- Status: Proposed');
		assert.equal(await likeThree(() => '- Status: proposed | **accepted** | rejected'), '- Status: proposed');
	});

	it('has the day beside the status where the others have theirs', async () => {
		assert.equal(await likeThree((n) => `**Status:** Accepted, 2019-07-0${n}`), '**Status:** Proposed, 2026-01-02');
		assert.equal(await likeThree((n) => `- Status: Accepted (2019-07-0${n})`), '- Status: Proposed (2026-01-02)');
		assert.equal(
			await likeThree((n) => `Status: \`Accepted\` on 2019-07-0${n}. See x`),
			'Status: `Proposed` on 2026-01-02',
		);
		assert.equal(
			await headOfNew('- Status: Accepted', '- Status: Accepted', '- Status: Accepted (2019-07-04)'),
			'- Status: Proposed',
		);
		assert.match(await likeThree((n) => `## Status\n\nAccepted, 2019-07-0${n}`), /^## Status\n\nAccepted, 2026-01-02$/);
		assert.match(await likeThree((n) => `## Status\n\n**Accepted.** For ${n}.`), /^## Status\n\n\*\*Accepted\.\*\*$/);
	});

	it('has nothing of what the newest one says of its day', async () => {
		assert.equal(
			await likeThree((n) => `- Status: Accepted\n- Date: 2025-01-0${n} (meeting ${n})`),
			'- Status: Proposed\n- Date: 2026-01-02',
		);
		assert.equal(
			await likeThree((n) => `- Status: Accepted\n- Date: *2025-01-0${n} UTC*`),
			'- Status: Proposed\n- Date: *2026-01-02 UTC*',
		);
	});

	it('has tags only where all have the same', async () => {
		const tagged = (tags: string): string => `**Status:** Accepted\n**Tags:** ${tags}`;
		assert.match(await headOfNew(tagged('app'), tagged('app'), tagged('app')), /\n\*\*Tags:\*\* app$/);
		assert.match(await headOfNew(tagged('data'), tagged('app'), tagged('app')), /\n\*\*Tags:\*\* \[tags, /);
	});

	it('counts an id of front matter', async () => {
		const record = (n: number): string => `---\nid: ADR-000${n}\nstatus: accepted\n---\n\n# T\n\n## Context\n\nx\n`;
		const files = { 'adr/0001-t.md': record(1), 'adr/0002-t.md': record(2) };
		const { text } = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
		assert.match(text, /^---\nid: ADR-0003\nstatus: proposed\n---\n/);
	});

	it('was last changed on the day on which it is made', async () => {
		const record = (n: number): string =>
			`---\nstatus: accepted\ncreated: 2025-01-0${n}\nupdated: 2025-02-0${n}\nlast-modified: 2025-03-0${n}\n---\n\n# T\n\n## Context\n\nx\n`;
		const files = { 'adr/0001-t.md': record(1), 'adr/0002-t.md': record(2) };
		const { text } = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
		assert.match(
			text,
			/^---\nstatus: proposed\ncreated: 2026-01-02\nupdated: 2026-01-02\nlast-modified: 2026-01-02\n---\n/,
		);
		assert.equal(
			await likeThree((n) => `- **Status:** Accepted\n- **Date:** 2025-01-0${n}\n- **Last Updated:** 2025-02-0${n}`),
			'- **Status:** Proposed\n- **Date:** 2026-01-02\n- **Last Updated:** 2026-01-02',
		);
	});

	it('breaks its lines where the newest one does', async () => {
		assert.equal(
			await likeThree((n) => `**Status:** Accepted  \n**Date:** 2025-01-0${n}  \n**Deciders:** Team`),
			'**Status:** Proposed  \n**Date:** 2026-01-02  \n**Deciders:** Team',
		);
		assert.equal(
			await headOfNew('> **状态**：已接受   \n> **日期**：2025-01-01'),
			'> **状态**：提议   \n> **日期**：2026-01-02',
		);
		assert.equal(
			await likeThree((n) => `Status: Accepted  \nDate: 2025-01-0${n}  \nTicket: ${n}  \n\n---`),
			'Status: Proposed  \nDate: 2026-01-02  \nTicket:\n\n---',
		);
		assert.equal(
			await likeThree((n) => `Status: Accepted · Date: 2025-01-0${n}  \nDecided at: talk ${n}\nScope: app`),
			'Status: Proposed · Date: 2026-01-02  \nDecided at:\nScope: app',
		);
	});

	it('breaks the lines of what the sections share', async () => {
		const files = Object.fromEntries(
			[1, 2, 3].map((n) => [
				`adr/000${n}-t.md`,
				`# ${n}. T\n\n## Status\n\nAccepted\n\n## Context\n\nc${n}\n\n## Owners\n\nAnn  \nBob${' '.repeat(n)}\n`,
			]),
		);
		const { text } = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
		assert.match(text, /## Owners\n\nAnn {2}\nBob\n$/);
	});

	it('has no blanks behind a title or a row of a table', async () => {
		const files = { 'adr/0001-t.md': '# 1. T  \nStatus: Accepted  \n\n## Context  \n\nx\n' };
		const { text } = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
		assert.match(text, /^# 2\. New\nStatus: Proposed\n\n## Context\n/);
		const row = (n: number): string =>
			`| Key | Value |  \n|---|---|  \n| Status | Accepted |  \n| Date | 2025-01-0${n} |`;
		assert.equal(await likeThree(row), '| Key | Value |\n|---|---|\n| Status | Proposed |\n| Date | 2026-01-02 |');
	});

	it('has the header of a table that names its columns, and the values of one that is a field', async () => {
		const below = (header: string) => (n: number) => `${header}\n|---|---|\n| Status | Accepted |\n| Owner | ${n} |`;
		const expected = (header: string): string => `${header}\n|---|---|\n| Status | Proposed |\n| Owner |  |`;
		for (const header of ['| | |', '| Field | Value |', '| **Feld** | Angabe |', '| 字段 | 值 |']) {
			assert.equal(await headOfNew(below(header)(1)), expected(header));
			assert.equal(await headOfNew(below('|   |   |')(1), below(header)(2)), expected(header));
			assert.equal(await likeThree(below(header)), expected(header));
		}
		assert.equal(await headOfNew(below('| Author | Ann |')(1)), expected('| Author |  |'));
		assert.equal(
			await headOfNew(below('| ADR-1 | Rows |')(1), below('| ADR-2 | Files |')(2)),
			expected('|       |       |'),
		);
		assert.equal(
			await headOfNew('| Status | Accepted |\n|---|---|\n| Date | 2025-01-01 |'),
			'| Status | Proposed |\n|---|---|\n| Date | 2026-01-02 |',
		);
	});

	it('has the header above a row that holds status and date', async () => {
		assert.equal(
			await headOfNew('| Status | Date |\n|---|---|\n| Accepted | 2025-01-01 |'),
			'| Status | Date |\n|---|---|\n| Proposed | 2026-01-02 |',
		);
		assert.equal(
			await headOfNew('| Status | Date | By |\n|---|---|---|\n| Accepted | 2025-01-01 | Ann |'),
			'| Status | Date | By |\n|---|---|---|\n| Proposed | 2026-01-02 |     |',
		);
	});

	it('says with the only record, or of links with the newest one, that there is nothing', async () => {
		assert.equal(
			await headOfNew('- Status: Accepted\n- Superseded by: None\n- Owner: Ann\n- Tickets: —'),
			'- Status: Proposed\n- Superseded by: None\n- Owner:\n- Tickets: —',
		);
		assert.equal(
			await headOfNew(
				'Status: Accepted · Superseded by: 0002 · Owner: Ann',
				'Status: Accepted · Superseded by: — · Owner: —',
			),
			'Status: Proposed · Superseded by: — · Owner:',
		);
		const files = {
			'adr/0001-t.md': '---\nstatus: accepted\nsuperseded-by: []\nowner: Ann\n---\n\n# T\n\n## Context\n\nx\n',
		};
		const { text } = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
		assert.match(text, /^---\nstatus: proposed\nsuperseded-by: \[\]\nowner:\n---\n/);
	});
});

describe('the head of a new record of which half of the siblings have their status in a section', () => {
	it('has the field of the newest one, whatever it is called', async () => {
		const [field, section] = ['- **상태**: 승인됨', 'Words of its own.\n\n## 상태\n\n승인됨'];
		assert.equal(await headOfNew(section, `${section}.`, field, field), '- **상태**: 제안');
	});
});
