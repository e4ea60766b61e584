import { configFileName, kindsFolder, promptsFolder } from '../core/config.ts';
import { isDiagramFile } from '../core/diagrams/findDiagrams.ts';
import { uncheckedDiagrams } from '../core/diagrams/unchecked.ts';
import type { DiagramParser } from '../core/diagrams/verdict.ts';
import { countFindings, plural } from '../core/outline/summary.ts';
import { createStyle } from '../core/report/style.ts';
import { configurationRules } from '../core/rules/configuration.ts';
import { rules } from '../core/rules/index.ts';
import type { Finding } from '../core/rules/rule.ts';
import { isUnder } from '../node/paths.ts';
import { youngGenerationLimit } from '../node/youngGeneration.ts';
import type { Arguments } from './arguments.ts';
import { type Format, readCheckOptions } from './checkOptions.ts';
import type { CheckResult } from './checkResult.ts';
import type { Command } from './command.ts';
import { commandLineParser } from './diagramParser.ts';
import { applyFixes } from './fix.ts';
import { formatGithub } from './formats/github.ts';
import { formatJson } from './formats/json.ts';
import { formatPretty } from './formats/pretty.ts';
import { formatSarif } from './formats/sarif.ts';
import { markdownWithDiagrams } from './namedMarkdown.ts';
import { note, reportUnread, shownPath, unreadOf } from './notes.ts';
import { nothingFound, unclaimedMarkdown } from './nothingFound.ts';
import { type OpenProject, openProject } from './openProject.ts';
import { proposedTrace } from './ownIds.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';
import { version } from './version.ts';

export const check: Command = {
	name: 'check',
	synopsis: '[PATH…]',
	summary: 'Check documents and report what is broken.',
	description: [
		'Checks the documents under each PATH (the current folder when none is given). The workspace root is the nearest',
		`folder upward with ${configFileName} or .git; links are resolved in all of it, ignored files (.gitignore) are left`,
		'out unless PATH names them.',
		'',
		'Mermaid diagrams are checked in documents, in .mmd and .mermaid files, and in other Markdown that PATH names or that lies',
		'in a folder that PATH names, unless that is the root or the current one; ids in the comments of the files of code',
		'that "trace: code:" in the configuration names.',
		'',
		'Exit status: 0 nothing at error severity, 1 findings at error severity or more warnings than allowed, 2 wrong usage',
		'or unreadable input.',
	].join('\n'),
	options: [
		{
			name: 'format',
			value: 'FORMAT',
			description: 'pretty (default), json (one object), sarif (2.1.0), github (workflow annotations).',
		},
		{ name: 'fix', description: 'Apply the fixes that are certain, then report what remains.' },
		{
			name: 'rule',
			value: 'ID=SEVERITY',
			repeatable: true,
			description: 'Severity of a rule for this run: error, warning, hint or off.',
		},
		{ name: 'config', value: 'FILE', description: `Configuration to use instead of ${configFileName}.` },
		{ name: 'max-warnings', value: 'N', description: 'Exit with status 1 when there are more than N warnings.' },
	],
	positionals: { least: 0, most: Number.POSITIVE_INFINITY },
	run: (input, terminal) => checkPaths(input.positionals, input, terminal),
};

/**
 * Checks what PATHs name, with the options of `check`.
 * @returns the exit status
 */
export async function checkPaths(paths: readonly string[], input: Arguments, terminal: Terminal): Promise<number> {
	const parser = commandLineParser(terminal);
	try {
		return await checkWith(parser, paths, input, terminal);
	} finally {
		parser.dispose();
	}
}

