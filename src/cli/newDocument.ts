import { mkdirSync } from 'node:fs';
import nodePath from 'node:path';
import { withRecords } from '../core/adr/indexPage/indexPage.ts';
import { openRepository, type RepositoryOptions } from '../core/adr/log/indexedRepository.ts';
import { newRecord } from '../core/adr/new/newRecord.ts';
import { chainStart } from '../core/kinds/chainStart.ts';
import { folderCandidates, hasFeatureFolder } from '../core/kinds/folderCandidates.ts';
import type { Kind } from '../core/kinds/kind.ts';
import type { Scaffold, ScaffoldValues } from '../core/kinds/scaffold.ts';
import { scaffoldInChange } from '../core/openspec/scaffoldInChange.ts';
import type { IndexedDocument } from '../core/workspace/specIndex.ts';
import { errorCode, fileProblem } from '../node/fileProblem.ts';
import { workspacePath } from '../node/paths.ts';
import { createFile } from '../node/wholeFile.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { didYouMean } from './didYouMean.ts';
import { existingPart } from './existingPart.ts';
import { localDate } from './localDate.ts';
import { shownPath } from './notes.ts';
import { openProject } from './openProject.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

export const newDocument: Command = {
	name: 'new',
	synopsis: 'KIND TITLE',
	summary: 'Start a document of a kind, and print its path.',
	description: [
		'Writes a new document with the sections of its kind and placeholders to fill in. It goes where documents of the kind',
		'already are, else where the format puts them; numbers go on from the highest. Beside the document before it in a',
		'chain, such as requirements, design, tasks, it begins with the ids of that one. A file that exists is never written',
		'over. "archspec kinds" lists the kinds.',
	].join('\n'),
	options: [
		{ name: 'dir', value: 'DIR', description: 'Folder for the document; made when it is not there.' },
		{
			name: 'set',
			value: 'NAME=VALUE',
			repeatable: true,
			description: 'Value of a variable that the kind asks for.',
		},
	],
	positionals: { least: 2, most: Number.POSITIVE_INFINITY },
	run: runNew,
};

async function runNew(input: Arguments, terminal: Terminal): Promise<number> {
	const [kindId = '', ...words] = input.positionals;
	// As adr-tools does: a title without quotes is a title all the same.
	const title = words.join(' ').trim();
	if (title === '') {
		throw new UsageError('the title is empty: archspec new KIND TITLE.');
	}
	const place = existingPart(terminal.cwd, input.value('dir') ?? '.');
	const { project, workspace, index, targets } = await openProject({ cwd: terminal.cwd, paths: [place.existing] });
	const kind = findKind(kindId, project.kinds.all());
	const variables = readVariables(input.values('set'), kind);
	await index.load();
	const named = [targets.paths[0]?.path, ...place.missing].filter(Boolean).join('/');
	const directory = input.value('dir') === undefined ? undefined : named;
	const values = { title, date: localDate(new Date()), directory, variables };
	const made = kind.record
		? await makeRecord(kind, values, { index, workspace, kinds: project.kinds, workflow: project.config.adr.workflow })
		: make(kind, index.documents(), {
				...values,
				paths: await workspace.list(),
				chain: (path) => chainStart(kind, path, index.documents(), project.kinds.all()),
			});
	const { path, text } = withRecords(made, kind, index.documents());
	const file = workspace.absolute(path);
	const { existing } = existingPart(workspace.root, nodePath.dirname(path));
	if (workspacePath(workspace.root, existing) === undefined) {
		throw new UsageError(`${path} leads out of ${workspace.root}, to ${existing}; choose another --dir.`);
	}
	write(file, text, shownPath(terminal.cwd, file));
	terminal.out(`${shownPath(terminal.cwd, file)}\n`);
	return 0;
}

/** A decision record looks like the others of its log. */
function makeRecord(
	{ id: kind }: Kind,
	{ title, date: day, directory: folder, variables }: ScaffoldValues,
	options: RepositoryOptions,
): Promise<Scaffold> {
	return newRecord(openRepository(options), { title, day, kind, folder, variables });
}

function make(kind: Kind, documents: readonly IndexedDocument[], values: ScaffoldValues): Scaffold {
	try {
		const directory = values.directory ?? usualFolder(kind, documents);
		return scaffoldInChange(kind, { ...values, directory }, documents);
	} catch (error) {
		throw error instanceof RangeError ? new UsageError(error.message) : error;
	}
}

function findKind(id: string, kinds: readonly Kind[]): Kind {
	const kind = kinds.find((one) => one.id === id);
	if (!kind) {
		const ids = kinds.map((one) => one.id);
		throw new UsageError(`unknown kind "${id}".${didYouMean(id, ids)} Kinds: ${ids.join(', ')}.`);
	}
	return kind;
}

function readVariables(values: readonly string[], kind: Kind): Record<string, string> {
	const names = Object.keys(kind.variables ?? {});
	const variables: Record<string, string> = {};
	for (const value of values) {
		const equals = value.indexOf('=');
		const name = value.slice(0, Math.max(equals, 0));
		if (equals < 1) {
			throw new UsageError(`--set ${value}: write NAME=VALUE.`);
		}
		if (!names.includes(name)) {
			const known = names.length > 0 ? ` Variables: ${names.join(', ')}.` : ' It has none.';
			throw new UsageError(`kind "${kind.id}" has no variable "${name}".${didYouMean(name, names)}${known}`);
		}
		variables[name] = value.slice(equals + 1);
	}
	return variables;
}

/** The likeliest folder; a kind with a folder for each feature names its own, from the title. */
function usualFolder(kind: Kind, documents: readonly IndexedDocument[]): string | undefined {
	return hasFeatureFolder(kind) ? undefined : folderCandidates(kind, documents)[0];
}

function write(file: string, text: string, shown: string): void {
	try {
		mkdirSync(nodePath.dirname(file), { recursive: true });
		createFile(file, text);
	} catch (error) {
		const remedy = errorCode(error) === 'EEXIST' ? '; choose another title or --dir' : '';
		throw new UsageError(`${shown} ${fileProblem(error)}${remedy}.`);
	}
}
