import type { MovedAnchors } from '../../document/movedAnchors.ts';
import type { TextEdit } from '../../document/text.ts';
import { shortList } from '../../shortList.ts';
import { OperationError } from '../../workspace/change.ts';
import { type AnchorsByPath, anchorsAfter, besideOthers, followedLinks, type LostLink } from './anchorLinks.ts';
import { writtenPlaces } from './noteSentences.ts';
import type { RewriteNotes } from './rewriteReferences.ts';
import type { EditList, SourceText } from './sourceText.ts';

/** How one of the texts is put together from its edits. */
interface Rearranged {
	readonly path: string;
	readonly rearrange?: (edits: readonly TextEdit[]) => readonly TextEdit[];
}

/**
 * Carries a change of headings into the links of the same texts that lead to them.
 * @param edits the change; what links have to say is added
 * @returns where the anchors lead afterwards, for the links of other texts
 * @throws OperationError where a link to a heading that goes would come to lead to another one
 */
export function followLinks(
	texts: readonly SourceText[],
	edits: EditList,
	notes: RewriteNotes,
	structure?: Rearranged,
): AnchorsByPath {
	const anchors = new Map<string, MovedAnchors>();
	for (const { path, document } of texts) {
		const rearrange = structure?.path === path ? structure.rearrange : undefined;
		const own = edits.byPath.get(path) ?? [];
		const moved = document && anchorsAfter(document, own, rearrange);
		if (moved) {
			anchors.set(path, moved);
		}
	}
	if (anchors.size === 0) {
		return anchors;
	}
	for (const { path, document } of texts) {
		if (document) {
			const links = besideOthers(followedLinks(document, anchors), edits.byPath.get(path) ?? []);
			checkLost(links.lost);
			edits.addAll(path, links.edits);
			notes.links.push(...links.lost);
		}
	}
	return anchors;
}

/** @throws OperationError where a link to a heading that goes would lead to another one */
export function checkLost(lost: readonly LostLink[]): void {
	const wrong = lost.filter(({ isTaken }) => isTaken);
	if (wrong.length > 0) {
		throw new OperationError(
			`Another heading would get the anchor that a link names: ${shortList(writtenPlaces(wrong))}. Mend that link first. Nothing was changed.`,
		);
	}
}
