import { stages } from '../../core/adr/record/record.ts';
import { changeStatus } from '../../core/adr/status/changeStatus.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usageError.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dayOf } from './day.ts';
import { dirOption, openLog } from './openLog.ts';

export const status: Command = {
	name: 'adr status',
	synopsis: 'RECORD STATUS',
	summary: 'Change the status of a record.',
	description: [
		`STATUS is one of ${stages.join(', ')}, which is written in the words of the log, or any`,
		'other words. Which status may follow which is set by adr.workflow in .archspec.yaml. Prints the changed file.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 2, most: Number.POSITIVE_INFINITY },
	async run(input, terminal) {
		const [name = '', ...words] = input.positionals;
		const word = words.join(' ').trim();
		if (word === '') {
			throw new UsageError('the status is empty: archspec adr status RECORD STATUS.');
		}
		const log = await openLog(input, terminal);
		applyAndShow(await changeStatus(log.repository, log.find(name), word, dayOf(terminal)), log, terminal);
		return 0;
	},
};
