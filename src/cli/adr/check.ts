import { check as checkDocuments, checkPaths } from '../check.ts';
import type { Command } from '../command.ts';
import { dirOption, openLog, requireFolder } from './openLog.ts';

export const check: Command = {
	name: 'adr check',
	synopsis: '',
	summary: 'Check the records and report what is broken.',
	description: [
		'As "archspec check" with the folder of the log: only its documents are checked, by the same rules.',
		'',
		'Exit status: 0 nothing at error severity, 1 findings at error severity or more warnings than allowed, 2 wrong usage',
		'or unreadable input.',
	].join('\n'),
	options: [...checkDocuments.options, dirOption],
	positionals: { least: 0, most: 0 },
	async run(input, terminal) {
		const log = await openLog(input, terminal);
		requireFolder(log);
		return checkPaths([log.opened.workspace.absolute(log.folder)], input, terminal);
	},
};
