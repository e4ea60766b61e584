import { upgradeDates } from '../../core/adr/history/upgradeDates.ts';
import type { Command } from '../command.ts';
import { dirOption, openLog } from './openLog.ts';

export const upgradeRepository: Command = {
	name: 'adr upgrade-repository',
	synopsis: '',
	summary: 'Write old dates of the records as YYYY-MM-DD.',
	description: 'Early records of adr-tools have dates as DD/MM/YYYY. Nothing else is changed.',
	options: [dirOption],
	positionals: { least: 0, most: 0 },
	async run(input, terminal) {
		const log = await openLog(input, terminal);
		log.apply(upgradeDates(log.records));
		return 0;
	},
};
