import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Position } from '../../../src/core/document/text.ts';
import { suggestIds } from '../../../src/core/trace/completion/suggest.ts';
import { nameOf } from '../../../src/core/trace/lookup/names.ts';
import { birthplaces, mentions } from '../../../src/core/trace/lookup/places.ts';
import { symbolAt, symbolOf } from '../../../src/core/trace/lookup/symbolAt.ts';
import { childrenOf, usageOf, usersOf } from '../../../src/core/trace/lookup/usage.ts';
import { type CoveredItem, coverageOf } from '../../../src/core/trace/matrix/coverage.ts';
import { DecisionLinks } from '../../../src/core/trace/matrix/decisions.ts';
import { matrixOf } from '../../../src/core/trace/matrix/matrix.ts';
import { matrixCsv } from '../../../src/core/trace/matrix/matrixCsv.ts';
import { matrixJson } from '../../../src/core/trace/matrix/matrixJson.ts';
import type { UsePlace } from '../../../src/core/trace/matrix/usedBy.ts';
import type { ScopeTexts, TraceChange } from '../../../src/core/trace/renumber/change.ts';
import { withBelow } from '../../../src/core/trace/renumber/numberedItems.ts';
import { RequirementNumbers } from '../../../src/core/trace/renumber/renumber.ts';
import { noteSentences } from '../../../src/core/trace/rewrite/noteSentences.ts';
import { renameId } from '../../../src/core/trace/rewrite/renameId.ts';
import type { SourceText } from '../../../src/core/trace/rewrite/sourceText.ts';
import type {
	PlacedDefinition,
	PlacedReference,
	ScopeDocument,
	TraceScope,
} from '../../../src/core/trace/traceScope.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { recogniser } from '../../support/formTrials.ts';
import { assertKept, placed, toldEdits, underHeading } from '../../support/kept.ts';
import { oddFiles, oddIndex } from '../../support/oddSpecs.ts';
import { type Files, scopeTexts } from '../../support/traceTexts.ts';

/** The texts of each feature, with the code that names their ids. */
const features = (): ScopeTexts[] =>
	Object.entries({
		'.kiro/specs/oven/': ['test/till.test.ts'],
		'specs/007-shop/': ['src/till.ts', 'test/till.test.ts'],
		'openspec/': [],
	}).map(([folder, code]: [string, readonly string[]]) =>
		scopeTexts(textsIn((path) => path.startsWith(folder) || code.includes(path))),
	);

/** Anchors that links lead to. */
const linked = ['requirement-1-bake', 'requirement-2---tell', 'clean', 'requirement-money-is-counted'];

function textsIn(isWanted: (path: string) => boolean): Files {
	const hasIds = (path: string): boolean =>
		!path.endsWith('.md') || recogniser.recognise(parseDocument(path, oddFiles[path] ?? ''))?.trace !== undefined;
	return Object.fromEntries(Object.entries(oddFiles).filter(([path]) => isWanted(path) && hasIds(path)));
}

function read({ path, lines, trace }: SourceText): string[] {
	return [
		`${path}: ${trace.dialect} ${trace.scope}`,
		...trace.definitions.map(
			({ idRange, range: { start, end }, text, ...rest }) =>
				`  born ${JSON.stringify(rest)} ${placed(idRange, lines)} ${start.line + 1}-${end.line + 1}:${end.character + 1} ${text}`,
		),
		...trace.references.map(({ range, ...rest }) => `  named ${JSON.stringify(rest)} ${placed(range, lines)}`),
	];
}

function told(texts: readonly SourceText[], heading: string, change: () => TraceChange): string[] {
	try {
		const { edits, notes, anchors, select } = change();
		const note = noteSentences(notes, texts);
		return underHeading(heading, [
			...[...edits].flatMap(([path, own]) => {
				const text = texts.find((one) => one.path === path)?.lines.text ?? '';
				return toldEdits(own, text).map((line) => `${path} ${line}`);
			}),
			...(note.text === '' ? [] : [`note: ${note.text} ${note.places.length}`]),
			...[...anchors].map(([path, moved]) => `anchors ${path}: ${linked.map((one) => JSON.stringify(moved(one)))}`),
			...(select ? [`select ${select.path} ${JSON.stringify(select.range)}`] : []),
		]);
	} catch (error) {
		if (error instanceof OperationError) {
			return [`${heading}: ${error.message}`];
		}
		throw error;
	}
}

/** The place of a text in few words. */
function at(path: string, { line, character }: Position): string {
	return `${path}:${line + 1}:${character + 1}`;
}