async function checkWith(
	parser: DiagramParser,
	paths: readonly string[],
	input: Arguments,
	terminal: Terminal,
): Promise<number> {
	const started = performance.now();
	const { format, maxWarnings, severities } = readCheckOptions(input);
	const opened = await openProject({
		cwd: terminal.cwd,
		paths,
		configFile: input.value('config'),
		severities,
		parser,
		forRules: true,
	});
	const { index, workspace, project, inTargets } = opened;
	const limitYoungGeneration = youngGenerationLimit();
	await index.load({
		progress: (done, all) => {
			limitYoungGeneration();
			terminal.progress.show(done, all);
		},
	});
	terminal.progress.clear();
	const shown = (path: string) => shownPath(terminal.cwd, workspace.absolute(path));
	const notes = await namedFileNotes(opened, shown);

	const diagramFiles = index.diagrams.paths().filter(inTargets);
	const checkedPaths = () => [
		...index
			.documents()
			.map(({ facts }) => facts.path)
			.filter(inTargets),
		...new Set([...diagramFiles, ...index.code.paths().filter(inTargets)]),
	];
	const outcome = input.has('fix')
		? await applyFixes(workspace, index, checkedPaths(), project.config.maxFileSize)
		: undefined;
	const documents = index.documents().filter(({ facts }) => inTargets(facts.path));
	const result: CheckResult = {
		root: workspace.root,
		documents,
		findings: sortByPath([...project.findings, ...checkedPaths().flatMap((path) => index.findings(path))]),
		unread: unreadOf(opened),
		diagramFiles: diagramFiles.length,
		unchecked: uncheckedDiagrams(index, inTargets),
		fixed: outcome?.fixed,
		bytes: documents.reduce((sum, { facts }) => sum + workspace.size(facts.path), 0),
		milliseconds: performance.now() - started,
	};
	const failed = outcome?.failed ?? [];
	reportUnread(opened, terminal);
	notes.push(...failed.map(({ path, problem }) => `${shown(path)} ${problem}`));
	for (const text of notes) {
		note(terminal, text);
	}
	if (format === 'pretty' && isNothing(result)) {
		terminal.out(
			nothingFound(result.root, {
				unclaimed: await unclaimedMarkdown(opened),
				drawn: await markdownWithDiagrams(workspace, inTargets, project.config.maxFileSize),
				trace: await proposedTrace(opened),
			}),
		);
	}
	for (const piece of render(result, format, terminal, shown)) {
		terminal.out(piece);
	}
	return failed.length > 0 ? 2 : exitStatus(result.findings, maxWarnings, terminal);
}

/** The report, in pieces. */
function render(
	result: CheckResult,
	format: Format,
	terminal: Terminal,
	shownPath: (path: string) => string,
): Iterable<string> {
	switch (format) {
		case 'json':
			return formatJson(result);
		case 'sarif':
			return [formatSarif(result, [...rules, ...configurationRules], version)];
		case 'github':
			return [formatGithub(result, terminal.environment.GITHUB_WORKSPACE)];
		case 'pretty':
			return isNothing(result) ? [] : [formatPretty(result, createStyle(terminal.colours), shownPath)];
	}
}

function isNothing({ documents, diagramFiles, findings, unread }: CheckResult): boolean {
	return documents.length + diagramFiles + findings.length + unread.length === 0;
}

/**
 * What is to be said of files that were named one by one and are no documents.
 * @throws UsageError for one that can't be read
 */
async function namedFileNotes(opened: OpenProject, shown: (path: string) => string): Promise<string[]> {
	const { targets, workspace, index, project } = opened;
	const notes: string[] = [];
	for (const { path, isFile } of targets.paths) {
		const isChecked = index.get(path) || index.code.has(path) || isDiagramFile(path);
		if (!isFile || isChecked || path === configFileName || isUnder(path, kindsFolder) || isUnder(path, promptsFolder)) {
			continue;
		}
		const text = await workspace.read(path, project.config.maxFileSize);
		if (typeof text !== 'string') {
			throw new UsageError(`${shown(path)} ${text.problem}.`);
		}
		const what = index.diagrams.has(path) ? 'is checked for its diagrams alone' : 'is not checked';
		const trace = await proposedTrace(opened, (one) => one === path);
		const ids = trace === undefined ? '' : ` Its requirements are found by "trace" there: ${trace}.`;
		notes.push(
			`${shown(path)} ${what}: no kind claims it. "archspec kinds" lists the kinds; "documents" in ${configFileName} assigns one.${ids}`,
		);
	}
	return notes;
}

function exitStatus(findings: readonly Finding[], maxWarnings: number, terminal: Terminal): number {
	const counts = countFindings(findings);
	if (counts.warning > maxWarnings) {
		terminal.err(
			`archspec: ${plural(counts.warning, 'warning')}, more than the ${maxWarnings} that --max-warnings allows.\n`,
		);
		return 1;
	}
	return counts.error > 0 ? 1 : 0;
}

function sortByPath(findings: readonly Finding[]): Finding[] {
	// The sort is stable: within a file the order by place stays.
	return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
