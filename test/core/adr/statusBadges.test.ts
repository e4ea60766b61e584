import assert from 'node:assert/strict';
import { supersede } from '../../../src/core/adr/links/relate.ts';
import { unrelate } from '../../../src/core/adr/links/unrelate.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { changeStatus } from '../../../src/core/adr/status/changeStatus.ts';
import { changed, repositoryOf } from '../../support/adrRepository.ts';

function badge(shown: string, colour: string): string {
	return `![${shown}](https://img.shields.io/badge/adr-${shown.toLowerCase()}-${colour})`;
}

function record(number: number, status: string): string {
	return `# ${number}. T${number}\n\n## Status\n\n${status}\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n`;
}

const green = badge('Accepted', 'green');
const orange = badge('Superseded', 'orange');
const files = {
	'adr/0001-a.md': record(1, `${orange}\n\nSuperseded by [2. T2](0002-b.md)`),
	'adr/0002-b.md': record(2, `${green}\n\nSupersedes [1. T1](0001-a.md)`),
	'adr/0003-c.md': record(3, green),
	'adr/0004-d.md': record(4, green),
};

describe('statuses that are badges', () => {
	const repository = repositoryOf(files);
	const [third, fourth] = [repository.record('adr/0003-c.md'), repository.record('adr/0004-d.md')];

	it('have the colour that the log has for a stage, when they change and when they change back', async () => {
		const after = changed(files, await supersede(repository, fourth, [third]));
		assert.equal(after[third.path], record(3, `${orange}\n\nSuperseded by [4. T4](0004-d.md)`));
		const later = repositoryOf(after);
		const back = await unrelate(later, later.record(fourth.path), later.record(third.path));
		assert.deepEqual(changed(after, back), files);
	});

	it('keep their colour where the log has none for a stage, and the case of picture and text', async () => {
		for (const word of ['deprecated', 'Deprecated']) {
			const after = changed(files, await changeStatus(repository, third, word));
			assert.equal(after[third.path], record(3, badge('Deprecated', 'green')));
		}
	});

	it('say what supersedes a record behind the badge, where a field has the status', async () => {
		const field = (number: number, status: string): string =>
			`# ${number}. T${number}\n\n**Status:** ${status}\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n`;
		const before: Record<string, string> = { 'adr/0001-a.md': field(1, green), 'adr/0002-b.md': field(2, green) };
		const inFields = repositoryOf(before);
		const [first, second] = [inFields.record('adr/0001-a.md'), inFields.record('adr/0002-b.md')];
		const after = changed(before, await supersede(inFields, second, [first]));
		const superseded = badge('Superseded', 'green');
		assert.equal(after[first.path], field(1, `${superseded} Superseded by [ADR-0002](0002-b.md)`));
		const later = repositoryOf(after);
		assert.equal(later.record(first.path).status?.stage, 'superseded');
		const back = await unrelate(later, later.record(second.path), later.record(first.path));
		assert.equal(changed(after, back)[first.path], before[first.path]);
	});

	it('are badges in a new record too', async () => {
		const { text } = await newRecord(repository, { title: 'New', day: '2024-05-06' });
		assert.match(text, /^# 5\. New\n\n## Status\n\n!\[Accepted\]\(\S+-accepted-green\)\n\n## Context/);
		const bold = Object.fromEntries(
			[1, 2].map((n) => [
				`adr/000${n}-t.md`,
				`# ${n}. T\n\n**Status:** ${green}\n\n## Context\n\nx\n\n## Decision\n\ny\n`,
			]),
		);
		const proposed = await newRecord(repositoryOf(bold), { title: 'New', day: '2024-05-06' });
		assert.match(proposed.text, /\n\*\*Status:\*\* !\[Proposed\]\(\S+-proposed-green\)\n/);
	});
});
