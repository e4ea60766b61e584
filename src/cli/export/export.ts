import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { givenUp } from '../../core/export/drawing/patience.ts';
import { diagramsOfPages, isFull, pictureLimits, withinLimits } from '../../core/export/drawing/pictureBudget.ts';
import type { ExportInput } from '../../core/export/exportInput.ts';
import { diagramTexts, type Gathered, gatherInput } from '../../core/export/gatherInput.ts';
import { plural } from '../../core/outline/summary.ts';
import type { Unreadable } from '../../core/workspace/workspace.ts';
import { BrowserError } from '../../node/browser/browser.ts';
import { ExportBrowser } from '../../node/browser/exportBrowser.ts';
import type { NodeWorkspace } from '../../node/nodeWorkspace.ts';
import { workspacePath } from '../../node/paths.ts';
import { readContained } from '../../node/readContained.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { commandLineParser } from '../diagramParser.ts';
import { note, reportUnread, shownPath, unreadOf } from '../notes.ts';
import { type OpenProject, openProject } from '../openProject.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { Interruption, interruptedStatus } from './interruption.ts';
import { type ExportOptions, exportCommandOptions, installBrowser, readExportOptions } from './options.ts';
import { writeExport } from './writeExport.ts';

export const exportCommand: Command = {
	name: 'export',
	synopsis: 'PATH… --out OUT',
	summary: 'Make a page, a site, a PDF, an archive or one Markdown text from documents.',
	description: [
		'Exports the documents under each PATH. html is one page that needs nothing else, site a folder of pages with an',
		'index, the decision log and a search, pdf has bookmarks and page numbers, zip holds the documents with their',
		'diagrams, findings and coverage, md is one text from many with its links adjusted.',
		'',
		'Diagrams are drawn, and PDF files printed, by the Chrome, Chromium or Edge of this machine; it is found by itself,',
		'by CHROME_PATH or by --browser. Without one diagrams stay as text, and in place of a PDF an HTML page is written that',
		'is ready for printing.',
		'',
		'OUT is replaced at once when all is made: an export that fails or is interrupted leaves what was there. A site',
		'replaces an earlier site, and no folder that holds anything else.',
		'',
		'Exit status: 0 the export is written, 2 wrong usage or unreadable input (the rest is written), or no browser for a',
		'PDF.',
	].join('\n'),
	options: exportCommandOptions,
	positionals: { least: 1, most: Number.POSITIVE_INFINITY },
	run: runExport,
};

async function runExport(input: Arguments, terminal: Terminal): Promise<number> {
	const options = readExportOptions(input, terminal);
	const browser =
		options.browser === undefined
			? undefined
			: new ExportBrowser(options.browser, new URL('webview/', terminal.program));
	using interruption = new Interruption(() => void browser?.close());
	try {
		return await exportWith(browser, options, input, terminal, interruption);
	} catch (error) {
		if (interruption.isCancellationRequested) {
			return interruptedStatus;
		}
		throw error instanceof BrowserError ? new UsageError(`${error.message} ${installBrowser}`) : error;
	} finally {
		await browser?.close();
		terminal.progress.clear();
	}
}

async function exportWith(
	browser: ExportBrowser | undefined,
	options: ExportOptions,
	{ positionals }: Arguments,
	terminal: Terminal,
	token: Interruption,
): Promise<number> {
	const opened = await openWithFindings(positionals, terminal, token);
	const gathered = await gather(opened, options, terminal);
	const drawings = options.format === 'md' ? new Map() : await draw(gathered.input, browser, options, terminal, token);
	if (token.isCancellationRequested) {
		return interruptedStatus;
	}
	const written = await writeExport({ ...gathered.input, drawings }, options, browser, opened.workspace.root, token);
	if (written === undefined) {
		return interruptedStatus;
	}
	terminal.progress.clear();
	const { length } = gathered.input.documents;
	if (written !== options.out) {
		note(terminal, `no browser was found to make a PDF. ${installBrowser}`);
		note(terminal, `${shownPath(terminal.cwd, written)} was written instead: open it and print it.`);
		return 2;
	}
	terminal.out(`${plural(length, 'document')} exported to ${shownPath(terminal.cwd, written)}\n`);
	return unreadOf(opened).length + gathered.unread.length > 0 ? 2 : 0;
}

async function openWithFindings(
	paths: readonly string[],
	terminal: Terminal,
	token: Interruption,
): Promise<OpenProject> {
	const parser = commandLineParser(terminal);
	try {
		const opened = await openProject({ cwd: terminal.cwd, paths, parser });
		await opened.index.load({ token, progress: (done, all) => terminal.progress.show(done, all) });
		return opened;
	} finally {
		parser.dispose();
	}
}

