import { DecisionLinks } from '../../core/trace/matrix/decisions.ts';
import { type FeatureMatrix, matrixOf } from '../../core/trace/matrix/matrix.ts';
import { matrixCsv } from '../../core/trace/matrix/matrixCsv.ts';
import { matrixJson } from '../../core/trace/matrix/matrixJson.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { reportUnread } from '../notes.ts';
import { type OpenProject, openProject } from '../openProject.ts';
import { proposedTrace } from '../ownIds.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { matrixMarkdown, noRequirements } from './markdown.ts';

const formats: Readonly<Record<string, (root: string, features: readonly FeatureMatrix[]) => string>> = {
	md: (_root, features) => matrixMarkdown(features),
	csv: matrixCsv,
	json: matrixJson,
};

export const trace: Command = {
	name: 'trace',
	synopsis: '[PATH]',
	summary: 'Show which requirements are taken up by design, tasks, tests, code and decisions.',
	description: [
		'Prints a matrix for each feature with a document under PATH (the current folder when it is not given): its',
		'requirements with the places that name them, and whether they are covered, that is whether a task, a property, a',
		'test or code takes them up. Requirements of a sort that nobody takes up do not count. States of tasks: ✔ done,',
		'◐ started, ○ open; * may be left out.',
	].join('\n'),
	options: [
		{
			name: 'format',
			value: 'FORMAT',
			description: 'md (default), csv (one row for each requirement) or json (schemas/trace-report.schema.json).',
		},
	],
	positionals: { least: 0, most: 1 },
	run: runTrace,
};

async function runTrace(input: Arguments, terminal: Terminal): Promise<number> {
	const format = input.value('format') ?? 'md';
	const print = Object.hasOwn(formats, format) ? formats[format] : undefined;
	if (!print) {
		throw new UsageError(`unknown format "${format}". Formats: ${Object.keys(formats).join(', ')}.`);
	}
	const opened = await openProject({ cwd: terminal.cwd, paths: input.positionals, rules: [] });
	await opened.index.load({ progress: (done, all) => terminal.progress.show(done, all) });
	terminal.progress.clear();
	reportUnread(opened, terminal);
	const { root } = opened.workspace;
	const features = featuresIn(opened);
	const isNothing = format === 'md' && features.length === 0;
	terminal.out(isNothing ? noRequirements(root, await proposedTrace(opened)) : print(root, features));
	return 0;
}

/** Matrices of the features that have a document among the PATHs, by name. */
function featuresIn({ index, inTargets }: OpenProject): FeatureMatrix[] {
	const decisions = new DecisionLinks(index.documents());
	return index.trace
		.scopes()
		.filter(({ documents }) => documents.some(({ path }) => inTargets(path)))
		.map((scope) => matrixOf(scope, decisions))
		.filter(({ rows }) => rows.length > 0);
}
