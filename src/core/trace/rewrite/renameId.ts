import { applyEdits } from '../../document/text.ts';
import { isArchived } from '../../openspec/place.ts';
import { shortList } from '../../shortList.ts';
import { OperationError } from '../../workspace/change.ts';
import { baseName } from '../../workspace/paths.ts';
import { plainDigits } from '../idGrammar.ts';
import { nameOf } from '../lookup/names.ts';
import type { TraceSymbol } from '../lookup/symbolAt.ts';
import type { ScopeTexts, TraceChange } from '../renumber/change.ts';
import { type Definition, idKey, type TraceDialect } from '../trace.ts';
import { bornWith, withoutWord } from '../wordLetters.ts';
import { followLinks } from './followLinks.ts';
import { type IdMap, spelledLike, splitId, withWords } from './idMap.ts';
import { listedPlaces } from './noteSentences.ts';
import { emptyNotes, rewriteReferences } from './rewriteReferences.ts';
import { EditList, type SourceText } from './sourceText.ts';

/**
 * Renames an id everywhere in its scope: where it is born, where it is named, and for a requirement its criteria too
 * (`2.1` becomes `5.1` with `2`). A requirement of OpenSpec has a name instead of an id: the spec and the changes that
 * are still open follow; archived ones are history.
 * @param symbol one id, not a range
 * @throws OperationError when the id is born twice, and when the new one is not one of its kind, is taken, is named by
 * somebody who would come to mean this item, or would be read as another one
 */
export function renameId(scope: ScopeTexts, symbol: TraceSymbol, newId: string): TraceChange {
	const texts = scope.texts.filter(({ path }) => !isArchived(path));
	const { born, dialect } = renamable(texts, symbol);
	const wanted = isNamed(born, dialect) ? newId.trim() : plainDigits(newId.trim());
	check(texts, born, dialect, wanted);
	checkNamed(texts, born, wanted, isNamed(born, dialect));
	const below = isNamed(born, dialect) ? [] : keysBelow(texts, born);
	const { key } = born;
	const map = withWords(mapOf(symbol, key, wanted, below), texts);
	const edits = new EditList();
	const notes = emptyNotes();
	for (const text of texts) {
		writeDefinitions(text, map, edits);
		if (dialect === 'openspec' && map.space === 'requirement') {
			writeNames(text, key, wanted, edits);
		} else {
			rewriteReferences(text, map, edits, notes);
		}
	}
	const anchors = followLinks(scope.texts, edits, notes);
	if (!isReadSo({ ...scope, texts }, map, isNamed(born, dialect), edits)) {
		throw new OperationError(refusal(born, wanted, isNamed(born, dialect)));
	}
	return { edits: edits.byPath, notes, anchors };
}

/** Commands that change an id by its place. */
const moving = '"Move Requirement or Criterion Up" or "Down"';

/** Where ids are born and named. */
type Traced = Pick<SourceText, 'path' | 'trace'>;

/**
 * Refuses what has no new id whatever that is: asked before a person types one.
 * @throws OperationError when the id is born twice or nowhere
 */
export function checkRenamable(traced: readonly Traced[], symbol: TraceSymbol): void {
	renamable(
		traced.filter(({ path }) => !isArchived(path)),
		symbol,
	);
}

function renamable(traced: readonly Traced[], symbol: TraceSymbol): ReturnType<typeof bornIn> {
	const found = bornIn(traced, symbol);
	checkAlone(traced, found.born, found.dialect);
	return found;
}

/** What is born under the id of a symbol. @throws OperationError for a range and for an id that nothing has */
function bornIn(texts: readonly Traced[], { keys, space }: TraceSymbol): { born: Definition; dialect: TraceDialect } {
	if (keys.length !== 1) {
		throw new OperationError('Only one id at a time can be renamed. Place the cursor on one that stands alone.');
	}
	const key = withoutWord(space, keys[0] ?? '', bornWith(texts));
	for (const { trace } of texts) {
		const born = trace.definitions.find((one) => one.space === space && one.key === key);
		if (born) {
			return { born, dialect: trace.dialect };
		}
	}
	throw new OperationError('Nothing has this id, so there is nothing to rename.');
}

/** Who names an id that several items have may mean any of them, so that none of them can be renamed with its references. */
function checkAlone(texts: readonly Traced[], born: Definition, dialect: TraceDialect): void {
	const places = texts.map(({ path, trace: { definitions } }) =>
		definitions
			.filter(({ space, key }) => space === born.space && key === born.key)
			// A delta that changes or removes a requirement repeats its name
			.filter(({ operation }) => operation !== 'modified' && operation !== 'removed')
			.map(({ idRange: { start } }) => `${baseName(path)}:${start.line + 1}`),
	);
	// Open changes may add what another one adds, or what the specification has meanwhile
	const twins = dialect === 'openspec' ? places.find(({ length }) => length > 1) : places.flat();
	if (twins && twins.length > 1) {
		const what = isNamed(born, dialect) ? 'name' : 'id';
		throw new OperationError(
			`${nameOf(born)} is defined ${twins.length === 2 ? 'twice' : `in ${twins.length} places`}: ${shortList(twins)}. Whoever names it may mean either. Give one of them another ${what} in the text first.`,
		);
	}
}

