import { peopleKnown } from '../../core/form/suggest/people.ts';
import type { Proposal } from '../../core/form/suggest/suggestion.ts';
import { technologiesIn, technologyFiles } from '../../core/form/suggest/technologies.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import { gitExtension } from '../workspace/gitApi.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** So many commits are asked who wrote them. */
const mostCommits = 200;
/** Manifests are small; one that is larger was made by a machine. */
const mostBytes = 1_000_000;

/** Milliseconds for which an answer counts: a person goes from field to field, and the workspace stays. */
const lasting = 60_000;

/** The people that a workspace knows: who decides, who changed its files, and who works now. */
export async function peopleIn(home: DocumentHome): Promise<readonly Proposal[]> {
	const named = home.documents().flatMap(({ facts: { record } }) => record?.deciders ?? []);
	const { self, authors } = await gitNames(home);
	return peopleKnown(self, named, authors);
}

/** What a workspace is built with. @param area of the system, as a form names it */
export async function technologiesOf(home: DocumentHome, area: string): Promise<readonly Proposal[]> {
	const { texts, others } = await manifestsOf(home);
	return technologiesIn(area, texts, others);
}

interface Manifests {
	readonly texts: ReadonlyMap<string, string>;
	/** Paths of files that say something by their name. */
	readonly others: readonly string[];
}

/** All files of the workspace are looked through for them. */
const manifestsOf = lastingFor(async (home): Promise<Manifests> => {
	if (!(home instanceof WorkspaceRoot)) {
		return { texts: new Map(), others: [] };
	}
	const { workspace } = home;
	const { manifests, others } = technologyFiles(await workspace.list());
	const read = await Promise.all(manifests.map(async (path) => [path, await workspace.read(path, mostBytes)] as const));
	const texts = read.flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
	return { texts: new Map(texts), others };
});

interface GitNames {
	/** Undefined where that is not known. */
	readonly self: string | undefined;
	/** Once for each commit. */
	readonly authors: readonly string[];
}

/** Each question to Git is a process. */
const gitNames = lastingFor(async (home): Promise<GitNames> => {
	const root = home.uriOf('');
	const git = home.folder && (await gitExtension().catch(() => undefined));
	const repository = git?.enabled ? git.getAPI(1).getRepository(root) : undefined;
	const [self, commits] = await Promise.all([
		repository?.getConfig('user.name').then(
			(name) => name.trim(),
			() => undefined,
		),
		repository?.log({ path: root.fsPath, maxEntries: mostCommits }).catch(() => []),
	]);
	return { self, authors: (commits ?? []).flatMap(({ authorName }) => authorName ?? []) };
});

/** Remembers what is found out about a workspace for a while. */
function lastingFor<T>(find: (home: DocumentHome) => Promise<T>): (home: DocumentHome) => Promise<T> {
	const known = new WeakMap<DocumentHome, { readonly until: number; readonly found: Promise<T> }>();
	return (home) => {
		const before = known.get(home);
		if (before && before.until > Date.now()) {
			return before.found;
		}
		const found = find(home);
		known.set(home, { until: Date.now() + lasting, found });
		// What failed is tried again
		found.catch(() => known.delete(home));
		return found;
	};
}
