import nodePath from 'node:path';
import { toc as tableOfContents } from '../../core/adr/graph/toc.ts';
import { defaultConfig } from '../../core/config.ts';
import { readTextFile } from '../../node/textFile.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { dirOption, openLog } from './openLog.ts';

export const toc: Command = {
	name: 'adr generate toc',
	synopsis: '',
	summary: 'Print a table of contents in Markdown.',
	description: 'Prints a Markdown page that links to every record. Redirect it into a file to keep it.',
	options: [
		{ name: 'intro', short: 'i', value: 'INTRO', description: 'File with Markdown to stand before the list.' },
		{ name: 'outro', short: 'o', value: 'OUTRO', description: 'File with Markdown to stand after the list.' },
		{ name: 'prefix', short: 'p', value: 'PREFIX', description: 'What each link begins with.' },
		dirOption,
	],
	positionals: { least: 0, most: 0 },
	run: runToc,
};

async function runToc(input: Arguments, terminal: Terminal): Promise<number> {
	const intro = fileOf(input, 'intro', terminal);
	const outro = fileOf(input, 'outro', terminal);
	const { records, folder } = await openLog(input, terminal);
	terminal.out(tableOfContents(records, { folder, intro, outro, prefix: input.value('prefix') }));
	return 0;
}

function fileOf(input: Arguments, option: string, { cwd }: Terminal): string | undefined {
	const name = input.value(option);
	if (name === undefined) {
		return undefined;
	}
	const file = readTextFile(nodePath.resolve(cwd, name), defaultConfig.maxFileSize);
	if ('problem' in file) {
		throw new UsageError(`--${option} ${name} ${file.problem}.`);
	}
	return file.text;
}
