import assert from 'node:assert/strict';
import { lineWidth, proseLines } from '../../../src/core/generation/lineWidth.ts';
import { processorTime } from '../../support/growth.ts';

describe('the column at which lines are broken', () => {
	const wrapped =
		'The tea is brewed with water that was heated to the\ndegree which the sort of the leaves asks for, and no\n'.repeat(
			3,
		);
	const box = `┌${'─'.repeat(58)}┐\n`.repeat(9);
	const sentences =
		'系统应当在用户输入错误的密码三次之后锁定账户并且通知管理员同时记录所有的尝试以便日后审计和追踪问题的来源。\n';
	const cases: [name: string, text: string, width: number | undefined][] = [
		['is that of the longest line', wrapped, 52],
		['is not that of a drawing', `One line.\n\n\`\`\`\n${box}\`\`\`\n\nAnother line.\n`, undefined],
		['is that of the prose beside a drawing', `${wrapped}\n\`\`\`\n${box}\`\`\`\n`, 52],
		['is not that of a table', `a | b\n--- | ---\n${`${'one two '.repeat(7)}| b\n`.repeat(6)}`, undefined],
		['is not that of a script without blanks', sentences.repeat(6), undefined],
		[
			'is not there with a line for each sentence',
			'One sentence that is much longer than the next one is.\nA.\nB.\nC.\n',
			undefined,
		],
	];
	for (const [name, text, width] of cases) {
		it(name, () => assert.equal(lineWidth(proseLines(text), 3), width));
	}

	it('is found in time that grows with the length alone', () => {
		for (const part of ['one two\n', '- a\n', '> ', ' ', 'a \t']) {
			const time = processorTime(() => lineWidth(proseLines(part.repeat(20_000)), 3));
			assert.ok(time < 2000, `${part}: ${time} ms`);
		}
	});
});
