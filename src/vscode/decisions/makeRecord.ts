import * as vscode from 'vscode';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import { type NewRecordOptions, newRecord } from '../../core/adr/new/newRecord.ts';
import { showNewDocument } from '../commands/showNewDocument.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { followInIndex } from './followInIndex.ts';
import { runOperation } from './runOperation.ts';

/**
 * Makes a record and opens it.
 * @returns its path; undefined where it could not be made, which the person has been told
 */
export async function makeRecord(
	indexes: IndexService,
	root: WorkspaceRoot,
	options: NewRecordOptions,
): Promise<string | undefined> {
	let path = '';
	const isMade = await runOperation(indexes, root, vscode.l10n.t('Making the record'), async (repository) => {
		const made = await newRecord(repository, asOfNow(repository, options));
		path = made.path;
		return made.change;
	});
	if (isMade) {
		// The disk tells of the new file later.
		await root.refresh(path);
		await showNewDocument(root.uriOf(path), path, root.get(path)?.kind);
		void followInIndex(indexes, root, path);
	}
	return isMade ? path : undefined;
}

/** Log and records as they are when the person has answered all questions. */
function asOfNow(repository: AdrRepository, options: NewRecordOptions): NewRecordOptions {
	const { log, supersedes } = options;
	return {
		...options,
		log: log && repository.logs.find(({ folder, prefix }) => folder === log.folder && prefix === log.prefix),
		supersedes: supersedes?.map(({ path }) => repository.record(path)),
	};
}
