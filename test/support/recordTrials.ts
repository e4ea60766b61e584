import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pagesToUpdate, regenerateIndex } from '../../src/core/adr/indexPage/indexPage.ts';
import { relate, supersede } from '../../src/core/adr/links/relate.ts';
import { unrelate } from '../../src/core/adr/links/unrelate.ts';
import { openRepository } from '../../src/core/adr/log/indexedRepository.ts';
import type { AdrRepository } from '../../src/core/adr/log/repository.ts';
import { renumber } from '../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../src/core/adr/naming/retitle.ts';
import type { AdrRecord, Stage } from '../../src/core/adr/record/record.ts';
import { changeStatus } from '../../src/core/adr/status/changeStatus.ts';
import { nextStages } from '../../src/core/adr/status/workflow.ts';
import { loadProject } from '../../src/core/project.ts';
import { ruleIds } from '../../src/core/rules/index.ts';
import { OperationError, type WorkspaceChange } from '../../src/core/workspace/change.ts';
import { SpecIndex } from '../../src/core/workspace/specIndex.ts';
import { applyChange } from '../../src/node/applyChange.ts';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';
import { indexPermission } from './diffJudge/indexPermission.ts';
import { type JudgedLine, judge, type Permission } from './diffJudge/judge.ts';
import { type NewName, namePermission, placeOf } from './diffJudge/namePermissions.ts';
import { linkPermission, statusPermission, supersedePermission, unlinkPermission } from './diffJudge/permissions.ts';

const today = '2024-06-01';
const newTitle = 'Quite another title';
const words = { label: 'Depends on', reverse: 'Needed by' };

/** What an operation did to the records of a log. */
export interface Trial {
	/** Folder of the log, from the root. */
	readonly log: string;
	/** `supersede docs/adr/0002-b.md docs/adr/0001-a.md` */
	readonly operation: string;
	/** Each line of the difference, with the reason for it. */
	readonly lines: readonly JudgedLine[];
	/** The sentence with which it was refused. */
	readonly refusal?: string;
}

/** Something to be tried, and what it may change. */
interface Attempt {
	readonly operation: string;
	permission(change: WorkspaceChange): Permission;
	run(repository: AdrRepository): Promise<WorkspaceChange>;
}

/**
 * Tries the operations on every record of the logs in a folder, each on the files as they were, and judges what they
 * change. The folder is as before afterwards.
 * @param root absolute path of a copy of a repository, symbolic links resolved
 */
export async function* trials(root: string): AsyncGenerator<Trial> {
	const copy = await Copy.open(root);
	const { repository } = copy;
	for (const log of repository.logs) {
		for (const record of log.records) {
			for (const attempt of attemptsOn(repository, record)) {
				yield { log: log.folder, ...(await copy.tryOut(attempt)) };
			}
		}
	}
	for (const page of pagesToUpdate(copy.index.documents(), '')) {
		const permission = () => indexPermission(page, copy.textOf(page), repository.records);
		const attempt = { operation: `index ${page}`, permission, run: (now: AdrRepository) => regenerateIndex(now, page) };
		yield { log: path.posix.dirname(page), ...(await copy.tryOut(attempt)) };
	}
}

function* attemptsOn(repository: AdrRepository, record: AdrRecord): Generator<Attempt> {
	const log = repository.logOf(record);
	yield* statusAttempts(repository, record);
	const other = log.records[(log.records.indexOf(record) + 1) % log.records.length];
	if (other && other !== record) {
		yield* pairAttempts(record, other);
	}
	const { links } = record;
	const named = log.records.filter(({ name }) => links.some(({ path, number }) => !path && number === name.number));
	for (const target of new Set([
		...repository.records.filter((one) => links.some((link) => link.path === one.path)),
		...named,
	])) {
		if (target !== record) {
			yield {
				operation: `unlink ${record.path} ${target.path}`,
				permission: () => unlinkPermission(record, target),
				run: (now) => unrelate(now, record, target),
			};
		}
	}
	yield* nameAttempts(repository, record);
}

