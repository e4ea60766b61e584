import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { reviewOf } from '../../../src/core/review/approvals/review.ts';
import { isReviewHeading } from '../../../src/core/review/approvals/reviewHeading.ts';
import { type ReviewState, stateOf } from '../../../src/core/review/approvals/reviewState.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { said, withoutContent } from './support.ts';

function approvals(text: string): string[] {
	return (reviewOf(parseDocument('docs/x.md', text))?.approvals ?? []).map(({ reviewer, state, date, comment }) =>
		[reviewer, state, date, comment].join('|'),
	);
}

const table = (...rows: string[]) =>
	`# Plan\n\nTea.\n\n## Review & Approval\n\n| Stakeholder | Role | Status | Date | Comments |\n|---|---|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}\nBehind.\n`;

describe('approvals that a document holds', () => {
	it('are read from the table of its review section', () => {
		const text = table(
			'| Ada | Lead | ☐ Pending ☑ Approved ☐ Changes Requested | 2026-01-02 | fine |',
			'| **Bob** | Ops | Changes requested | | too dear |',
			'| Cy | Ops | | | |',
			'| [name] | [role] | ☐ Pending ☐ Approved ☐ Changes Requested | | |',
		);
		assert.deepEqual(approvals(text), [
			'Ada|approved|2026-01-02|fine',
			'Bob|changes-requested||too dear',
			'Cy|pending||',
		]);
	});

	it('are read from a table whose column says so, under any heading', () => {
		assert.deepEqual(
			approvals('# Plan\n\n## Meta\n\n| Approver | Date |\n|---|---|\n| Ada | 2026-01-02 |\n| Bob | |\n'),
			['Ada|approved|2026-01-02|', 'Bob|pending||'],
		);
	});

	it('are not read from a table of other things', () => {
		assert.deepEqual(approvals('# Plan\n\n## Code Review\n\n| Name | Status |\n|---|---|\n| Lint | Approved |\n'), []);
	});

	it('are read from front matter: entries, texts, and who is asked', () => {
		const text =
			'---\nreviewers: [Ada, Bob, Cy]\napprovals:\n  - name: Ada\n    date: 2026-01-02\n    comment: fine\n  - Bob, 2026-01-03\n---\n\n# Plan\n';
		assert.deepEqual(approvals(text), ['Ada|approved|2026-01-02|fine', 'Bob|approved|2026-01-03|', 'Cy|pending||']);
	});

	it('are what words in brackets say, in entries of one text', () => {
		const entries = [
			'Ada (changes requested)',
			'Bob (pending)',
			'Cy (New York)',
			'Di (approved, 2026-01-02)',
			'Ed (Lead)',
			'Flo, 2026-01-03 by mail',
		];
		assert.deepEqual(approvals(`---\napprovals:\n${entries.map((one) => `  - ${one}\n`).join('')}---\n\n# Plan\n`), [
			'Ada|changes-requested||',
			'Bob|pending||',
			'Cy (New York)|approved||',
			'Di|approved|2026-01-02|',
			'Ed (Lead)|approved||',
			'Flo, 2026-01-03 by mail|approved||',
		]);
	});

	it('are read from a list of names with boxes', () => {
		const text =
			'# Plan\n\n## Approvers\n\nAll of them.\n\n- [x] Ada Lovelace (2026-01-02)\n- [X] **Bob** (Security), 2026-01-03\n- [ ] @cy\n- [ ] Dee (changes requested, 2026-01-04)\n- [x] 山田\n- [ ] [name]\n\n## Tasks\n\n- [ ] Brew\n';
		assert.deepEqual(approvals(text.replace('- [ ] [name]\n', '')), [
			'Ada Lovelace|approved|2026-01-02|',
			'Bob (Security)|approved|2026-01-03|',
			'@cy|pending||',
			'Dee|changes-requested|2026-01-04|',
			'山田|approved||',
		]);
		assert.deepEqual(approvals('# Plan\n\n## Review\n\n- [x] All tests pass\n- [ ] Docs\n'), []);
		assert.deepEqual(approvals('# Plan\n\n## Tasks\n\n- [x] Ada\n'), []);
	});

	it('are ticked in a list, and leave the rest of it alone', () => {
		const text = '# Plan\r\n\r\nTea.\r\n\r\n## Sign-off\r\n\r\n* [ ] **Ada**\r\n* [x] Bob (2026-01-01)\r\n\r\nEnd.\r\n';
		assert.equal(
			withoutContent(said('technical-plan', text, { reviewer: 'ada' })),
			text.replace('[ ] **Ada**', '[x] **Ada** (2026-11-21) <!-- approved … -->'),
		);
		const changed = said('technical-plan', text, { reviewer: 'Bob', state: 'changes-requested' });
		assert.equal(changed, text.replace('[x] Bob (2026-01-01)', '[ ] Bob (changes requested, 2026-11-21)'));
		assert.equal(
			said('technical-plan', changed, { reviewer: 'Bob', state: 'pending' }),
			text.replace('[x] Bob (2026-01-01)', '[ ] Bob'),
		);
		const added = withoutContent(said('technical-plan', text, { reviewer: 'Cy' }));
		assert.equal(
			added,
			text.replace('(2026-01-01)\r\n', '(2026-01-01)\r\n* [x] Cy (2026-11-21) <!-- approved … -->\r\n'),
		);
	});

	it('say their state by words, marks and boxes', () => {
		const words: [string, string | undefined][] = [
			['✅', 'approved'],
			['LGTM', 'approved'],
			['**Accepted**', 'approved'],
			['承認', 'approved'],
			['❌ needs work', 'changes-requested'],
			['Rejected', 'changes-requested'],
			['Not approved', 'changes-requested'],
			['In review', 'pending'],
			['–', 'pending'],
			['', 'pending'],
			['[x] Approved [ ] Rejected', 'approved'],
			['[ ] Approved [ ] Rejected', 'pending'],
			['Tuesday', undefined],
		];
		assert.deepEqual(
			words.map(([text]) => [text, stateOf(text)]),
			words,
		);
	});

	it('are of people whatever their script', () => {
		assert.deepEqual(approvals(table('| 田中太郎 | Lead | Approved | 2026-01-02 | |', '| … | | Pending | | |')), [
			'田中太郎|approved|2026-01-02|',
		]);
		assert.deepEqual(approvals('---\nreviewers: [Олена, "??"]\n---\n\n# Plan\n'), ['Олена|pending||']);
		const before = table('| 田中太郎 | Lead | Pending | | |');
		assert.match(said('technical-plan', before, {}), /\| 田中太郎 \| Lead \| Pending \|.*\n\| Ada \|/);
	});

	it('are not read from the history of the document, nor from a log of what was decided', () => {
		const tables = [
			'## Meta\n\n| Version | Date | Approved by |\n|---|---|---|\n| 1.0 | 2026-01-02 | Ada |\n',
			'## Meta\n\n| Date | Description | Reviewer |\n|---|---|---|\n| 2026-01-02 | First | Ada |\n',
			'## Document History\n\n| No | Date | Reviewer |\n|---|---|---|\n| 1 | 2026-01-02 | Ada |\n',
			'## Meta\n\n| Topic | Approved by | Date |\n|---|---|---|\n| Tea | Ada | 2026-01-02 |\n',
			'## Meta\n\n| Approved by | Decision | Date |\n|---|---|---|\n| Ada | Use a kettle | 2026-01-02 |\n',
			'## Meta\n\n| Decision | Approved by | Date |\n|---|---|---|\n',
		];
		for (const text of tables) {
			assert.equal(reviewOf(parseDocument('x.md', `# Plan\n\n${text}`)), undefined, text);
		}
		const decided =
			'# Plan\n\n| Approver | Decision | Date |\n|---|---|---|\n| Ada | Approved | 2026-01-02 |\n| Bob | TBD | |\n';
		assert.deepEqual(approvals(decided), ['Ada|approved|2026-01-02|', 'Bob|pending||']);
	});

	it('are of the person and not of their role', () => {
		const signed = (header: string) =>
			approvals(`# Plan\n\n## Sign-off\n\n${header}\n|---|---|---|---|\n| Lead | Ada | x | 2026-01-02 |\n`);
		assert.deepEqual(signed('| Role | Name | Signature | Date |'), ['Ada|approved|2026-01-02|']);
		assert.deepEqual(signed('| Role | Place | Signature | Date |'), ['Lead|approved|2026-01-02|']);
	});

	it('are no words of front matter that say how far it is', () => {
		const head = '---\napproval: pending\n---\n\n# Plan\n';
		assert.deepEqual(approvals(head), []);
		assert.equal(
			withoutContent(said('adr-madr-4', head, {})),
			'---\napproval: pending\napprovals:\n  - name: Ada\n    state: approved\n    date: 2026-11-21\n    content: …\n---\n\n# Plan\n',
		);
		assert.deepEqual(approvals(head.replace('pending', 'Ada')), ['Ada|approved||']);
		const list = head.replace('approval:', 'approvals:');
		assert.deepEqual(approvals(list), []);
		assert.throws(() => said('adr-madr-4', list, {}), OperationError);
	});

	it('have headings of their own', () => {
		const headings = [
			'Review & Approval',
			'7. Approvals',
			'Sign-off',
			'Sign Off',
			'Document Review',
			'Stakeholder Approval',
		];
		assert.deepEqual(headings.filter(isReviewHeading), headings);
		assert.deepEqual(
			['Code Review', 'Review Checklist', 'Review process', 'Reviewing', 'Validation', 'Signatures'].filter(
				isReviewHeading,
			),
			[],
		);
	});
});

