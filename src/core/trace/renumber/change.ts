import { applyEdits, type Range, type TextEdit } from '../../document/text.ts';
import { OperationError } from '../../workspace/change.ts';
import type { AnchorsByPath } from '../rewrite/anchorLinks.ts';
import { followLinks } from '../rewrite/followLinks.ts';
import { withWords } from '../rewrite/idMap.ts';
import { listedPlaces } from '../rewrite/noteSentences.ts';
import { emptyNotes, type RewriteNotes, rewriteReferences } from '../rewrite/rewriteReferences.ts';
import { EditList, type SourceText } from '../rewrite/sourceText.ts';
import { type IdSpace, idKey, type TraceFacts } from '../trace.ts';
import type { Renumbering } from './inOrder.ts';
import { numberEdits } from './numberEdits.ts';
import { type NumberedItem, withBelow } from './numberedItems.ts';

/** A change of ids with all who name them. */
export interface TraceChange {
	/** Edits by path; they refer to the texts before. */
	readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
	readonly notes: RewriteNotes;
	/** Where the headings of changed texts are found afterwards, for links in texts that are not of the scope. */
	readonly anchors: AnchorsByPath;
	/** What the author writes next, in the text after the change. */
	readonly select?: { readonly path: string; readonly range: Range };
}

/** The texts of a scope, and how one of them is read after a change. */
export interface ScopeTexts {
	readonly texts: readonly SourceText[];
	reread(path: string, text: string): TraceFacts | undefined;
}

/** What of a text changes besides numbers. */
export interface Structure {
	readonly path: string;
	/** An item that goes, and what is cut with it. */
	readonly gone?: { readonly item: NumberedItem; readonly cut: Range };
	/** Turns the edits of the text into those that also move or add a part. */
	readonly rearrange?: (edits: readonly TextEdit[]) => readonly TextEdit[];
	/** Ids that come with it. */
	readonly born?: readonly string[];
}

/**
 * Writes new numbers and everything that names them. What comes out is read again: it must have the ids that were
 * meant, and no other.
 * @throws OperationError where it has not, and where a sentence that names what goes would come to name another
 */
export function changeOf(
	scope: ScopeTexts,
	roots: readonly NumberedItem[],
	{ newIds, map: plain }: Renumbering,
	structure?: Structure,
): TraceChange {
	const edits = new EditList();
	const notes = emptyNotes();
	const map = withWords(plain, scope.texts);
	numberEdits(newIds, (path) => textOf(scope, path), edits);
	for (const text of scope.texts) {
		rewriteReferences(
			text,
			map,
			edits,
			notes,
			structure?.path === text.path ? structure.gone?.item.definition.range : undefined,
		);
	}
	if (structure?.gone) {
		edits.add(structure.path, structure.gone.cut, '');
	}
	const anchors = followLinks(scope.texts, edits, notes, structure);
	const result = new Map<string, readonly TextEdit[]>(edits.byPath);
	if (structure?.rearrange) {
		result.set(structure.path, structure.rearrange(result.get(structure.path) ?? []));
	}
	checkLeft(notes.left, map, idsAfter(roots, newIds, structure));
	checkResult(scope, roots, newIds, result, structure);
	return { edits: result, notes, anchors };
}

function textOf({ texts }: ScopeTexts, path: string): SourceText {
	const text = texts.find((one) => one.path === path);
	if (!text) {
		throw new RangeError(`no text of ${path}`);
	}
	return text;
}

/** The keys that requirements have after a change. */
function idsAfter(
	roots: readonly NumberedItem[],
	newIds: Renumbering['newIds'],
	structure: Structure | undefined,
): ReadonlySet<string> {
	const gone = new Set(structure?.gone && withBelow(structure.gone.item));
	const stay = roots.flatMap(withBelow).filter((item) => !gone.has(item));
	return new Set([...stay.map((item) => newIds.get(item) ?? item.id), ...(structure?.born ?? [])].map(idKey));
}

/** What is left in a sentence names nothing afterwards; it must not have come to name another. */
function checkLeft(left: RewriteNotes['left'], { moves }: Renumbering['map'], taken: ReadonlySet<string>): void {
	const wrong = left.filter(({ reference: { keys } }) =>
		keys.some((key) => taken.has(key) && moves.has(key) && moves.get(key) === undefined),
	);
	if (wrong.length > 0) {
		throw new OperationError(
			`Another requirement would get a number that text names: ${listedPlaces(wrong)}. Mend that text first. Nothing was changed.`,
		);
	}
}

function checkResult(
	scope: ScopeTexts,
	roots: readonly NumberedItem[],
	newIds: Renumbering['newIds'],
	edits: TraceChange['edits'],
	structure: Structure | undefined,
): void {
	const wanted = new Map<string, string[]>();
	const scenarios: { readonly path: string; readonly key: string }[] = [];
	const gone = new Set(structure?.gone && withBelow(structure.gone.item));
	for (const item of roots.flatMap(withBelow).filter((one) => !gone.has(one))) {
		const newId = newIds.get(item);
		if (item.definition.space !== 'scenario') {
			wanted.set(item.path, [...(wanted.get(item.path) ?? []), idKey(newId ?? item.definition.id)]);
		} else if (newId !== undefined) {
			scenarios.push({ path: item.path, key: idKey(newId) });
		}
	}
	for (const [path, keys] of wanted) {
		const own = edits.get(path);
		if (!own) {
			continue;
		}
		const after = scope.reread(path, applyEdits(textOf(scope, path).lines.text, own))?.definitions ?? [];
		const keysOf = (space: IdSpace): string[] => after.filter((one) => one.space === space).map(({ key }) => key);
		const counted = new Set(keysOf('scenario'));
		const born = structure?.path === path ? (structure.born ?? []).map(idKey).filter((key) => !counted.has(key)) : [];
		const isSame = namesOf(keysOf('requirement')) === namesOf([...keys, ...born]);
		if (!isSame || scenarios.some((one) => one.path === path && !counted.has(one.key))) {
			throw new OperationError(
				`${path} would not have the numbers that were meant: its lists are written in a way that can't be renumbered. Nothing was changed.`,
			);
		}
	}
}

/** Criteria called `AC-1` are of their story only where another story counts anew: what stands before the name may change. */
function namesOf(keys: readonly string[]): string {
	return keys
		.map((key) => key.slice(/^[^.]*\.(?=\p{L})/u.exec(key)?.[0].length ?? 0))
		.sort()
		.join('\n');
}
