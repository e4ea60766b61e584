import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/text.ts';
import { checkText, editsIn } from './checkText.ts';
import { memo } from './memo.ts';

const path = 'memos/a.md';

async function check(lines: readonly string[], before = '') {
	const text = `# Memo: Rain\n\n## Status\n\nsent\n\n${before}${lines.join('\n')}\n`;
	const findings = (await checkText(path, text, { kinds: [memo] })).filter(({ rule }) => rule === 'table/ragged-row');
	const [first] = findings;
	const fixed = first?.fix && applyEdits(text, editsIn(path, text, first.fix)).split('\n');
	return {
		messages: findings.map(({ message }) => message),
		line: first && text.split('\n')[first.range.start.line],
		dashes: fixed?.[first?.range.start.line ?? 0],
	};
}

describe('table/ragged-row', () => {
	it('tells a line of dashes that makes no table, and gives it the cells of all rows', async () => {
		const found = await check(['| Level | Name | Hours |', '|---|-----|', '| 1 | high | 2 |', '| 2 | low | 8 |']);
		assert.deepEqual(found.messages, ['The header has 3 cells, the line below it 2: this is not shown as a table.']);
		assert.deepEqual([found.line, found.dashes], ['|---|-----|', '|---|-----|---|']);
		for (const [dashes, mended] of [
			['| --- |', '| --- | --- | --- |'],
			['|---|:--:|---|---|', '|---|:--:|---|'],
			['|:--|---', '|:--|---|---'],
			['|---|---|---|---', '|---|---|---'],
			['|---|---|---|:--|', undefined],
		] as const) {
			assert.equal((await check(['| a | b | c |', dashes, '| 1 | 2 | 3 |'])).dashes, mended, dashes);
		}
		assert.equal((await check(['> | a | b |', '> |---|---|---|', '> | 1 | 2 |'])).dashes, '> |---|---|');
	});

	it('offers no fix where the rows have another number than the header', async () => {
		const found = await check(['| Levels |', '|---|---|', '| 1 | high |']);
		assert.match(found.messages.join(), /The header has 1 cell, the line below it 2/);
		assert.equal(found.dashes, undefined);
	});

	it('leaves alone what is read as a table, and what stands in code, HTML and comments', async () => {
		const broken = ['| a | b | c |', '|---|---|', '| 1 | 2 | 3 |'];
		assert.equal((await check(broken)).messages.length, 1);
		for (const [before, after] of [
			['```\n', '```'],
			['<!--\n', '-->'],
			['<pre>\n\n', '\n</pre>'],
			['<div>\n', '</div>'],
			['| x | y |\n|---|---|\n', ''],
			['text\n\n    | a | b | c |\n    |---|---|\n    | 1 | 2 | 3 |\n\n', '| x |\n|---|\n| 1 |'],
		] as const) {
			const lines = before.startsWith('text') ? [after] : [...broken, after];
			assert.deepEqual(
				(await check(lines, before)).messages,
				before.startsWith('| x')
					? [
							'The header has 2 cells, this row 3: this text is not shown.',
							'The header has 2 cells, this row 3: this text is not shown.',
						]
					: [],
				before,
			);
		}
		assert.equal((await check(broken, 'It has `<pre>` in it.\n\n')).messages.length, 1);
		// A line without the sign of a quote goes on with its sentence
		assert.deepEqual((await check(broken, '> text\n')).messages, []);
		for (const lines of [
			['| a | b |', '|---|---|', '| 1 | 2 |', '|---|', '| 3 | 4 |'],
			['| client | --> | server |', '|--------|', '| x | y |'],
			['| a | b | c |', '|---|---|', '', '| 1 | 2 | 3 |'],
			['a or b', '---', '| 1 | 2 |'],
			['| `a\\|b` | c |', '|---|---|', '| 1 | 2 |'],
		]) {
			assert.deepEqual((await check(lines)).messages, [], lines.join('\n'));
		}
	});
});