function usesOf(scope: TraceScope, { path, trace }: ScopeDocument): string[] {
	const named = ({ path: from, reference: { range, text } }: PlacedReference): string =>
		`${at(from, range.start)} ${text}`;
	const born = ({ path: from, definition }: PlacedDefinition): string => `${from} ${nameOf(definition)}`;
	return trace.definitions.flatMap((definition) => {
		const symbol = symbolAt(trace, definition.idRange.start) ?? symbolOf(definition);
		const { tasks, properties, elsewhere } = usageOf(scope, [definition]);
		return [
			`  ${at(path, definition.range.start)} ${nameOf(definition)}`,
			...birthplaces(scope, symbol).map((one) => `    born ${born(one)}`),
			...childrenOf(scope, definition).map((one) => `    holds ${born(one)}`),
			...usersOf(scope, mentions(scope, symbol)).map(
				({ placed: one, from }) => `    named ${named(one)} in ${from ? born(from) : 'none'}`,
			),
			...[...tasks, ...properties].map((one) => `    used by ${born(one)}`),
			...elsewhere.map((one) => `    used in ${named(one)}`),
		];
	});
}

function coverage({ definition, covered, usedBy, children }: CoveredItem): string[] {
	const places = Object.entries(usedBy).map(([sort, all]: [string, readonly UsePlace[]]) =>
		all.map(({ label, text, state }) => `${sort} ${[label, text, state].join('|')}`),
	);
	return [`  ${nameOf(definition)} covered ${covered}: ${places.flat().join(', ')}`, ...children.flatMap(coverage)];
}

/** The features of a matrix, a line for each requirement. */
function matrixLines(json: string): string[] {
	const { features, ...head } = JSON.parse(json);
	return [
		head,
		...features.flatMap(({ requirements, ...rest }: { requirements: object[] }) => [rest, ...requirements]),
	].map((one) => JSON.stringify(one));
}

describe('ids of odd documents', () => {
	it('are read', () => {
		assertKept(
			'oddTraces.read',
			features().flatMap(({ texts }) => texts.flatMap(read)),
		);
	});

	it('are renamed', () => {
		const lines = features().flatMap((scope) =>
			scope.texts.flatMap(({ trace }) =>
				trace.definitions.flatMap((one) =>
					[one.id.replace(/(\d+)(\D*)$/, '77$2'), 'Till is open'].flatMap((id) =>
						told(scope.texts, `${one.space} ${one.id} → ${id}`, () => renameId(scope, symbolOf(one), id)),
					),
				),
			),
		);
		assertKept('oddTraces.renamed', lines);
	});

	it('are numbered anew', () => {
		const lines = features().flatMap((scope) => {
			if (scope.texts.some(({ trace }) => trace.dialect === 'openspec')) {
				return [];
			}
			const numbers = new RequirementNumbers(scope);
			const { texts } = scope;
			const all = numbers.roots.flatMap(withBelow);
			return [
				`shared ${JSON.stringify(numbers.shared().map(({ id }) => id))}`,
				...told(texts, 'in order', () => numbers.inOrder(new Map())),
				...all.flatMap((item) => [
					...told(texts, `insert behind ${item.id}`, () => numbers.insertBehind(item)),
					...told(texts, `remove ${item.id}`, () => numbers.remove(item)),
					...told(texts, `move up ${item.id}`, () => numbers.move(item, 'up')),
					...told(texts, `move down ${item.id}`, () => numbers.move(item, 'down')),
				]),
			];
		});
		assertKept('oddTraces.numbered', lines);
	});

	it('are found, used and covered', async () => {
		const index = await oddIndex();
		const decisions = new DecisionLinks(index.documents());
		const scopes = index.trace.scopes();
		const matrices = scopes.map((scope) => matrixOf(scope, decisions));
		const lines = scopes.flatMap((scope) => {
			const { items, byAll, covered, all } = coverageOf(scope);
			return [
				`${scope.name}: ${covered} of ${all}, all named by ${byAll.tasks.map(({ label }) => label)}`,
				...items.flatMap(coverage),
				...scope.documents.flatMap((document) => usesOf(scope, document)),
			];
		});
		assertKept('oddTraces.used', lines);
		assertKept('oddTraces.matrix', [
			...matrixCsv('', matrices).split(/\r?\n/),
			...matrixLines(matrixJson('', matrices)),
		]);
	});

	it('are offered where somebody writes one', async () => {
		const { trace: index } = await oddIndex();
		const lines = Object.entries(oddFiles).flatMap(([path, text]) => {
			const [scope, trace] = [index.scopeOf(path), index.factsOf(path)];
			const source = text.split('\n');
			return (trace?.references ?? []).flatMap(({ range: { start } }) => {
				const line = source[start.line] ?? '';
				const place = { before: line.slice(0, start.character + 3), after: line.slice(start.character + 3) };
				const above = source.slice(0, start.line).reverse();
				const found = scope && trace && suggestIds(trace.dialect, { scope, path, above, ...place });
				return [
					`${at(path, start)}: ${found ? `${found.start} ${found.candidates.map(({ definition }) => definition.id)}` : 'nothing'}`,
				];
			});
		});
		assertKept('oddTraces.offered', lines);
	});
});