describe('what a reviewer says', () => {
	it('moves the tick of their row, and leaves every other byte', () => {
		const before = table(
			'| Ada | Lead | ☑ Pending ☐ Approved ☐ Changes Requested | | |',
			'| Bob | Ops | Pending | | |',
		);
		const after = table(
			'| Ada | Lead | ☐ Pending ☑ Approved ☐ Changes Requested <!-- approved … --> | 2026-11-21 | fine \\| good |',
			'| Bob | Ops | Pending | | |',
		);
		assert.equal(withoutContent(said('technical-plan', before, { comment: 'fine | good' })), after);
	});

	it('keeps line breaks and the width of columns as far as it goes', () => {
		const before =
			'# Plan\r\n\r\n## Approvals\r\n\r\n| Reviewer | Status            | Date       |\r\n|---|---|---|\r\n| Ada      | Pending           |            |\r\n';
		const after = said('technical-plan', before, { state: 'changes-requested' });
		assert.equal(after, before.replace('Pending           |            |', 'Changes requested | 2026-11-21 |'));
	});

	it('takes the row that names nobody, and the words of the others', () => {
		const before = table(
			'| Bob | Ops | ✅ Approved | 2026-01-01 | |',
			'| [name] | [role] | ☐ Pending ☐ Approved | | |',
		);
		assert.equal(
			withoutContent(said('technical-plan', before, {})),
			table(
				'| Bob | Ops | ✅ Approved | 2026-01-01 | |',
				'| Ada    |        | ☐ Pending ☑ Approved <!-- approved … --> | 2026-11-21 | |',
			),
		);
		const words = table('| Bob | Ops | agreed | 2026-01-01 | |');
		assert.match(
			said('technical-plan', words, {}),
			/\| Ada \| {2}\| agreed <!-- approved [0-9a-f]{12} --> \| 2026-11-21 \| {2}\|\n\nBehind/,
		);
	});

	it('takes no more of the words of the others than the state', () => {
		const wordsOf = (cell: string, state: ReviewState = 'approved'): string => {
			const [row = ''] =
				/^\| Ada \|.*$/m.exec(said('technical-plan', table(`| Bob | Ops | ${cell} | | |`), { state })) ?? [];
			return (row.split(' | ')[2] ?? '').replace(/ <!-- approved [0-9a-f]{12} -->$/, '');
		};
		const own = [
			...['Approved by Bob', 'Approved - see mail', '✅ Approved by phone', 'approved with remarks on costs', '✅ Bob'],
			...['Approved/Bob', 'Accepted ([mail](m.md))', 'ok 2026-01-02', 'signed B', '承認田中', '同意但需要时间'],
			...['☑ Approved by Bob ☐ Rejected', '✅ rejected'],
		];
		assert.deepEqual(
			own.map((cell) => [cell, wordsOf(cell)]),
			own.map((cell) => [cell, 'Approved']),
		);
		const alone = [
			...['agreed', '**Approved**', '✅ Approved', '✅', '👍', '✔️ ok', 'LGTM', 'x', 'Signed off', 'signed-off'],
			...['Freigegeben', 'Approuvé', 'утверждено', '承認', '承認済み', '承認済', '已批准', '已通过', '승인'],
		];
		assert.deepEqual(
			alone.map((cell) => wordsOf(cell)),
			alone,
		);
		assert.equal(wordsOf('☐ Approved ☑ Rejected <!-- of Bob -->'), '☑ Approved ☐ Rejected');
		const refused = ['Needs changes', 'Not approved', '❌', 'Rejected', 'Änderungen nötig', '要修正'];
		assert.deepEqual(
			refused.map((cell) => wordsOf(cell, 'changes-requested')),
			refused,
		);
		assert.equal(wordsOf('Changes to the costs of Bob', 'changes-requested'), 'Changes requested');
		assert.equal(wordsOf('Waiting for Bob', 'pending'), 'Pending');
		assert.equal(wordsOf('In review', 'pending'), 'In review');
	});

	it('fills a row that is shorter than its table', () => {
		const before = table('| Ada | Lead');
		assert.equal(
			withoutContent(said('technical-plan', before, { comment: 'ok' })),
			table('| Ada | Lead | Approved <!-- approved … --> | 2026-11-21 | ok |'),
		);
	});

	it('is said in the comment where the table has no column for it', () => {
		const before = '# Plan\n\n## Sign-off\n\n| Name | Date | Notes |\n|---|---|---|\n| Ada | 2026-01-01 | |\n';
		assert.equal(
			said('technical-plan', before, { state: 'changes-requested', comment: 'too dear' }),
			before.replace('2026-01-01 | |', '           | Changes requested: too dear |'),
		);
	});

	it('is refused where no column can say it', () => {
		const before = '# Plan\n\n## Sign-off\n\n| Name | Date |\n|---|---|\n| Ada | 2026-01-01 |\n';
		assert.throws(() => said('technical-plan', before, { state: 'changes-requested' }), OperationError);
		assert.match(said('technical-plan', before, {}), /\| Ada \| 2026-11-21 <!-- approved/);
	});

	it('takes back an approval when it is asked again', () => {
		const approved = said('technical-plan', table('| Ada | Lead | Pending | | |'), {});
		assert.equal(said('technical-plan', approved, { state: 'pending' }).includes('approved '), false);
		assert.deepEqual(approvals(said('technical-plan', approved, { state: 'pending' })), ['Ada|pending||']);
	});

	it('goes into front matter that has a list, in the form of its entries', () => {
		const list = (entries: string) => `---\ntitle: x\napprovals:\n${entries}status: draft\n---\n\n# Plan\n`;
		const cases: [before: string, after: string][] = [
			[
				list('- name: Bob\n  date: 2026-01-01\n'),
				list(
					'- name: Bob\n  date: 2026-01-01\n- name: Ada\n  state: approved\n  date: 2026-11-21\n  comment: fine\n  content: …\n',
				),
			],
			[list('  -   Ada\n  -   Bob\n'), list('  -   Ada, 2026-11-21 # approved …\n  -   Bob\n')],
			[list('  - Bob, 2026-01-01\n'), list('  - Bob, 2026-01-01\n  - Ada, 2026-11-21 # approved …\n')],
			[
				list('  - name: "Ada"\n    role: lead\n    state: pending # soon\n'),
				list(
					'  - name: "Ada"\n    role: lead\n    state: approved # soon\n    date: 2026-11-21\n    comment: fine\n    content: …\n',
				),
			],
			[
				'---\napprovals: []\n---\n\n# Plan\n',
				'---\napprovals:\n  - name: Ada\n    state: approved\n    date: 2026-11-21\n    comment: fine\n    content: …\n---\n\n# Plan\n',
			],
			[
				'---\nreviewers: [Ada, Bob]\n---\n\n# Plan\n',
				'---\nreviewers: [Ada, Bob]\napprovals:\n  - name: Ada\n    state: approved\n    date: 2026-11-21\n    comment: fine\n    content: …\n---\n\n# Plan\n',
			],
		];
		for (const [before, after] of cases) {
			assert.equal(withoutContent(said('adr-madr-4', before, { comment: 'fine' })), after);
		}
	});

	it('fills keys without a value, and leaves the comment behind them one', () => {
		const entry = (state: string, date: string, behind: string) =>
			`---\napprovals:\n  - name: Ada\n    state:${state}\n    date:${date}\n${behind}---\n\n# Plan\n`;
		const filled = (state: string, date: string) => withoutContent(said('adr-madr-4', entry(state, date, ''), {}));
		const content = '    content: …\n';
		assert.equal(
			filled('   # pending, rejected, approved', ' # day'),
			entry('   approved # pending, rejected, approved', ' 2026-11-21 # day', content),
		);
		assert.equal(filled('\t# soon', ''), entry('\tapproved # soon', ' 2026-11-21', content));
		assert.equal(filled(' ', ' ~ # day'), entry(' approved', ' 2026-11-21 # day', content));
		assert.equal(filled(' ""', " '' # day"), entry(' "approved"', " '2026-11-21' # day", content));
	});

	it('begins the list of a key without entries, and leaves the comment behind it', () => {
		const entry = '\n  - name: Ada\n    state: approved\n    date: 2026-11-21\n    content: …';
		const list = (behind: string) => `---\napprovals:${behind}\ntitle: x\n---\n\n# Plan\n`;
		for (const empty of ['', ' ', ' []', ' ~', ' null']) {
			assert.equal(withoutContent(said('adr-madr-4', list(empty), {})), list(entry));
			assert.equal(withoutContent(said('adr-madr-4', list(`${empty} # all`), {})), list(` # all${entry}`));
		}
		assert.throws(() => said('adr-madr-4', list(' [\n]'), {}), /by hand/);
	});

	it('is refused where a value of the entry can’t be replaced, so that no key stands twice', () => {
		const entry = (lines: string) => `---\nday: &day 2026-01-01\napprovals:\n  - name: Ada\n${lines}---\n\n# Plan\n`;
		for (const lines of [
			'    date: *day\n',
			'    status: *day\n',
			'    date: [2026-01-01]\n',
			'    ? date\n',
			'    comment: { first: dear }\n',
			'    comment: |\n      dear\n',
			'    state: &said pending\n  - name: Bob\n    state: *said\n',
		]) {
			assert.throws(() => said('adr-madr-4', entry(lines), { comment: 'fine' }), /by hand/, lines);
		}
		const silent = entry('    comment: [dear]\n    state: &said approved\n');
		assert.equal(
			withoutContent(said('adr-madr-4', silent, {})),
			entry('    comment: [dear]\n    state: &said approved\n    date: 2026-11-21\n    content: …\n'),
		);
	});

	it('asks by the list of reviewers, where there is one', () => {
		const asked = (list: string) =>
			said('adr-madr-4', `---\n${list}---\n\n# Plan\n`, { reviewer: 'Cy', state: 'pending' });
		assert.equal(asked('reviewers: [Ada, Bob]\n'), '---\nreviewers: [Ada, Bob, Cy]\n---\n\n# Plan\n');
		assert.equal(asked('reviewers:\n  - Ada\nx: y\n'), '---\nreviewers:\n  - Ada\n  - Cy\nx: y\n---\n\n# Plan\n');
		assert.equal(asked('reviewers: Ada\n'), '---\nreviewers: [Ada, Cy]\n---\n\n# Plan\n');
		assert.equal(asked('reviewers: [cy]\n'), '---\nreviewers: [cy]\n---\n\n# Plan\n');
	});

	it('stands in a section for it that is empty as yet, and not in one that says something else', () => {
		const table =
			'| Reviewer | Status | Date | Comment |\n|----------|--------|------|---------|\n| Ada | Approved <!-- approved … --> | 2026-11-21 |  |\n';
		const text = (body: string): string => `# 1. Tea\n\n## Approvals\n\n${body}## Status\n\nAccepted\n`;
		assert.equal(withoutContent(said('adr-nygard', text(''), {})), text(`${table}\n`));
		assert.equal(
			withoutContent(said('adr-nygard', text('<!-- who? -->\n\n'), {})),
			text(`<!-- who? -->\n\n${table}\n`),
		);
		const words = text('Reviews are held on Mondays.\n\n');
		assert.ok(said('adr-nygard', words, {}).startsWith(words));
	});

	it('is front matter of its own at the beginning of a text, where it has none of another form', () => {
		const list = '---\napprovals:\n  - name: Ada\n    state: approved\n    date: 2026-11-21\n    content: …\n---\n\n';
		assert.equal(withoutContent(said('adr-madr-4', '# Tea\n', {})), `${list}# Tea\n`);
		assert.equal(withoutContent(said('adr-madr-4', '\uFEFF# Tea\n', {})), `\uFEFF${list}# Tea\n`);
		assert.throws(() => said('adr-madr-4', '+++\ntitle = "x"\n+++\n\n# Tea\n', {}), OperationError);
		assert.throws(() => said('adr-madr-4', '---\n{ title: x }\n---\n\n# Tea\n', {}), OperationError);
	});

	it('gets a place where the document has none: that of its kind, front matter, or a section of its own', () => {
		const plan = said('technical-plan', '# Plan\n\n## Executive Summary\n\nTea.\n', {});
		assert.equal(
			withoutContent(plan),
			'# Plan\n\n## Executive Summary\n\nTea.\n\n## Review & Approval\n\n| Stakeholder | Role | Status | Date | Comments |\n|-------------|------|--------|------|----------|\n| Ada    |        | ☐ Pending ☑ Approved ☐ Changes Requested <!-- approved … --> | 2026-11-21 | |\n',
		);
		const nygard = said('adr-nygard', '# 1. Tea\n\n## Status\n\nAccepted\n', { comment: 'good' });
		assert.equal(
			withoutContent(nygard),
			'# 1. Tea\n\n## Status\n\nAccepted\n\n## Approvals\n\n| Reviewer | Status | Date | Comment |\n|----------|--------|------|---------|\n| Ada | Approved <!-- approved … --> | 2026-11-21 | good |\n',
		);
		const madr = said('adr-madr-4', '---\nstatus: proposed\n---\n\n# Tea\n', {});
		assert.equal(
			withoutContent(madr),
			'---\nstatus: proposed\napprovals:\n  - name: Ada\n    state: approved\n    date: 2026-11-21\n    content: …\n---\n\n# Tea\n',
		);
	});
});
