import { changeInWords, recordHistory } from '../../core/adr/history/statusHistory.ts';
import { printable } from '../../core/report/printable.ts';
import { gitVersions } from '../../node/versions.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usageError.ts';
import { dirOption, openLog } from './openLog.ts';

const notCommitted = 'not yet committed';

export const history: Command = {
	name: 'adr history',
	synopsis: 'RECORD',
	summary: 'Tell from git what changed when in a record.',
	description: [
		'Prints a line for each change of the status, the title, the file name and what supersedes the record: its date, the',
		'change, its author and the commit. The oldest comes first, and commits that changed only other text are left out.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 1, most: 1 },
	async run(input, terminal) {
		const [name = ''] = input.positionals;
		const { find, repository, opened, shown } = await openLog(input, terminal);
		const record = find(name);
		const versions = await gitVersions(opened.workspace.root).versions(record.path);
		if (versions.length === 0) {
			throw new UsageError(`git knows no version of ${shown(record.path)}; commit it first.`);
		}
		const rows = recordHistory(repository.kind(record.kind), versions, record).flatMap(({ version, changes }) =>
			changes.map((change) => [
				version?.date.slice(0, 10) ?? notCommitted,
				printable(changeInWords(change)),
				printable(version?.author ?? ''),
				version?.commit.slice(0, 8) ?? '',
			]),
		);
		terminal.out(rows.map((row) => `${aligned(row, rows)}\n`).join(''));
		return 0;
	},
};

/** A row whose cells stand below those of the others, but for the last one. */
function aligned(row: readonly string[], rows: readonly (readonly string[])[]): string {
	return row
		.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(Math.max(...rows.map((one) => one[i]?.length ?? 0)))))
		.join('  ')
		.trimEnd();
}
