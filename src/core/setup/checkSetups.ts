import { nextToken } from '../rules/code/jsonTokens.ts';

/** A place from which `archspec check` can be run whenever documents change. */
export interface CheckSetup {
	readonly id: 'github' | 'gitlab' | 'pre-commit' | 'husky' | 'npm';
	/** The file that asks for the check, from the root of the repository. */
	readonly path: string;
	/** What the file has to say, shown where it can't be added. */
	readonly piece: string;
	/**
	 * The file with the check in it. Everything that stands there stays as it is.
	 * @param text of the file; undefined where there is none
	 * @returns the same text where the check is there already; undefined where the file has a form that is better
	 * changed by its author
	 */
	write(text: string | undefined): string | undefined;
}

const githubJob = `name: Specs

on:
  push:
    branches: [main, master]
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # Findings are shown as annotations at their lines.
      - run: npx --yes archspec check --format github
`;

const gitlabJob = `archspec:
  image: node:22
  script:
    - npx --yes archspec check
`;

const hook = (indent: string): string =>
	[
		'- repo: local',
		'  hooks:',
		'    - id: archspec',
		'      name: archspec check',
		'      entry: npx --yes archspec check',
		'      language: system',
		'      types: [markdown]',
		'      pass_filenames: false',
		'',
	]
		.map((line) => (line === '' ? '' : indent + line))
		.join('\n');

const command = 'npx --yes archspec check';

/** The npm script that runs the check, and what it says. */
export const checkScript = { name: 'check:specs', command } as const;

/** The ways of running the check that are known, in the order in which they are offered. */
export const checkSetups: readonly CheckSetup[] = [
	{
		id: 'github',
		path: '.github/workflows/archspec.yml',
		piece: githubJob,
		write: (text) => text ?? githubJob,
	},
	{
		id: 'gitlab',
		path: '.gitlab-ci.yml',
		piece: gitlabJob,
		write: (text) => appended(text, gitlabJob, /^archspec:/m),
	},
	{
		id: 'pre-commit',
		path: '.pre-commit-config.yaml',
		piece: `repos:\n${hook('  ')}`,
		write: (text) => (text === undefined || text.trim() === '' ? `repos:\n${hook('  ')}` : withHook(text)),
	},
	{
		id: 'husky',
		path: '.husky/pre-commit',
		piece: `${command}\n`,
		write: (text) => appended(text, `${command}\n`, /^[^#\n]*\barchspec check\b/m),
	},
	{
		id: 'npm',
		path: 'package.json',
		piece: `"scripts": {\n  "${checkScript.name}": "${checkScript.command}"\n}\n`,
		write: (text) => (text === undefined ? undefined : withScript(text)),
	},
];

function appended(text: string | undefined, piece: string, present: RegExp): string {
	if (text === undefined || text.trim() === '') {
		return piece;
	}
	if (present.test(text)) {
		return text;
	}
	return appendedLines(text, `\n${piece}`);
}

/** Behind the last item, where `repos` is the last key and a list of lines. */
function withHook(text: string): string | undefined {
	if (/^\s*-?\s*id:\s*archspec\s*$/m.test(text)) {
		return text;
	}
	const lines = text.split(/\r?\n/);
	const start = lines.findIndex((line) => /^repos:\s*(?:#.*)?$/.test(line));
	const items = start < 0 ? [] : lines.slice(start + 1);
	const isLast = items.every((line) => line.trim() === '' || /^(?:\s|-|#)/.test(line));
	const indent = items.map((line) => /^( *)- /.exec(line)?.[1]).find((found) => found !== undefined);
	return isLast && indent !== undefined ? appendedLines(text, hook(indent)) : undefined;
}

function appendedLines(text: string, piece: string): string {
	const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
	return `${text}${text.endsWith('\n') ? '' : lineBreak}${piece.replaceAll('\n', lineBreak)}`;
}

/** As the first of the scripts; a package without scripts is its author's to change. */
function withScript(text: string): string | undefined {
	const scripts = scriptsObject(text);
	if (scripts === undefined) {
		return undefined;
	}
	if (new RegExp(`"${checkScript.name}"\\s*:`).test(text.slice(scripts))) {
		return text;
	}
	const after = text.slice(scripts + 1);
	const blank = /^\s*/.exec(after)?.[0] ?? '';
	const isEmpty = after.slice(blank.length).startsWith('}');
	const entry = `${JSON.stringify(checkScript.name)}: ${JSON.stringify(checkScript.command)}`;
	return `${text.slice(0, scripts + 1)}${isEmpty ? ' ' : blank}${entry}${isEmpty ? ' ' : `,${blank || ' '}`}${after.slice(blank.length)}`;
}

/** Offset of the brace that opens `scripts` at the top of a package's JSON. */
function scriptsObject(text: string): number | undefined {
	let depth = 0;
	for (let token = nextToken(text, 0, 'json'); token.kind !== 'end'; token = nextToken(text, token.end, 'json')) {
		const isKey = depth === 1 && token.kind === 'string' && text.slice(token.start, token.end) === '"scripts"';
		if (isKey) {
			const colon = nextToken(text, token.end, 'json');
			const brace = nextToken(text, colon.end, 'json');
			return colon.kind === ':' && brace.kind === '{' ? brace.start : undefined;
		}
		depth += token.kind === '{' || token.kind === '[' ? 1 : token.kind === '}' || token.kind === ']' ? -1 : 0;
	}
	return undefined;
}
