import { supersede as supersedeRecords } from '../../core/adr/links/relate.ts';
import type { Command } from '../command.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dayOf } from './day.ts';
import { dirOption, openLog } from './openLog.ts';

export const supersede: Command = {
	name: 'adr supersede',
	synopsis: 'RECORD SUPERSEDED…',
	summary: 'Say that a record takes the place of others.',
	description: [
		'Both sides are written: RECORD says which records it supersedes, and each of them says by which one it is superseded,',
		'in place of its status. Prints the changed files.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 2, most: Number.POSITIVE_INFINITY },
	async run(input, terminal) {
		const [source = '', ...targets] = input.positionals;
		const log = await openLog(input, terminal);
		const superseded = targets.map(log.find);
		const change = await supersedeRecords(log.repository, log.find(source), superseded, dayOf(terminal));
		applyAndShow(change, log, terminal);
		return 0;
	},
};
