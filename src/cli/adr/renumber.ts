import { renumber as renumberRecord } from '../../core/adr/naming/renumber.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usageError.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dirOption, openLog } from './openLog.ts';

export const renumber: Command = {
	name: 'adr renumber',
	synopsis: 'RECORD NUMBER',
	summary: 'Give a record another number.',
	description: [
		'Changes the number in the title and in the name of the file, and every link and reference to the record in the',
		'Markdown files of the repository. Of two records with one number, name the one that is meant by a part of its file',
		'name. Prints the changed files.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 2, most: 2 },
	async run(input, terminal) {
		const [name = '', number = ''] = input.positionals;
		if (!/^\d{1,9}$/.test(number)) {
			throw new UsageError(`"${number}" is not a number for a record; write a whole number from 0.`);
		}
		const log = await openLog(input, terminal);
		applyAndShow(await renumberRecord(log.repository, log.find(name), Number(number)), log, terminal);
		return 0;
	},
};
