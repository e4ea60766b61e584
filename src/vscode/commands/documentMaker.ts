import { withRecords } from '../../core/adr/indexPage/indexPage.ts';
import { openRepository } from '../../core/adr/log/indexedRepository.ts';
import { likelyLogs } from '../../core/adr/new/newPlan.ts';
import { newRecord } from '../../core/adr/new/newRecord.ts';
import { kindsBefore } from '../../core/kinds/chain.ts';
import { chainStart } from '../../core/kinds/chainStart.ts';
import { candidatesByTitle, folderCandidates, hasFeatureFolder } from '../../core/kinds/folderCandidates.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { Scaffold } from '../../core/kinds/scaffold.ts';
import { scaffoldInChange } from '../../core/openspec/scaffoldInChange.ts';
import { folderOf } from '../../core/workspace/paths.ts';
import { today } from '../today.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** What a person says about a new document. */
export interface DocumentWishes {
	readonly title: string;
	/** Values of the kind's `variables`. */
	readonly variables: Readonly<Record<string, string>>;
}

/** Makes new documents of a kind; the index as it is at each call says where they go. Nothing is written. */
export interface DocumentMaker {
	/** The document in each place where it may go, the likeliest first. */
	candidates(wishes: DocumentWishes): Promise<readonly Scaffold[]>;
	/** The document in a folder; not given, in the likeliest. */
	make(wishes: DocumentWishes, folder: string | undefined): Promise<Scaffold>;
	/** The document where its kind puts it in a folder of the Specs view, or below. */
	makeWithin(wishes: DocumentWishes, folder: string): Promise<Scaffold>;
}

/**
 * All of it throws RangeError or OperationError, with a sentence for the user, for what can't be made.
 * @param paths of all files
 */
export function documentMaker(root: WorkspaceRoot, kind: Kind, paths: readonly string[]): DocumentMaker {
	return kind.record ? recordMaker(root, kind, paths) : scaffoldMaker(root, kind, paths);
}

function scaffoldMaker(root: WorkspaceRoot, kind: Kind, paths: readonly string[]): DocumentMaker {
	const chain = (path: string) => chainStart(kind, path, root.documents(), root.kinds.all());
	const make = (wishes: DocumentWishes, place: { directory?: string | undefined; within?: string }): Scaffold =>
		withRecords(
			scaffoldInChange(kind, { ...wishes, ...place, paths, date: today(), chain }, root.documents()),
			kind,
			root.documents(),
		);
	const folders = (wishes: DocumentWishes) => {
		const found = folderCandidates(kind, root.documents());
		// One place is the likeliest whatever the title says
		return hasFeatureFolder(kind) && found.length > 1
			? candidatesByTitle(found, folderOf(make(wishes, {}).path), kindsBefore(kind, root.kinds.all()).length > 0)
			: found;
	};
	return {
		candidates: async (wishes) => onePerPath(folders(wishes).map((directory) => make(wishes, { directory }))),
		make: async (wishes, folder) => make(wishes, { directory: folder ?? folders(wishes)[0] }),
		makeWithin: async (wishes, within) => make(wishes, { within }),
	};
}

/** A decision record looks like the others of its log. */
function recordMaker(root: WorkspaceRoot, kind: Kind, paths: readonly string[]): DocumentMaker {
	const { workspace } = root;
	const repository = () =>
		openRepository({
			index: root,
			// Listing the folder takes too long for each letter of a title
			workspace: {
				list: async () => paths,
				read: (path, maxBytes) => workspace.read(path, maxBytes),
				entry: (path) => workspace.entry(path),
				existedOnce: (path) => workspace.existedOnce(path),
			},
			kinds: root.kinds,
			workflow: root.config.adr.workflow,
			maxFileSize: root.config.maxFileSize,
		});
	const options = { kind: kind.id, day: today() };
	return {
		candidates: async (wishes) => {
			const now = repository();
			const logs = likelyLogs(now.logs, kind.id);
			const made = await Promise.allSettled(
				(logs.length > 0 ? logs : [undefined]).map((log) => newRecord(now, { ...options, ...wishes, log })),
			);
			const possible = made.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
			const [failed] = made.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
			if (possible.length === 0) {
				throw failed;
			}
			return onePerPath(possible);
		},
		make: (wishes, folder) => newRecord(repository(), { ...options, ...wishes, folder }),
		makeWithin: (wishes, folder) => newRecord(repository(), { ...options, ...wishes, folder }),
	};
}

function onePerPath(made: readonly Scaffold[]): readonly Scaffold[] {
	return [...new Map(made.map((one) => [one.path, one])).values()];
}
