import { retitle } from '../../core/adr/naming/retitle.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usageError.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dirOption, openLog } from './openLog.ts';

export const rename: Command = {
	name: 'adr rename',
	synopsis: 'RECORD TITLE…',
	summary: 'Give a record another title and file name.',
	description: [
		'Changes the title, the name of the file after it, and every link to the file in the Markdown files of the',
		'repository. The number stays. Prints the changed files.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 2, most: Number.POSITIVE_INFINITY },
	optionsFirst: true,
	async run(input, terminal) {
		const [name = '', ...words] = input.positionals;
		const title = words.join(' ').trim();
		if (title === '') {
			throw new UsageError('the title is empty: archspec adr rename RECORD TITLE….');
		}
		const log = await openLog(input, terminal);
		applyAndShow(await retitle(log.repository, log.find(name), title), log, terminal);
		return 0;
	},
};
