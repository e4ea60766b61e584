import { dotGraph } from '../../core/adr/graph/dotGraph.ts';
import { mermaidGraph } from '../../core/adr/graph/graph.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, Option } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { dirOption, openLog } from './openLog.ts';

const options: readonly Option[] = [
	{ name: 'prefix', short: 'p', value: 'PREFIX', description: 'What each link of a dot graph begins with.' },
	{
		name: 'extension',
		short: 'e',
		value: 'EXT',
		description: 'What each link of a dot graph ends with; .html when not given.',
	},
	dirOption,
];

const description = [
	'Shows which record supersedes, amends or clarifies which. The format dot is for Graphviz:',
	'  archspec adr generate graph | dot -Tsvg > decisions.svg',
	'The format mermaid is for a Markdown page, colours records by status and needs no other program.',
].join('\n');

export const generateGraph: Command = {
	name: 'adr generate graph',
	synopsis: '',
	summary: 'Print the links between records as a graph.',
	description,
	options: [...options, { name: 'format', value: 'FORMAT', description: 'dot (default) or mermaid.' }],
	positionals: { least: 0, most: 0 },
	run: (input, terminal) => runGraph(input, terminal, 'dot'),
};

export const graph: Command = {
	name: 'adr graph',
	synopsis: '',
	summary: 'Print the links between records as a Mermaid graph.',
	description,
	options: [...options, { name: 'format', value: 'FORMAT', description: 'mermaid (default) or dot.' }],
	positionals: { least: 0, most: 0 },
	run: (input, terminal) => runGraph(input, terminal, 'mermaid'),
};

async function runGraph(input: Arguments, terminal: Terminal, usual: string): Promise<number> {
	const format = input.value('format') ?? usual;
	if (format !== 'dot' && format !== 'mermaid') {
		throw new UsageError(`unknown format "${format}". Formats: dot, mermaid.`);
	}
	const { records, folder, repository } = await openLog(input, terminal);
	terminal.out(
		format === 'mermaid'
			? mermaidGraph(records, { logs: repository.logs })
			: dotGraph(records, { folder, prefix: input.value('prefix'), extension: input.value('extension') }),
	);
	return 0;
}
