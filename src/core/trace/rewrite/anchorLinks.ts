import { type MovedAnchors, type MovedHeading, movedAnchors } from '../../document/movedAnchors.ts';
import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, type Range, type TextEdit } from '../../document/text.ts';
import { documentReferences } from '../../workspace/references.ts';
import { encodeTarget } from '../../workspace/writtenTarget.ts';
import { overlaps } from '../overlaps.ts';

/** By path of a text whose headings change: where its anchors lead then. */
export type AnchorsByPath = ReadonlyMap<string, MovedAnchors>;

/** A link to a heading that goes. */
export interface LostLink {
	readonly path: string;
	/** As written: `#requirement-2`. */
	readonly text: string;
	readonly range: Range;
	/** Another heading gets the anchor. */
	readonly isTaken: boolean;
}

/** What becomes of the links of one text. */
export interface FollowedLinks {
	readonly edits: readonly TextEdit[];
	readonly lost: readonly LostLink[];
}

/**
 * Where the anchors of a text lead after it is edited. Each heading gets a mark of its own that goes along with it, so
 * that it is known again in what comes out, wherever it stands there.
 * @param edits as they refer to the text
 * @param rearrange turns the edits into those that also move or add a part
 * @returns undefined where all headings stay as they are
 */
export function anchorsAfter(
	document: SpecDocument,
	edits: readonly TextEdit[],
	rearrange?: (edits: readonly TextEdit[]) => readonly TextEdit[],
): MovedAnchors | undefined {
	if (!rearrange && !touchesHeading(document, edits)) {
		return undefined;
	}
	const gone = goneLines(edits);
	const marks = document.headings.flatMap(({ textRange: { start } }, place) =>
		gone.has(start.line) ? [] : [{ range: { start, end: start }, newText: `\uE000${place}\uE001 ` }],
	);
	const text = applyEdits(document.text, rearrange?.([...marks, ...edits]) ?? [...marks, ...edits]);
	const after = parseDocument(document.path, text).headings.map((heading): MovedHeading => {
		const [mark = '', place] = /^\uE000(\d+)\uE001 ?/.exec(heading.anchorText) ?? [];
		return { text: heading.anchorText.slice(mark.length), before: place === undefined ? undefined : Number(place) };
	});
	const before = document.headings.map((heading) => heading.anchorText);
	const isSame = before.length === after.length && after.every((one, i) => one.before === i && one.text === before[i]);
	const explicit = document.anchors.map(({ name }) => name);
	return isSame ? undefined : movedAnchors(before, after, explicit);
}

function touchesHeading({ headings }: SpecDocument, edits: readonly TextEdit[]): boolean {
	const lines = new Set(headings.flatMap(({ range: { start, end } }) => [start.line, end.line]));
	return edits.some(({ range: { start, end } }) => {
		for (let line = start.line; line <= end.line; line++) {
			if (lines.has(line)) {
				return true;
			}
		}
		return false;
	});
}

/** What the links of a text to anchors that change have to say. */
export function followedLinks(document: SpecDocument, anchors: AnchorsByPath): FollowedLinks {
	const edits: TextEdit[] = [];
	const lost: LostLink[] = [];
	if (!document.links.some(({ target }) => target.includes('#'))) {
		return { edits, lost };
	}
	for (const { path = document.path, fragment, fragmentStart, range, form } of documentReferences(document)) {
		const moved = fragment && form !== 'code' ? anchors.get(path)?.(fragment) : undefined;
		if (!moved || fragmentStart === undefined) {
			continue;
		}
		const place = { start: { line: range.start.line, character: fragmentStart }, end: range.end };
		const written = document.lines.slice(place);
		if (moved.to === undefined) {
			lost.push({ path: document.path, text: `#${written}`, range: place, isTaken: moved.isTaken });
		} else {
			const isEncoded = /%[\da-f]{2}/i.test(written);
			edits.push({ range: place, newText: isEncoded ? encodeURIComponent(moved.to) : encodeTarget(moved.to) });
		}
	}
	return { edits, lost };
}

/**
 * Edits of links beside those that a text has already: what goes or is written anew anyway is left to them.
 * @param others edits of the same text
 */
export function besideOthers({ edits, lost }: FollowedLinks, others: readonly TextEdit[]): FollowedLinks {
	const gone = goneLines(others);
	const inLine = others.map(({ range }) => range).filter(({ start, end }) => start.line === end.line);
	const isWritten = overlaps(inLine);
	const isFree = ({ range }: { readonly range: Range }): boolean => !gone.has(range.start.line) && !isWritten(range);
	return { edits: edits.filter(isFree), lost: lost.filter(isFree) };
}

/** Whether a text may have a link to an anchor in a file of another one, before it is parsed. */
export function mayLinkTo(text: string, paths: Iterable<string>): boolean {
	for (const path of paths) {
		const name = path.slice(path.lastIndexOf('/') + 1);
		if (text.includes(`${name}#`) || text.includes(`${encodeURIComponent(name)}#`)) {
			return true;
		}
	}
	return false;
}

/** Lines of which the edits leave nothing. */
function goneLines(edits: readonly TextEdit[]): ReadonlySet<number> {
	const lines = new Set<number>();
	for (const {
		range: { start, end },
	} of edits) {
		const first = start.character === 0 ? start.line : start.line + 1;
		const last = end.line > start.line && end.character > 0 ? end.line : end.line - 1;
		for (let line = first; line <= last; line++) {
			lines.add(line);
		}
	}
	return lines;
}