function* statusAttempts({ workflow }: AdrRepository, record: AdrRecord): Generator<Attempt> {
	const present = record.status?.stage;
	for (const stage of nextStages(present, workflow).filter((one: Stage) => one !== present)) {
		yield {
			operation: `status ${record.path} ${stage}`,
			permission: () => statusPermission(record, stage, today),
			run: (now) => changeStatus(now, record, stage, today),
		};
	}
}

function* pairAttempts(record: AdrRecord, other: AdrRecord): Generator<Attempt> {
	yield {
		operation: `supersede ${record.path} ${other.path}`,
		permission: () => supersedePermission(record, other, today),
		run: (now) => supersede(now, record, [other], today),
	};
	yield {
		operation: `link ${record.path} ${other.path}`,
		permission: () => linkPermission({ source: record, target: other, ...words }),
		run: (now) => relate(now, record, other, words),
	};
}

function* nameAttempts(repository: AdrRepository, record: AdrRecord): Generator<Attempt> {
	yield renaming(`rename ${record.path}`, { record, title: newTitle, number: record.name.number }, (now) =>
		retitle(now, record, newTitle),
	);
	if (record.name.number !== undefined) {
		const number = Math.max(...repository.logOf(record).records.map(({ name }) => name.number ?? 0)) + 17;
		yield renaming(`renumber ${record.path} ${number}`, { record, title: record.title, number }, (now) =>
			renumber(now, record, number),
		);
	}
}

function renaming(operation: string, name: Omit<NewName, 'place'>, run: Attempt['run']): Attempt {
	return {
		operation,
		permission: ({ renames }) => namePermission({ ...name, place: renames[0]?.to ?? placeOf(name.record) }),
		run,
	};
}

/** A repository on the disk that is put back to what it was after each attempt. */
class Copy {
	readonly repository: AdrRepository;
	readonly index: SpecIndex;
	private readonly root: string;

	private constructor(root: string, index: SpecIndex, repository: AdrRepository) {
		this.root = root;
		this.index = index;
		this.repository = repository;
	}

	static async open(root: string): Promise<Copy> {
		const workspace = new NodeWorkspace(root);
		const { kinds, config } = await loadProject(workspace, ruleIds);
		const index = new SpecIndex({ workspace, kinds, config, rules: [] });
		await index.load();
		const { maxFileSize, adr } = config;
		return new Copy(root, index, openRepository({ index, workspace, kinds, maxFileSize, workflow: adr.workflow }));
	}

	textOf(file: string): string {
		return readFileSync(path.join(this.root, file), 'utf8');
	}

	/** Makes the change on the disk, judges what is there then, and takes it back. */
	async tryOut({
		operation,
		permission,
		run,
	}: Attempt): Promise<{ operation: string; lines: readonly JudgedLine[]; refusal?: string }> {
		let change: WorkspaceChange;
		try {
			change = await run(this.repository);
		} catch (error) {
			if (error instanceof OperationError) {
				return { operation, lines: [], refusal: error.message };
			}
			throw error;
		}
		const before = this.filesOf(change);
		applyChange(this.root, change);
		const after = Object.fromEntries(
			Object.keys(before)
				.map((file) => movedPath(file, change))
				.map((file) => [file, this.textOf(file)]),
		);
		const lines = judge(before, after, permission(change));
		this.restore(before, change);
		return { operation, lines };
	}

	/** The files that a change touches, as they are now. Byte order marks are kept. */
	private filesOf({ edits, renames }: WorkspaceChange): Record<string, string> {
		const below = renames.map(({ from }) => from);
		const known = this.repository.records.map((record) => record.path);
		const moved = known.filter((file) => below.some((from) => file === from || file.startsWith(`${from}/`)));
		return Object.fromEntries([...new Set([...edits.keys(), ...moved])].map((file) => [file, this.textOf(file)]));
	}

	private restore(before: Readonly<Record<string, string>>, { renames }: WorkspaceChange): void {
		for (const { from, to } of renames) {
			renameSync(path.join(this.root, to), path.join(this.root, from));
		}
		for (const [file, text] of Object.entries(before)) {
			writeFileSync(path.join(this.root, file), text);
		}
	}
}

function movedPath(file: string, { renames }: WorkspaceChange): string {
	for (const { from, to } of renames) {
		if (file === from || file.startsWith(`${from}/`)) {
			return to + file.slice(from.length);
		}
	}
	return file;
}
