import nodePath from 'node:path';
import { templateProblem } from '../../core/export/html/template.ts';
import { findBrowser } from '../../node/browser/findBrowser.ts';
import { readTextFile } from '../../node/textFile.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';

/** What to do where no browser is found. */
export const installBrowser = 'Install Chrome, Chromium or Edge, or name one by --browser or CHROME_PATH.';

const exportFormats = ['html', 'site', 'pdf', 'zip', 'md'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export const exportCommandOptions: readonly Option[] = [
	{
		name: 'format',
		value: 'FORMAT',
		description: 'html, site, pdf, zip or md; by the ending of OUT when it is not given.',
	},
	{ name: 'out', value: 'OUT', description: 'File to write; for a site the folder.' },
	{ name: 'title', value: 'TITLE', description: 'Title of the whole, when there are several documents.' },
	{ name: 'css', value: 'FILE', description: 'Style sheet for html, site and pdf, behind the built-in one.' },
	{
		name: 'template',
		value: 'FILE',
		description: 'Page for html, site and pdf: HTML with places such as {{content}}.',
	},
	{ name: 'browser', value: 'FILE', description: 'Chrome, Chromium or Edge that draws and prints.' },
];

/** What the options of a run say. */
export interface ExportOptions {
	readonly format: ExportFormat;
	/** Absolute path. */
	readonly out: string;
	readonly title: string | undefined;
	readonly css: string | undefined;
	readonly template: string | undefined;
	/** Absolute path of a browser; undefined where there is none. */
	readonly browser: string | undefined;
}

/** A style sheet or a page of somebody's own is not longer than this, in bytes. */
const maxLookSize = 2_000_000;

/** @throws UsageError for what can't be used, before anything is read or written */
export function readExportOptions(input: Arguments, terminal: Terminal): ExportOptions {
	const out = input.value('out');
	if (out === undefined || out === '') {
		throw new UsageError('--out is missing: it names the file to write, or the folder of a site.');
	}
	const template = look('template', input, terminal);
	const problem = template === undefined ? undefined : templateProblem(template);
	if (problem !== undefined) {
		throw new UsageError(`--template ${input.value('template')}: ${problem}`);
	}
	return {
		format: readFormat(input.value('format'), out),
		out: nodePath.resolve(terminal.cwd, out),
		title: input.value('title')?.trim() || undefined,
		css: look('css', input, terminal),
		template,
		browser: readBrowser(input, terminal),
	};
}

function readFormat(given: string | undefined, out: string): ExportFormat {
	const ending = nodePath.extname(out).slice(1).toLowerCase();
	const byEnding = { htm: 'html', markdown: 'md' }[ending] ?? ending;
	const format = exportFormats.find((one) => one === (given ?? byEnding));
	if (!format) {
		const what = given === undefined ? '--format is missing' : `unknown format "${given}"`;
		throw new UsageError(`${what}. Formats: ${exportFormats.join(', ')}.`);
	}
	return format;
}

function look(name: string, input: Arguments, { cwd }: Terminal): string | undefined {
	const file = input.value(name);
	if (file === undefined) {
		return undefined;
	}
	const read = readTextFile(nodePath.resolve(cwd, file), maxLookSize);
	if ('problem' in read) {
		throw new UsageError(`--${name} ${file} ${read.problem}.`);
	}
	return read.text;
}

function readBrowser(input: Arguments, { cwd, environment }: Terminal): string | undefined {
	const given = input.value('browser');
	const CHROME_PATH = given === undefined ? environment.CHROME_PATH : nodePath.resolve(cwd, given);
	const found = findBrowser(CHROME_PATH);
	if (CHROME_PATH && found === undefined) {
		throw new UsageError(
			`${given === undefined ? 'CHROME_PATH' : '--browser'} names ${CHROME_PATH}, which is no program.`,
		);
	}
	return found;
}
