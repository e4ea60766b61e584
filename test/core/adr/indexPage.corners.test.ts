import assert from 'node:assert/strict';
import { nygard, regeneratedPage } from '../../support/regenerated.ts';

const path = 'adr/README.md';

/** A page as it is after an update, where the log has records of these numbers with title and status. */
async function updated(page: string, log: Readonly<Record<number, readonly [title: string, status: string]>>) {
	const files = Object.entries(log).map(([number, [title, status]]) => [
		`adr/${number.padStart(4, '0')}-d${number}.md`,
		nygard(`${number}. ${title}`, status),
	]);
	return regeneratedPage(page, Object.fromEntries(files), path);
}

describe('an index page of odd lists and titles', () => {
	it('is done after one update where lists become one because what stood between them goes', async () => {
		const entry = '* [ADR-1](0001-d1.md) - Use a queue (Accepted)';
		assert.equal(
			await updated(`${entry}\n\n1. [Use a queue](0001-d1.md)\n\n${entry}\n`, { 2: ['Use a queue', 'Accepted'] }),
			'* [2. Use a queue](0002-d2.md)\n\n\n',
		);
		const item = (number: number, status: string): string =>
			`- ${number} [Use a queue](000${number}-d${number}.md): ${status}`;
		const gone = '* [Use rows](0009-d9.md)';
		const lists = [item(2, 'proposed'), item(4, 'proposed'), '', gone, gone, '', item(7, 'proposed'), ''];
		assert.equal(
			await updated(lists.join('\n'), {
				2: ['Use a queue', 'Accepted'],
				4: ['Use a queue', 'Accepted'],
				7: ['Use a queue', 'Accepted'],
			}),
			[...lists.slice(0, 3), ...lists.slice(5)].join('\n'),
			'three say otherwise together, so that the author means it',
		);
	});

	it('keeps the marks of code around a status and a day', async () => {
		for (const behind of [
			(status: string, day: string) => `\`${status}\`, \`${day}\``,
			(status: string, day: string) => `\`${status}\` (${day}) *see the notes*`,
			(status: string, day: string) => `${status}, \`${day}\``,
		]) {
			const item = (n: number, status: string): string =>
				`- [${n}. Use rows ${n}](000${n}-d${n}.md) — ${behind(status, '2024-05-06')}\n`;
			const files = Object.fromEntries(
				[1, 2].map((n) => [`adr/000${n}-d${n}.md`, nygard(`${n}. Use rows ${n}`, 'Accepted', '2024-05-06')]),
			);
			assert.equal(
				await regeneratedPage(item(1, 'Proposed') + item(2, 'Accepted'), files, path),
				item(1, 'Accepted') + item(2, 'Accepted'),
			);
		}
	});

	it('leads no entry of a gone record to one whose name is another number', async () => {
		const files = Object.fromEntries([3, 5].map((n) => [`adr/adr-00${n}.md`, nygard(`Use rows ${n}`, 'Accepted')]));
		const left = '- [Use rows 3](adr-003.md)\n';
		assert.equal(
			await regeneratedPage(`- [Use files](adr-001.md)\n${left}`, files, path),
			`${left}- [Use rows 5](adr-005.md)\n`,
		);
		const moved = { 'adr/new/adr-003.md': nygard('Use rows 3', 'Accepted') };
		assert.equal(
			await regeneratedPage(left, moved, path),
			'- [Use rows 3](new/adr-003.md)\n',
			'the same number elsewhere',
		);
	});

	it('keeps the only words on a record that is gone', async () => {
		const page = '- [1. Use rows](0001-d1.md)\n- [9. Old](0009-d9.md): why it went wrong in spring\n';
		assert.equal(await updated(page, { 1: ['Use rows', 'Accepted'] }), page);
		const twice = '- [1. Use rows](0001-d1.md)\n- [9. Old](0009-d9.md): see the notes on it\n';
		assert.equal(
			await updated(twice.replace('1.md)', '1.md): see the notes on it'), { 1: ['Use rows', 'Accepted'] }),
			'- [1. Use rows](0001-d1.md): see the notes on it\n',
		);
	});

	it('has rows without outer bars where the head of its table has none, and day and title of records without a number', async () => {
		const text = (title: string) => nygard(title, 'Accepted', '2024-01-31');
		const files = { 'adr/20240131-use-rows.md': text('Use rows'), 'adr/20240201-use_files.md': text('Use files \\*') };
		assert.equal(
			await regeneratedPage('Title | Owner | Date\n--|--|--\n', files, path),
			'Title | Owner | Date\n--|--|--\n' +
				'[Use rows](20240131-use-rows.md) |  | 2024-01-31\n[Use files \\*](20240201-use_files.md) |  | 2024-01-31\n',
		);
	});

	it('has cells filled up with blanks where others are, and not where they are as wide by chance', async () => {
		const log = { 1: ['Use rows', 'Accepted'], 2: ['Use bars', 'Accepted'], 3: ['Use it', 'Accepted'] } as const;
		const page = (bar: string) =>
			`| Record${bar} | Title    | Status |\n|---|---|---|\n` +
			`| [0001](0001-d1.md)${bar} | Use rows | Accepted |\n| [0002](0002-d2.md)${bar} | Use bars | Accepted |\n`;
		assert.equal(await updated(page(''), log), `${page('')}| [0003](0003-d3.md) | Use it | Accepted |\n`);
		assert.equal(await updated(page('  '), log), `${page('  ')}| [0003](0003-d3.md)   | Use it   | Accepted |\n`);
	});

	it('has an empty cell for the day of a record that says none', async () => {
		const dated = nygard('1. Use rows', 'Accepted', '2024-05-06');
		const files = { 'adr/0001-d1.md': dated, 'adr/0002-d2.md': dated.replace('1.', '2.').replace(/^Date.*\n\n/m, '') };
		assert.equal(
			await regeneratedPage('| No | Date | Title |\n|--|--|--|\n', files, path),
			'| No | Date | Title |\n|--|--|--|\n' +
				'| [0001](0001-d1.md) | 2024-05-06 | Use rows |\n| [0002](0002-d2.md) |  | Use rows |\n',
		);
	});

	it('tells a status from a title that is the same word', async () => {
		const head = '| No | Title | Status |\n|--|--|--|\n| [1](0001-d1.md) | Accepted | Accepted |\n';
		assert.equal(
			await updated(head, { 1: ['Accepted', 'Accepted'], 2: ['Use rows', 'Proposed'] }),
			`${head}| [2](0002-d2.md) | Use rows | Proposed |\n`,
		);
		const list =
			'- 2 [Read](0002-d2.md): proposed\n- 3 [Read](0003-d3.md): proposed\n- 1 [Read](0001-d1.md): accepted\n';
		assert.equal(
			await updated(list, { 1: ['Accepted', 'Accepted'], 2: ['B', 'Accepted'], 3: ['C', 'Accepted'] }),
			list,
		);
	});

	it('writes and reads titles with brackets, dots and numbers at their edges', async () => {
		const entry = '* [ADR-1](0001-d1.md) - Use rows (Accepted)\n';
		const log = {
			1: ['Use rows', 'Accepted'],
			2: ['(Nearly) all rows', 'Proposed'],
			3: ['\\<A>(', 'Accepted'],
		} as const;
		assert.equal(
			await updated(entry, log),
			`${entry}* [ADR-2](0002-d2.md) - (Nearly) all rows (Proposed)\n* [ADR-3](0003-d3.md) - \\<A>( (Accepted)\n`,
		);
		const block = `<!-- adrlog -->\n\n* [ADR-0001](0001-d1.md) - 1. one\n* [ADR-0002](0002-d2.md) - ] !\n\n<!-- adrlogstop -->\n`;
		assert.equal(await updated(block, { 1: ['1. one', 'Accepted'], 2: ['] !', 'Accepted'] }), block);
	});

	it('takes titles behind links that say a number alone, and keeps the blank before what follows', async () => {
		const entry = '* [ADR-1](0001-d1.md) - Rows (Accepted)\n';
		assert.equal(
			await updated(entry, { 1: ['Use rows', 'Accepted'], 2: ['Use files', 'Proposed'] }),
			`${entry}* [ADR-2](0002-d2.md) - Use files (Proposed)\n`,
		);
	});

	it('leaves out what the author says of another record, and keeps the blank before what follows', async () => {
		const list = '- [1. Use rows](0001-d1.md) - quick (Accepted)\n- [2. Use files](0002-d2.md) - cheap (Accepted)\n';
		assert.equal(
			await updated(list, { 1: ['Use rows', 'Accepted'], 2: ['Use files', 'Accepted'], 3: ['Use both', 'Accepted'] }),
			`${list}- [3. Use both](0003-d3.md) (Accepted)\n`,
		);
	});

	it("leaves what stands beside a title to its author, and doesn't write it for others", async () => {
		const words = ['alpha', 'beta', 'gamma', 'delta'];
		const log = Object.fromEntries(
			words.map((word, i) => [`adr/000${i + 1}-use-${word}.md`, nygard(`${i + 1}. Use ${word}`, 'Accepted')]),
		);
		for (const remark of [' (v2)', ' (ADR-0002)', ' (2024)', ' (was: Use b)', ': 2', ', ADR 2', ' - see 3']) {
			const [alpha, beta, gamma, delta] = words.map((word, i) => ({
				link: `- [Use ${word}${i === 1 ? remark : ''}](000${i + 1}-use-${word}.md)\n`,
				row: `| [${i + 1}](000${i + 1}-use-${word}.md) | Use ${word}${i === 2 ? remark : ''} |\n`,
			}));
			const list = `${alpha?.link}${beta?.link}${gamma?.link}`;
			assert.equal(await regeneratedPage(list, log, path), `${list}${delta?.link}`, remark);
			const rows = `| ADR | Title |\n| --- | --- |\n${alpha?.row}${beta?.row}${gamma?.row}`;
			assert.equal(await regeneratedPage(rows, log, path), `${rows}${delta?.row}`, remark);
		}
		const numbered = words.map((word, i) => `* [${i + 1}. Use ${word} (all)](000${i + 1}-use-${word}.md)\n`).join('');
		assert.equal(await regeneratedPage(numbered, log, path), numbered);
	});

	it('takes numbers of other things for none of the record', async () => {
		const log = Object.fromEntries([1, 2, 3, 4].map((number) => [number, [`Use d${number}`, 'Accepted']] as const));
		const table = '| Sprint | Decision |\n| --- | --- |\n';
		const rows = [1, 2, 3].map((number) => `| ${number} | [Use d${number}](000${number}-d${number}.md) |\n`).join('');
		const cell = `${table}${rows}| 3 | [Use d4](0004-d4.md) |\n`;
		assert.equal(await updated(cell, log), cell);
		const list = [1, 2, 3]
			.map((number) => `- Sprint ${number}: [Use d${number}](000${number}-d${number}.md)\n`)
			.join('');
		assert.equal(await updated(list, log), `${list}- [Use d4](0004-d4.md)\n`);
	});

	it('takes a word of the team for a status', async () => {
		const list = '* [ADR-1](0001-d1.md) - Rows (Odd)\n* [ADR-2](0002-d2.md) - Use files (Odd)\n';
		const block = `<!-- adrlog -->\n\n${list.replace('Rows', 'Use rows')}\n<!-- adrlogstop -->\n`;
		assert.equal(await updated(block, { 1: ['Use rows', 'Odd'], 2: ['Use files', 'Odd'] }), block);
	});

	it('writes the marks of other scripts between number and title', async () => {
		const list = '- [ADR-0001](0001-d1.md)：使用队列\n- [ADR-0002](0002-d2.md)：使用表（已接受）\n';
		assert.equal(
			await updated(list, { 1: ['使用队列', '已接受'], 2: ['使用表', '已接受'], 3: ['保留日志', '已接受'] }),
			`${list}- [ADR-0003](0003-d3.md)：保留日志（已接受）\n`,
		);
		const inText = '- [ADR-0001：使用队列](0001-d1.md)\n';
		assert.equal(
			await updated(inText, { 1: ['使用队列', '已接受'], 3: ['保留日志', '已接受'] }),
			`${inText}- [ADR-0003：保留日志](0003-d3.md)\n`,
		);
	});

	it('repeats nothing that is said of another record alone: the title of a link, a remark behind a status', async () => {
		const log = { 1: ['Use rows', 'Accepted'], 2: ['Use files', 'Accepted'], 3: ['Use logs', 'Accepted'] } as const;
		const titled = '- [Use rows](<0001-d1.md>)\n- [Use files](<0002-d2.md> "Once")\n';
		assert.equal(await updated(titled, log), `${titled}- [Use logs](<0003-d3.md>)\n`);
		const remarked = '- [Use rows](0001-d1.md) - Accepted - ask Ann\n- [Use files](0002-d2.md) - Accepted - ask Bob\n';
		assert.equal(await updated(remarked, log), `${remarked}- [Use logs](0003-d3.md) - Accepted\n`);
	});

	it('writes names of files in code, and closes no emphasis around a status that is not known', async () => {
		const page = '| File | Status |\n|---|---|\n| [`0001-d1.md`](0001-d1.md) | *accepted* |\n';
		assert.equal(
			await updated(page, { 1: ['Use rows', 'Accepted'], 2: ['Use files', 'Proposed | Accepted'] }),
			`${page}| [\`0002-d2.md\`](0002-d2.md) | |\n`,
		);
		const bare = '- [`0001-d1`](0001-d1.md)\n';
		assert.equal(
			await updated(bare, { 1: ['Use rows', 'Accepted'], 2: ['Use files', 'Accepted'] }),
			`${bare}- [\`0002-d2\`](0002-d2.md)\n`,
		);
	});
});
