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

/** The people that a workspace knows: who decides, who changed its files, and who works now. */
export async function peopleIn(home: DocumentHome): Promise<readonly Proposal[]> {
	const named = home.documents().flatMap(({ facts: { record } }) => record?.deciders ?? []);
	const { self, authors } = await gitNames(home);
	return peopleKnown(self, named, authors);
}

/** What a workspace is built with. @param area of the system, as a form names it */
export async function technologiesOf(home: DocumentHome, area: string): Promise<readonly Proposal[]> {
	if (!(home instanceof WorkspaceRoot)) {
		return [];
	}
	const { workspace } = home;
	const { manifests, others } = technologyFiles(await workspace.list());
	const read = await Promise.all(manifests.map(async (path) => [path, await workspace.read(path, mostBytes)] as const));
	const texts = read.flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
	return technologiesIn(area, new Map(texts), others);
}

async function gitNames(
	home: DocumentHome,
): Promise<{ readonly self: string | undefined; readonly authors: readonly string[] }> {
	const root = home.uriOf('');
	const git = home.folder && (await gitExtension().then(undefined, () => undefined));
	const repository = git?.enabled ? git.getAPI(1).getRepository(root) : undefined;
	const [self, commits] = await Promise.all([
		repository?.getConfig('user.name').then(
			(name) => name.trim(),
			() => undefined,
		),
		repository?.log({ path: root.fsPath, maxEntries: mostCommits }).catch(() => []),
	]);
	return { self, authors: (commits ?? []).flatMap(({ authorName }) => authorName ?? []) };
}
