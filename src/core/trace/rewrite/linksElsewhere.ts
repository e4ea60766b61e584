import { parseDocument } from '../../document/parse.ts';
import type { TextEdit } from '../../document/text.ts';
import type { Reference } from '../../workspace/facts.ts';
import { inParallel } from '../../workspace/inParallel.ts';
import { isMarkdown } from '../../workspace/paths.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { ScopeTexts, TraceChange } from '../renumber/change.ts';
import { besideOthers, followedLinks, type LostLink, mayLinkTo } from './anchorLinks.ts';
import { checkLost } from './followLinks.ts';

/** Where the links of other files are looked for. */
export interface LinkSources {
	readonly workspace: Workspace;
	/** In bytes; larger files are left alone. */
	readonly maxFileSize: number;
	/** The links of a file that has been read before, which then is read again only when one of them changes. */
	linksOf(path: string): readonly Pick<Reference, 'path' | 'fragment'>[] | undefined;
}

/**
 * A change of ids with the links of all other Markdown files of a workspace to the headings that it changes. Nothing is
 * read where no heading changes.
 * @param scope the texts whose links the change has already
 * @throws OperationError where a link to a heading that goes would come to lead to another one
 */
export async function withLinksElsewhere(
	change: TraceChange,
	scope: ScopeTexts,
	{ workspace, maxFileSize, linksOf }: LinkSources,
): Promise<TraceChange> {
	const { anchors, notes } = change;
	if (anchors.size === 0) {
		return change;
	}
	const followed = new Set(scope.texts.filter(({ document }) => document).map(({ path }) => path));
	const edits = new Map<string, readonly TextEdit[]>(change.edits);
	const lost: LostLink[] = [];
	const leads = ({ path = '', fragment }: Pick<Reference, 'path' | 'fragment'>): boolean =>
		fragment !== undefined && anchors.get(path)?.(fragment) !== undefined;
	const files = (await workspace.list()).filter(
		(path) => isMarkdown(path) && !followed.has(path) && (linksOf(path)?.some(leads) ?? true),
	);
	await inParallel(files, async (path) => {
		const text = await workspace.read(path, maxFileSize);
		if (typeof text === 'string' && mayLinkTo(text, anchors.keys())) {
			const own = edits.get(path) ?? [];
			const links = besideOthers(followedLinks(parseDocument(path, text), anchors), own);
			if (links.edits.length > 0) {
				edits.set(path, [...own, ...links.edits]);
			}
			lost.push(...links.lost);
		}
	});
	checkLost(lost);
	return { ...change, edits, notes: { ...notes, links: [...notes.links, ...lost] } };
}
