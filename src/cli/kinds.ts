import nodePath from 'node:path';
import { kindsFolder } from '../core/config.ts';
import { builtinKinds } from '../core/generated/kinds.ts';
import type { Kind } from '../core/kinds/kind.ts';
import { parseKind } from '../core/kinds/loadKind.ts';
import { plural } from '../core/outline/summary.ts';
import { printable } from '../core/report/printable.ts';
import { createStyle, type Style } from '../core/report/style.ts';
import { readTextFile } from '../node/textFile.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { note } from './notes.ts';
import { openProject } from './openProject.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Far above any kind that a person writes; keeps a wrong path from being read whole. */
const maxKindSize = 1024 * 1024;

export const kinds: Command = {
	name: 'kinds',
	synopsis: '',
	summary: 'List the kinds of documents in force, or check the file of one.',
	description: [
		`Lists the built-in kinds and those of the team (${kindsFolder}/*.yaml), which win over built-in ones of the same id.`,
		'With --check, exit status 1 when the file is not a valid kind.',
	].join('\n'),
	options: [{ name: 'check', value: 'FILE', description: 'Check one file that describes a kind, with places.' }],
	positionals: { least: 0, most: 0 },
	run: runKinds,
};

async function runKinds(input: Arguments, terminal: Terminal): Promise<number> {
	const style = createStyle(terminal.colours);
	const file = input.value('check');
	if (file !== undefined) {
		return checkKind(file, terminal, style);
	}
	const { project } = await openProject({ cwd: terminal.cwd, paths: [] });
	for (const { path, range, message } of project.findings) {
		note(terminal, `${path}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
	}
	terminal.out(listing(project.kinds.all(), project.kindFiles, style));
	return 0;
}

function listing(all: readonly Kind[], origins: ReadonlyMap<string, string>, style: Style): string {
	const builtIn = new Set(builtinKinds.map(({ id }) => id));
	const width = longest(all.map(({ id }) => printable(id)));
	const nameWidth = longest(all.map(({ name }) => printable(name)));
	const groups = [...new Set(all.map(({ group }) => group))];
	const lines = groups.flatMap((group) => [
		style.bold(printable(group)),
		...all
			.filter((kind) => kind.group === group)
			.map(({ id, name }) => {
				const own = origins.get(id);
				const origin = own === undefined ? 'built-in' : builtIn.has(id) ? `${own}, in place of the built-in one` : own;
				return `  ${printable(id).padEnd(width)}  ${printable(name).padEnd(nameWidth)}  ${style.dim(printable(origin))}`;
			}),
	]);
	return `${lines.join('\n')}\n`;
}

function longest(texts: readonly string[]): number {
	return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

function checkKind(file: string, terminal: Terminal, style: Style): number {
	const read = readTextFile(nodePath.resolve(terminal.cwd, file), maxKindSize);
	if ('problem' in read) {
		throw new UsageError(`${file} ${read.problem}.`);
	}
	const { kind, findings } = parseKind(file, read.text);
	if (kind) {
		terminal.out(`${printable(file)}: ${style.green('valid')}, kind "${kind.id}" (${printable(kind.name)})\n`);
		return 0;
	}
	for (const { range, message } of findings) {
		const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
		terminal.out(`${printable(place)}  ${style.red('error')}  ${printable(message)}\n`);
	}
	terminal.out(`${plural(findings.length, 'problem')}\n`);
	return 1;
}
