import { unrelate } from '../../core/adr/links/unrelate.ts';
import { gitVersions } from '../../node/versions.ts';
import type { Command } from '../command.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dirOption, openLog } from './openLog.ts';

export const unlink: Command = {
	name: 'adr unlink',
	synopsis: 'RECORD RECORD',
	summary: 'Remove the links between two records.',
	description: [
		'Removes what the two records say of each other, whatever the links are called. A record that was superseded gets the',
		'status back that it had before: from git, or else it is accepted, which is said. Prints the changed files.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 2, most: 2 },
	async run(input, terminal) {
		const [one = '', other = ''] = input.positionals;
		const log = await openLog(input, terminal);
		const history = gitVersions(log.opened.workspace.root);
		applyAndShow(await unrelate(log.repository, log.find(one), log.find(other), history), log, terminal);
		return 0;
	},
};