/** @throws UsageError where the PATHs name no document that can be read, or OUT is one of them */
async function gather(opened: OpenProject, options: ExportOptions, terminal: Terminal): Promise<Gathered> {
	const { index, workspace, project, inTargets, targets } = opened;
	const paths = index
		.documents()
		.map(({ facts }) => facts.path)
		.filter(inTargets);
	const out = realPath(options.out);
	const source = paths.find((path) => realPath(workspace.absolute(path)) === out);
	if (source !== undefined) {
		throw new UsageError(`--out names ${source}, which is exported itself. Name another file.`);
	}
	reportUnread(opened, terminal);
	for (const { path, isFile } of targets.paths) {
		if (isFile && !index.get(path)) {
			note(terminal, `${path} is left out: no kind claims it. "archspec kinds" lists the kinds.`);
		}
	}
	if (paths.length === 0) {
		throw new UsageError('there is no document to export. "archspec kinds" lists what is recognised.');
	}
	const gathered = await gatherInput(
		{
			documents: () => index.documents(),
			findings: (path) => index.findings(path),
			trace: index.trace,
			text: (path) => readText(workspace, path, project.config.maxFileSize),
			bytes: async (path, maxBytes) => readContained(workspace.root, path, maxBytes),
		},
		{ paths, title: options.title, workspace: nodePath.basename(workspace.root) },
	);
	for (const { path, problem } of gathered.unread) {
		note(terminal, `${path} ${problem}`);
	}
	if (gathered.input.documents.length === 0) {
		throw new UsageError('no document could be read: nothing was written.');
	}
	return gathered;
}

/** A repository may hold a link to a file that only its reader has: no export carries that away. */
async function readText(workspace: NodeWorkspace, path: string, maxBytes: number): Promise<string | Unreadable> {
	return workspacePath(workspace.root, realPath(workspace.absolute(path))) === undefined
		? { problem: 'is a link that leads out of the folder, which no export follows' }
		: workspace.read(path, maxBytes);
}

/** Where a path leads; the path itself where nothing is there. */
function realPath(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		return path;
	}
}

/** Draws all diagrams, and says once what stays as text. */
async function draw(
	input: ExportInput,
	browser: ExportBrowser | undefined,
	{ format }: ExportOptions,
	terminal: Terminal,
	token: Interruption,
): Promise<ExportInput['drawings']> {
	const texts = diagramTexts(input);
	if (texts.length === 0) {
		return new Map();
	}
	if (!browser) {
		note(
			terminal,
			`${plural(texts.length, 'diagram')} stay${texts.length === 1 ? 's' : ''} as text: no browser was found. ${installBrowser}`,
		);
		return new Map(texts.map((text) => [text, { problem: 'No browser was there to draw it.' }]));
	}
	const progress = (done: number, all: number) => terminal.progress.show(done, all, undefined, 'diagrams');
	const isOnePage = format === 'html' || format === 'pdf';
	const most = isOnePage ? pictureLimits.page : pictureLimits.all;
	const drawn = await browser.draw(texts, format === 'pdf' || format === 'zip', { progress, token, most });
	terminal.progress.clear();
	const drawings = withinLimits(drawn, diagramsOfPages(input, format));
	tellUndrawn(input, drawings, terminal);
	return drawings;
}

/** What a person does about many diagrams that are text for one reason, which is told once. */
const advice: ReadonlyMap<string, string> = new Map([
	[isFull, 'Export fewer documents at a time, or a site.'],
	[givenUp, 'Make those smaller, or leave their documents out.'],
]);

/** Says each diagram that has no picture, and once how many have none because of others. */
function tellUndrawn({ documents }: ExportInput, drawings: ExportInput['drawings'], terminal: Terminal): void {
	const left = new Map<string, string[]>();
	for (const { facts } of documents.map(({ indexed }) => indexed)) {
		for (const { text, line } of facts.diagrams) {
			const drawn = drawings.get(text);
			const place = `${facts.path}:${line + 1}`;
			if (drawn && 'problem' in drawn && advice.has(drawn.problem)) {
				const places = left.get(drawn.problem) ?? [];
				places.push(place);
				left.set(drawn.problem, places);
			} else if (drawn && 'problem' in drawn) {
				note(terminal, `${place}: the diagram stays as text. ${drawn.problem}`);
			}
		}
	}
	for (const [problem, places] of left) {
		const many = plural(places.length, 'diagram');
		note(terminal, `${many} from ${places[0]} on stay as text. ${problem} ${advice.get(problem)}`);
	}
}
