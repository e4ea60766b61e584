import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Position } from '../../../src/core/document/text.ts';
import { grouped } from '../../../src/core/grouped.ts';
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
import { recogniser } from '../../support/formTrials.ts';
import { assertKept, keptTexts, placed, refusedOr, toldEdits, underHeading } from '../../support/kept.ts';
import { oddFiles, oddIndex } from '../../support/oddSpecs.ts';
import { type Files, scopeTexts } from '../../support/traceTexts.ts';

/** Workspaces in which much is odd, by what is kept of them, with the code that names the ids of each feature. */
const workspaces = [
	{
		kept: 'oddTraces',
		files: oddFiles,
		features: {
			'.kiro/specs/oven/': ['test/till.test.ts'],
			'specs/007-shop/': ['src/till.ts', 'test/till.test.ts'],
			'openspec/': [],
		},
	},
	{
		kept: 'oddFeatures',
		files: keptTexts('oddFeatures'),
		features: {
			'.kiro/specs/kiln/': ['src/kiln.ts'],
			'.kiro/specs/leak/': [],
			'specs/008-shed/': ['src/shed.py'],
			'openspec/': [],
		},
	},
];

/** The texts of each feature. */
function scopesIn({ files, features }: { files: Files; features: Readonly<Record<string, string[]>> }): ScopeTexts[] {
	const hasIds = ([path, text]: [string, string]): boolean =>
		!path.endsWith('.md') || recogniser.recognise(parseDocument(path, text))?.trace !== undefined;
	return Object.entries(features).map(([folder, code]) =>
		scopeTexts(
			Object.fromEntries(
				Object.entries(files)
					.filter(([path]) => path.startsWith(folder) || code.includes(path))
					.filter(hasIds),
			),
		),
	);
}

/** Anchors that links lead to. */
const linked = [
	'requirement-1-bake',
	'requirement-2---tell',
	'clean',
	'requirement-money-is-counted',
	'requirement-1-heat',
	'fr-008-as-a-heading',
];

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
	const lines = refusedOr(() => {
		const { edits, notes, anchors, select } = change();
		const note = noteSentences(notes, texts);
		return [
			...[...edits].flatMap(([path, own]) => {
				const text = texts.find((one) => one.path === path)?.lines.text ?? '';
				return toldEdits(own, text).map((line) => `${path} ${line}`);
			}),
			...(note.text === '' ? [] : [`note: ${note.text} ${note.places.length}`]),
			...[...anchors].map(([path, moved]) => `anchors ${path}: ${linked.map((one) => JSON.stringify(moved(one)))}`),
			...(select ? [`select ${select.path} ${JSON.stringify(select.range)}`] : []),
		];
	});
	return underHeading(heading, lines);
}

/** The requirement and the criterion of each line, where they are others than in the line before. */
function itemsByLine(numbers: RequirementNumbers, { path, lines }: SourceText): string {
	const found = Array.from({ length: lines.count }, (_, line) => {
		const position = { line, character: 0 };
		return [numbers.at(path, position)?.id, numbers.at(path, position, true)?.id].join('/');
	});
	return found.flatMap((ids, line) => (ids === found[line - 1] ? [] : [`${line + 1} ${ids}`])).join(', ');
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

for (const workspace of workspaces) {
	const { kept, files } = workspace;
	const features = (): ScopeTexts[] => scopesIn(workspace);

	describe(`ids of odd documents: ${kept}`, () => {
		it('are read', () => {
			assertKept(
				`${kept}.read`,
				features().flatMap(({ texts }) => texts.flatMap(read)),
			);
		});

		it('are renamed', () => {
			const lines = features().flatMap((scope) =>
				scope.texts.flatMap(({ trace }) =>
					trace.definitions.flatMap((one) =>
						[one.id.replace(/(\d+)(\D*)$/, /^(?:T\d|CHK)/.test(one.id) ? '077' : '77$2'), 'Till is open'].flatMap(
							(id) => told(scope.texts, `${one.space} ${one.id} → ${id}`, () => renameId(scope, symbolOf(one), id)),
						),
					),
				),
			);
			assertKept(`${kept}.renamed`, lines);
		});

		it('are numbered anew', () => {
			const lines = features().flatMap((scope) => {
				if (scope.texts.some(({ trace }) => trace.dialect === 'openspec')) {
					return [];
				}
				const numbers = new RequirementNumbers(scope);
				const { texts } = scope;
				const changes = numbers.roots.flatMap(withBelow).flatMap((item) => [
					{ name: `insert behind ${item.id}`, change: () => numbers.insertBehind(item) },
					{ name: `remove ${item.id}`, change: () => numbers.remove(item) },
					{ name: `move up ${item.id}`, change: () => numbers.move(item, 'up') },
					{ name: `move down ${item.id}`, change: () => numbers.move(item, 'down') },
				]);
				const results = changes.map(({ name, change }) => ({ name, lines: told(texts, '', change) }));
				const alike = [...grouped(results, ({ lines }) => lines.join('\n')).values()];
				return [
					`shared ${JSON.stringify(numbers.shared().map(({ id }) => id))}`,
					...texts.map((text) => `at ${text.path}: ${itemsByLine(numbers, text)}`),
					...told(texts, 'in order', () => numbers.inOrder(new Map())),
					...alike.flatMap((same) => [
						`${same.map(({ name }) => name).join(', ')}${same[0]?.lines[0]}`,
						...(same[0]?.lines.slice(1) ?? []),
					]),
				];
			});
			assertKept(`${kept}.numbered`, lines);
		});

		it('are found, used and covered', async () => {
			const index = await oddIndex(files);
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
			assertKept(`${kept}.used`, lines);
			assertKept(`${kept}.matrix`, [
				...matrixCsv('', matrices).split(/\r?\n/),
				...matrixLines(matrixJson('', matrices)),
			]);
		});

		it('are offered where somebody writes one', async () => {
			const { trace: index } = await oddIndex(files);
			const lines = Object.entries(files).flatMap(([path, text]) => {
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
			assertKept(`${kept}.offered`, lines);
		});
	});
}
