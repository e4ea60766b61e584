import assert from 'node:assert/strict';
import { relate, supersede } from '../../../src/core/adr/links/relate.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { repositoryOf } from '../../support/adrRepository.ts';

const record = (number: number, status: string) =>
	`# ${number}. R${number}\n\nDate: 2020-01-01\n\n## Status\n\n${status}\n\n## Context\n\nC.\n\n## Decision\n\nD.\n\n## Consequences\n\nE.\n`;
const pathOf = (number: number) => `doc/adr/000${number}-r${number}.md`;
const link = (number: number) => `[${number}. R${number}](000${number}-r${number}.md)`;

/** A log of records with these statuses, numbered from 1. */
const log = (...statuses: string[]) =>
	repositoryOf(Object.fromEntries(statuses.map((status, i) => [pathOf(i + 1), record(i + 1, status)])));

describe('records that supersede each other', () => {
	const refused = async (repository: ReturnType<typeof log>, newer: number, older: number[], message: string) => {
		const change = supersede(
			repository,
			repository.record(pathOf(newer)),
			older.map((number) => repository.record(pathOf(number))),
		);
		await assert.rejects(change, { constructor: OperationError, message });
	};
	const end = ' Remove that link first if it is the other way round.';

	it('are refused, whichever of them says so', async () => {
		const message = `0002 already supersedes 0001.${end}`;
		await refused(log(`Superseded by ${link(2)}`, 'Accepted'), 1, [2], message);
		await refused(log('Accepted', `Accepted\n\nSupersedes ${link(1)}`), 1, [2], message);
	});

	it('are refused over others, and among several', async () => {
		const three = log(
			`Superseded by ${link(2)}`,
			`Superseded by ${link(3)}`,
			`Superseded by ${link(4)}`,
			'Accepted',
			'Accepted',
		);
		await refused(three, 1, [5, 4], `0004 already supersedes 0001, over 0003, 0002.${end}`);
	});

	it('are refused also when a link says so', async () => {
		const repository = log(`Superseded by ${link(2)}`, 'Accepted');
		const [one, two] = [repository.record(pathOf(1)), repository.record(pathOf(2))];
		const words = { label: 'Supersedes', reverse: 'Superseded by' };
		await assert.rejects(relate(repository, one, two, words), /^Error: 0002 already supersedes 0001/);
		const back = { label: 'Superseded by', reverse: 'Supersedes' };
		await assert.rejects(relate(repository, two, one, back), /^Error: 0002 already supersedes 0001/);
	});

	it('may do so where only a part is replaced, and once more the same way', async () => {
		const partly = log('Accepted', `Accepted\n\nPartly supersedes ${link(1)}`);
		await supersede(partly, partly.record(pathOf(1)), [partly.record(pathOf(2))]);
		const again = log('Accepted', `Accepted\n\nSupersedes ${link(1)}`);
		const { edits } = await supersede(again, again.record(pathOf(2)), [again.record(pathOf(1))]);
		assert.deepEqual([...edits.keys()], [pathOf(1)]);
	});
});
