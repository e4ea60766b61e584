import { unrelate } from '../../core/adr/links/unrelate.ts';
import type { Command } from '../command.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dirOption, openLog } from './openLog.ts';

export const unlink: Command = {
	name: 'adr unlink',
	synopsis: 'RECORD RECORD',
	summary: 'Remove the links between two records.',
	description:
		'Removes what the two records say of each other, whatever the links are called. Prints the changed files.',
	options: [dirOption],
	positionals: { least: 2, most: 2 },
	async run(input, terminal) {
		const [one = '', other = ''] = input.positionals;
		const log = await openLog(input, terminal);
		applyAndShow(await unrelate(log.repository, log.find(one), log.find(other)), log, terminal);
		return 0;
	},
};
