import { relate } from '../../core/adr/links/relate.ts';
import type { Command } from '../command.ts';
import { dirOption, openLog } from './openLog.ts';

export const link: Command = {
	name: 'adr link',
	synopsis: 'SOURCE LINK TARGET REVERSE-LINK',
	summary: 'Link two records to each other.',
	description: [
		'SOURCE and TARGET are records: a number, a part of a file name, or a path. LINK is what SOURCE says of TARGET,',
		'REVERSE-LINK what TARGET says of SOURCE:',
		'  archspec adr link 12 Amends 10 "Amended by"',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 4, most: 4 },
	async run(input, terminal) {
		const [source = '', label = '', target = '', reverse = ''] = input.positionals;
		const log = await openLog(input, terminal);
		log.apply(await relate(log.repository, log.find(source), log.find(target), { label, reverse }));
		return 0;
	},
};