function check(texts: readonly SourceText[], born: Definition, dialect: TraceDialect, wanted: string): void {
	const isName = isNamed(born, dialect);
	if (wanted === '' || /[\r\n`]/.test(wanted)) {
		throw new OperationError(isName ? 'Type a name on one line, without backticks.' : `Type an id such as ${born.id}.`);
	}
	if (!isName && !isLike(born, wanted)) {
		throw new OperationError(`${wanted} is not written as ${born.id} is. Type an id of the same form.`);
	}
	const key = isName ? wanted : idKey(wanted);
	const isTaken = texts.some(({ trace }) =>
		trace.definitions.some((one) => one.space === born.space && one.key === key),
	);
	if (key !== born.key && isTaken) {
		throw new OperationError(
			isName || born.space !== 'requirement'
				? `${wanted} is there already. Type another one.`
				: `${wanted} is there already. Type another one, or use ${moving}.`,
		);
	}
}

/** References that name nothing now must not come to name what gets their id. */
function checkNamed(texts: readonly SourceText[], { space, key }: Definition, name: string, isName: boolean): void {
	const wanted = isName ? name : idKey(name);
	const isMeant = (named: string): boolean => named === wanted || (!isName && named.startsWith(`${wanted}.`));
	const lost = texts.flatMap(({ path, trace: { references } }) =>
		references.filter((one) => one.space === space && one.keys.some(isMeant)).map((reference) => ({ path, reference })),
	);
	if (wanted !== key && lost.length > 0) {
		throw new OperationError(
			`Text names that id already, though nothing has it: ${listedPlaces(lost)}. Mend that text first, or type another id.`,
		);
	}
}

function isNamed({ space }: Definition, dialect: TraceDialect): boolean {
	return dialect === 'openspec' && (space === 'requirement' || space === 'scenario');
}

/** A criterion stays one of its requirement; letters may be others (`FR-001` to `NFR-001`), as long as there are some. */
function isLike({ id, parent, type }: Definition, wanted: string): boolean {
	const [before, after] = [splitId(id), splitId(wanted)];
	if (type === 'criterion' && parent !== undefined) {
		return before.stem === after.stem && after.number !== '' && after.suffix === '';
	}
	const form = (stem: string): string => stem.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '0');
	return (
		/^\S+$/.test(wanted) && after.number !== '' && form(before.stem) === form(after.stem) && after.suffix.length <= 1
	);
}

/** What is counted below a requirement or a task, and what text names so. */
function keysBelow(texts: readonly SourceText[], { space, key }: Definition): readonly string[] {
	const all = texts.flatMap(({ trace: { definitions, references } }) => [
		...definitions.filter((one) => one.space === space).map((one) => one.key),
		...references.filter((one) => one.space === space).flatMap(({ keys }) => keys),
	]);
	return all.filter((one) => one.startsWith(`${key}.`));
}

function mapOf({ space }: TraceSymbol, key: string, wanted: string, below: readonly string[]): IdMap {
	const moves = new Map<string, string | undefined>([[key, wanted]]);
	for (const one of below) {
		moves.set(one, wanted + one.slice(key.length));
	}
	return { space, moves, born: new Set() };
}

function writeDefinitions({ path, lines, trace }: SourceText, { space, moves }: IdMap, edits: EditList): void {
	for (const definition of trace.definitions) {
		const id = definition.space === space ? moves.get(definition.key) : undefined;
		const written = lines.slice(definition.idRange);
		const text = id === undefined ? written : spelledLike(written, id);
		if (text !== written) {
			edits.add(path, definition.idRange, text);
		}
	}
}

/** Names stand in headers, which may be definitions too: those are written already. */
function writeNames({ path, trace }: SourceText, key: string, name: string, edits: EditList): void {
	const written = new Set(edits.byPath.get(path)?.map(({ range: { start } }) => `${start.line}:${start.character}`));
	for (const { space, keys, range } of trace.references) {
		if (space === 'requirement' && keys.includes(key) && !written.has(`${range.start.line}:${range.start.character}`)) {
			edits.add(path, range, name);
		}
	}
}

/** A criterion has its number from where it stands in its list. Whoever types another one means to move it. */
function refusal({ id, type }: Definition, wanted: string, isName: boolean): string {
	return type === 'criterion' && !isName
		? `The criteria of a list are counted one after the other: ${id} can't be ${wanted} where it stands. To give it another place, use ${moving}; all who name it follow.`
		: `${wanted} would be read as something else in the place of ${id}. Nothing was changed.`;
}

/** Whether what comes out has the new id when it is read again, and all others are as they were. */
function isReadSo(scope: ScopeTexts, map: IdMap, isName: boolean, edits: EditList): boolean {
	const keyAfter = ({ space, key, parent }: Definition): string | undefined => {
		// The number of a scenario begins with its story
		const story = space === 'scenario' && !isName && parent !== undefined ? map.moves.get(parent) : undefined;
		if (story !== undefined) {
			return idKey(story) + key.slice(parent?.length);
		}
		const moved = space === map.space ? map.moves.get(key) : undefined;
		if (moved === undefined) {
			return key;
		}
		return isName ? [...(space === 'scenario' ? [parent] : []), moved].join('\n') : idKey(moved);
	};
	for (const { path, lines, trace } of scope.texts) {
		const own = edits.byPath.get(path);
		if (!own) {
			continue;
		}
		const after = scope.reread(path, applyEdits(lines.text, own))?.definitions ?? [];
		const isSame = trace.definitions.every((before, i) => {
			// The key of a scenario begins with the name of its requirement
			const isBelow = isName && before.parent !== undefined && map.moves.has(before.parent);
			return after[i]?.type === before.type && (isBelow || after[i]?.key === keyAfter(before));
		});
		if (!isSame || after.length !== trace.definitions.length) {
			return false;
		}
	}
	return true;
}
