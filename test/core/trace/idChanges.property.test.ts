import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { symbolOf } from '../../../src/core/trace/lookup/symbolAt.ts';
import { blockOf } from '../../../src/core/trace/renumber/blocks.ts';
import type { ScopeTexts, TraceChange } from '../../../src/core/trace/renumber/change.ts';
import { type NumberedItem, withBelow } from '../../../src/core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { splitId, withNumber } from '../../../src/core/trace/rewrite/idMap.ts';
import { renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import type { SourceText } from '../../../src/core/trace/rewrite/sourceText.ts';
import type { Definition } from '../../../src/core/trace/trace.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { type Apart, isGone, meanings, more, otherWords } from '../../support/idMeanings.ts';
import { plainMeanings } from '../../support/plainMeanings.ts';
import { changed, type Files, scopeTexts, sourceOf } from '../../support/traceTexts.ts';
import { kiroFeature, openSpecCapability, specKitFeature } from './featureArbitrary.ts';

/** A change that was carried out, or undefined where it was refused. */
function tried(change: () => TraceChange): TraceChange | undefined {
	try {
		return change();
	} catch (error) {
		assert.ok(error instanceof OperationError, String(error));
		return undefined;
	}
}

/** Who means what in texts, by a reading of their own. */
type Reading = (files: Files, apart?: Apart) => string[];

/** The sources of the feature that is tried: a change leaves most of its texts as they were. */
const sources = new Map<string, SourceText>();

function sourceIn(path: string, text: string): SourceText {
	const key = `${path}\n${text}`;
	const source = sources.get(key) ?? sourceOf(path, text);
	sources.set(key, source);
	return source;
}

const ownReading: Reading = (files, apart) =>
	meanings(
		Object.entries(files).map(([path, text]) => sourceIn(path, text)),
		apart,
	);

// A range around a new item has it too
const isNew = (one: string): boolean =>
	/\[(?:Title|requirement|criterion|scenario|state|event|text|role)\]|(?:Acceptance Criteria|Scenarios\*\*:)$/.test(
		one,
	);

/** Everyone means after a change what they meant before it. */
function checkMeanings(read: Reading, files: Files, change: TraceChange, what: string, apart: Apart): void {
	const after = changed(files, change);
	const [before, now] = [read(files, apart), read(after)];
	// What goes may still be named in a sentence, and means nothing then
	const gained = more(apart.lost ? read(after, { ranges: true }) : now, before).filter(
		(one) => !(change.notes.left.length > 0 && one.endsWith(' nothing')),
	);
	const lost = more(before, now).filter((one) => !(apart.lost && one.endsWith(' nothing')));
	const others = gained.filter((one) => !isNew(one));
	// What our own reader does not read is told to whoever changed the ids
	const told = read === ownReading ? 0 : change.notes.unread.length;
	assert.ok(lost.length <= told && others.length <= told, `${what}: ${JSON.stringify([lost, others, told])}`);
}

/** Everyone means after a change what they meant before it, and no other word is another one. */
function checkKept(
	{ files, readings }: Tried,
	scope: ScopeTexts,
	change: TraceChange,
	what: string,
	apart: Apart = {},
): void {
	for (const read of readings) {
		checkMeanings(read, files, change, what, apart);
	}
	const after = Object.entries(changed(files, change)).map(([path, text]) => sourceIn(path, text));
	for (const text of scope.texts) {
		const result = after.find(({ path }) => path === text.path);
		assert.ok(result);
		const cut = apart.lost || text.trace.references.some(({ keys }) => keys.some((key) => isGone(key, apart)));
		const old = more(otherWords(text, apart), otherWords(result));
		const put = more(otherWords(result), otherWords(text, apart)).filter((one) => !isNew(one));
		assert.ok(cut || old.length === 0, `${what}: ${old.join('\n')}`);
		assert.ok(
			put.every((line) => cut && old.some((one) => isPart(line, one))),
			`${what}: ${put.join('\n')}`,
		);
	}
}

/** Texts with the readings by which they are compared. */
interface Tried {
	readonly files: Files;
	readonly readings: readonly Reading[];
}

/** Whether a text is another one with parts left out. */
function isPart(text: string, whole: string): boolean {
	let at = 0;
	for (const sign of whole) {
		at += text.startsWith(sign, at) ? sign.length : 0;
	}
	return at === text.length;
}

/** Tries every change of one item, each on the texts as they are. @returns how many were carried out */
function tryItem(feature: Tried, scope: ScopeTexts, all: RequirementNumbers, item: NumberedItem): number {
	const text = scope.texts.find(({ path }) => path === item.path);
	assert.ok(text);
	const gone = { gone: withBelow(item).map(({ definition: { key } }) => key) };
	const block = { path: item.path, ...blockOf(item, text.lines) };
	const changes: readonly (readonly [string, () => TraceChange, Apart?])[] = [
		['insert', () => all.insertBehind(item)],
		['remove', () => all.remove(item), { ...gone, block }],
		['up', () => all.move(item, 'up')],
		['down', () => all.move(item, 'down')],
	];
	return changes.filter(([name, make, apart]) => {
		const change = tried(make);
		if (change) {
			checkKept(feature, scope, change, `${name} ${item.id}`, apart);
		}
		return change;
	}).length;
}

function tryRename(feature: Tried, scope: ScopeTexts, definition: Definition, number: number): number {
	const newId = withNumber(definition.id, number) + splitId(definition.id).suffix;
	const change = tried(() => renameId(scope, symbolOf(definition), newId));
	if (change) {
		checkKept(feature, scope, change, `rename ${definition.id} to ${newId}`);
	}
	return change ? 1 : 0;
}

/** Every change of every item. @returns how many were carried out */
function tryAll(files: Files, ...others: readonly Reading[]): number {
	sources.clear();
	const feature = { files, readings: [ownReading, ...others] };
	const scope = { ...scopeTexts(files), reread: (path: string, text: string) => sourceIn(path, text).trace };
	const all = new RequirementNumbers(scope);
	const definitions = scope.texts.flatMap(({ trace }) => trace.definitions);
	const ordered = tried(() => all.inOrder(new Map()));
	if (ordered) {
		checkKept(feature, scope, ordered, 'in order', { lost: true });
	}
	return [
		...all.roots.flatMap(withBelow).map((item) => tryItem(feature, scope, all, item)),
		...definitions
			.filter(({ space }) => space !== 'scenario')
			.flatMap((one) => [7, 99, 987].map((number) => tryRename(feature, scope, one, number))),
	].reduce((sum, count) => sum + count, 0);
}

/** The texts of a feature of the examples that have ids. */
function exampleOf(folder: string): Files {
	const root = new URL(`../../../examples/${folder}/`, import.meta.url);
	assert.ok(existsSync(root), folder);
	const names = readdirSync(root).filter((name) => /^(?:requirements|bugfix|design|tasks|spec|plan)\.md$/.test(name));
	return Object.fromEntries(names.map((name) => [`${folder}/${name}`, readFileSync(new URL(name, root), 'utf8')]));
}

describe('whoever names a requirement means the same one after every change', () => {
	for (const [name, feature] of [
		['Kiro', kiroFeature],
		['spec-kit', specKitFeature],
	] as const) {
		it(`in the form of ${name}`, function () {
			this.timeout(60_000);
			let count = 0;
			fc.assert(
				fc.property(feature, (files) => {
					count += tryAll(files, plainMeanings);
				}),
				{ numRuns: 15 },
			);
			assert.ok(count > 200, `only ${count} changes were carried out`);
		});
	}

	it('by its name, in the form of OpenSpec', () => {
		let count = 0;
		fc.assert(
			fc.property(openSpecCapability, (files) => {
				const scope = scopeTexts(files);
				for (const definition of scope.texts.flatMap(({ trace }) => trace.definitions)) {
					const change = tried(() => renameId(scope, symbolOf(definition), 'Another: 漢字'));
					if (change) {
						checkKept({ files, readings: [ownReading] }, scope, change, `rename ${definition.id}`);
						count++;
					}
				}
			}),
			{ numRuns: 30 },
		);
		assert.ok(count > 60, `only ${count} names were changed`);
	});

	for (const folder of ['.kiro/specs/parcel-pickup', '.kiro/specs/double-release', 'specs/001-courier-drop-off']) {
		it(`in ${folder}`, () => assert.ok(tryAll(exampleOf(folder)) > 30));
	}
});
