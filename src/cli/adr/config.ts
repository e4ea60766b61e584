import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command.ts';
import { namedFolder, usualFolder } from './namedFolder.ts';

export const config: Command = {
	name: 'adr config',
	synopsis: '',
	summary: 'Print where the program and its templates are, for scripts.',
	description: [
		'Prints assignments that a shell can evaluate: eval "$(archspec adr config)". adr_template_dir is the folder in which',
		"a team puts the template of its own records, template.md; the built-in forms are the kinds' own.",
	].join('\n'),
	options: [],
	positionals: { least: 0, most: 0 },
	async run(_input, { cwd, out, program }) {
		const folder = namedFolder(realpathSync.native(cwd))?.folder ?? nodePath.resolve(cwd, usualFolder);
		out(`adr_bin_dir=${quoted(nodePath.resolve(fileURLToPath(program)))}\n`);
		out(`adr_template_dir=${quoted(nodePath.join(folder, 'templates'))}\n`);
		return 0;
	},
};

/** A text in double quotes of a shell, in which nothing is evaluated. */
function quoted(text: string): string {
	return `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
}
