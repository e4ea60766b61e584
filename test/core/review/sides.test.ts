import assert from 'node:assert/strict';
import { differingSections, sidesOf } from '../../../src/core/review/conflict/sides.ts';
import { processorTime } from '../../support/growth.ts';

const conflict = (ours: string, theirs: string, base = '') =>
	`<<<<<<< HEAD\n${ours}${base === '' ? '' : `||||||| 1234567\n${base}`}=======\n${theirs}>>>>>>> other\n`;

describe('the sides of a merge conflict', () => {
	const text = `# Tea\n\n${conflict('Green.\n', 'Black.\n', 'White.\n')}\n## Context\n\nSame.\n\n## Decision\n\n${conflict('Day.\n', 'Week.\n\n## Consequences\n\nMore.\n')}`;

	it('are the texts that both had', () => {
		const sides = sidesOf(text);
		assert.deepEqual(sides?.names, ['HEAD', 'other']);
		assert.equal(sides?.ours, '# Tea\n\nGreen.\n\n## Context\n\nSame.\n\n## Decision\n\nDay.\n');
		assert.equal(
			sides?.theirs,
			'# Tea\n\nBlack.\n\n## Context\n\nSame.\n\n## Decision\n\nWeek.\n\n## Consequences\n\nMore.\n',
		);
		assert.equal(sidesOf(text.replaceAll('\n', '\r\n'))?.ours, sides?.ours.replaceAll('\n', '\r\n'));
	});

	it('differ by sections', () => {
		const sides = sidesOf(text);
		assert.ok(sides);
		assert.deepEqual(
			differingSections('x.md', sides).map(({ title, ours, theirs }) => [title, ours.trim(), theirs.trim()]),
			[
				['Tea', '# Tea\n\nGreen.', '# Tea\n\nBlack.'],
				['Decision', '## Decision\n\nDay.', '## Decision\n\nWeek.'],
				['Consequences', '', '## Consequences\n\nMore.'],
			],
		);
	});

	it('differ by sections of one name, in time in proportion to their number', () => {
		const same = '# Tea\n\n'.repeat(20_000);
		const time = processorTime(() => {
			const found = differingSections('x.md', { names: ['', ''], ours: same, theirs: `${same}More.\n` });
			assert.deepEqual(
				found.map(({ title, theirs }) => [title, theirs.trim()]),
				[['Tea', '# Tea\n\nMore.']],
			);
		});
		assert.ok(time < 5000, `${time} ms`);
	});

	it('are none in a text without all marks', () => {
		for (const other of ['# Tea\n', '<<<<<<< HEAD\na\n=======\nb\n', 'a\n=======\nb\n>>>>>>> other\n']) {
			assert.equal(sidesOf(other), undefined);
		}
	});
});
