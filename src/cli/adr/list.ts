import type { Command } from '../command.ts';
import { dirOption, openLog, requireFolder } from './openLog.ts';

export const list: Command = {
	name: 'adr list',
	synopsis: '',
	summary: 'List the paths of the records.',
	description: 'Prints the path of each record from the current folder, one on a line, in their order.',
	options: [dirOption],
	positionals: { least: 0, most: 0 },
	async run(input, terminal) {
		const log = await openLog(input, terminal);
		requireFolder(log);
		terminal.out(log.records.map(({ path }) => `${log.shown(path)}\n`).join(''));
		return 0;
	},
};
