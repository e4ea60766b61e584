import type { Command } from '../command.ts';
import { generateGraph } from './graph.ts';
import { toc } from './toc.ts';

const reports = [generateGraph, toc];

export const generate: Command = {
	name: 'adr generate',
	synopsis: '[REPORT]',
	summary: 'Print a summary of the log: a table of contents or a graph.',
	description: 'Without REPORT, lists the reports that there are.',
	options: [],
	positionals: { least: 0, most: 0 },
	commands: reports,
	async run(_input, terminal) {
		terminal.out(reports.map((report) => `${report.name.slice(report.name.lastIndexOf(' ') + 1)}\n`).join(''));
		return 0;
	},
};
