import { findDates, importDates } from '../../core/adr/history/importDates.ts';
import { gitVersions } from '../../node/versions.ts';
import type { Command } from '../command.ts';
import { note } from '../notes.ts';
import { UsageError } from '../usageError.ts';
import { dirOption, openLog } from './openLog.ts';

export const dates: Command = {
	name: 'adr dates',
	synopsis: '[RECORD…]',
	summary: 'Write the date of the decision into records that have none, from git.',
	description: [
		'The date is the day on which a record was first committed as accepted or rejected, or on which it was first committed',
		'where it never was. It is written in the form and at the place in which the other records have theirs. Records with a',
		'date, also in the name of their file, stay as they are. Without RECORD, all records of the log. Prints the date and the',
		'path of each changed file.',
	].join('\n'),
	options: [{ name: 'dry-run', description: 'Change nothing; print what would be written.' }, dirOption],
	positionals: { least: 0, most: Number.POSITIVE_INFINITY },
	async run(input, terminal) {
		const log = await openLog(input, terminal);
		const named = input.positionals.map(log.find);
		const { known, unknown } = await findDates(
			log.repository,
			named.length > 0 ? [...new Set(named)] : log.records,
			gitVersions(log.opened.workspace.root),
			{ progress: (done, all) => terminal.progress.show(done, all) },
		);
		terminal.progress.clear();
		if (known.length === 0 && unknown.length > 0) {
			throw new UsageError('git knows none of the records without a date; commit them first.');
		}
		for (const { path } of unknown) {
			note(terminal, `git knows no version of ${log.shown(path)}; commit it first`);
		}
		const change = await importDates(log.repository, known);
		if (!input.has('dry-run')) {
			log.apply(change);
		}
		terminal.out(known.map(({ record, day }) => `${day} ${log.shown(record.path)}\n`).join(''));
		return 0;
	},
};
