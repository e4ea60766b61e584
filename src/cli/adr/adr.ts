import type { Command } from '../command.ts';
import { commandHelp, pageOf } from '../help.ts';
import { check } from './check.ts';
import { config } from './config.ts';
import { dates } from './dates.ts';
import { generate } from './generate.ts';
import { graph } from './graph.ts';
import { history } from './history.ts';
import { indexPage } from './indexPage.ts';
import { init } from './init.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { newRecord } from './newRecord.ts';
import { rename } from './rename.ts';
import { renumber } from './renumber.ts';
import { status } from './status.ts';
import { supersede } from './supersede.ts';
import { unlink } from './unlink.ts';
import { upgradeRepository } from './upgradeRepository.ts';

const help: Command = {
	name: 'adr help',
	synopsis: '[COMMAND…]',
	summary: 'Show what a command does and its options.',
	description: 'Without COMMAND, lists the commands.',
	options: [],
	positionals: { least: 0, most: Number.POSITIVE_INFINITY },
	async run({ positionals }, { out }) {
		out(pageOf(['adr', ...positionals], [adr]));
		return 0;
	},
};

/** The commands on decision records; those of adr-tools by the same names. */
export const adr: Command = {
	name: 'adr',
	synopsis: 'COMMAND',
	summary: 'Work on architecture decision records, with the commands of adr-tools.',
	description: [
		'The records of a team that uses adr-tools, MADR, log4brains or a form of its own: what is written looks like what is',
		'there. The log is the one that .adr-dir or .log4brains.yml names, in the current folder or above; else the one around',
		'the current folder; else doc/adr, here or above; else the only one of the repository.',
		'',
		'A record is named by its number, by a part of its file name, or by its path.',
	].join('\n'),
	options: [],
	positionals: { least: 0, most: 0 },
	commands: [
		init,
		newRecord,
		link,
		list,
		generate,
		config,
		upgradeRepository,
		help,
		status,
		supersede,
		unlink,
		rename,
		renumber,
		indexPage,
		graph,
		history,
		dates,
		check,
	],
	async run(_input, { out }) {
		out(commandHelp(adr));
		return 0;
	},
};
