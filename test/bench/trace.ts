// Language features on many requirements: node trace.ts COUNT
// Prints {"requirements": …, "references": …, "build": milliseconds, "features": [{"name": …, "samples":
// [milliseconds, …], "processor": [milliseconds, …]}, …]}, by the clock and by the time of this process on a processor.
// Each sample of hover, definition and references is taken right after an edit of the feature,
// so that what the edit made stale is built again. The rename reads all texts of its feature anew.

import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../src/core/kinds/recognise.ts';
import { birthplaces, mentions } from '../../src/core/trace/lookup/places.ts';
import { symbolAt, symbolOf } from '../../src/core/trace/lookup/symbolAt.ts';
import { childrenOf, usageOf } from '../../src/core/trace/lookup/usage.ts';
import { coverageOf } from '../../src/core/trace/matrix/coverage.ts';
import { readSource } from '../../src/core/trace/rewrite/readSource.ts';
import { renameId } from '../../src/core/trace/rewrite/renameId.ts';
import type { SourceText } from '../../src/core/trace/rewrite/sourceText.ts';
import { TraceIndex } from '../../src/core/trace/traceIndex.ts';
import { Random } from './generate/prose.ts';

const wanted = Number(process.argv[2] ?? 10_000);
/** Criteria of a feature: ten requirements of ten. */
const perFeature = 100;
const references = 1000;
const runs = 500;

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

function read(path: string, text: string): SourceText {
	const kind = recogniser.recognise(parseDocument(path, text));
	const source = kind && readSource(path, text, kind);
	if (!source) {
		throw new Error(`${path} has no ids`);
	}
	return source;
}

function requirements(): string {
	const parts = ['# Requirements Document', '## Requirements'];
	for (let i = 1; i <= perFeature / 10; i++) {
		const criteria = Array.from(
			{ length: 10 },
			(_, j) => `${j + 1}. WHEN part ${j} arrives THEN the system SHALL keep it.`,
		);
		parts.push(`### Requirement ${i}: Part ${i}`, '#### Acceptance Criteria', criteria.join('\n'));
	}
	return `${parts.join('\n\n')}\n`;
}

function tasks(count: number, id: (i: number) => string): string {
	const items = Array.from(
		{ length: count },
		(_, i) => `- [ ] ${i + 1}. Keep part ${i}\n  - _Requirements: ${id(i)}, 3.1-3.4_`,
	);
	return `# Implementation Plan\n\n${items.join('\n')}\n`;
}

const index = new TraceIndex();
const sources = new Map<string, SourceText>();
const started = performance.now();
for (let feature = 0; feature < wanted / perFeature; feature++) {
	const folder = `.kiro/specs/feature-${feature}`;
	sources.set(`${folder}/requirements.md`, read(`${folder}/requirements.md`, requirements()));
	const list = tasks(perFeature, (i) => `${Math.floor(i / 10) + 1}.${(i % 10) + 1}`);
	sources.set(`${folder}/tasks.md`, read(`${folder}/tasks.md`, list));
}
for (const [path, { trace }] of sources) {
	index.update(path, 'kind', trace);
}
const build = performance.now() - started;

const random = new Random(5);
const paths = [...sources.keys()];

interface Samples {
	readonly samples: readonly number[];
	readonly processor: readonly number[];
}

/** Milliseconds that a piece of work takes, time and again. @param prepare is not counted */
function measure<T>(times: number, prepare: () => T, work: (prepared: T) => void): Samples {
	const samples: number[] = [];
	const processor: number[] = [];
	for (let run = 0; run < times; run++) {
		const prepared = prepare();
		const usage = process.cpuUsage();
		const before = performance.now();
		work(prepared);
		samples.push(performance.now() - before);
		const { user, system } = process.cpuUsage(usage);
		processor.push((user + system) / 1000);
	}
	return { samples, processor };
}

/** From the place in a text to the answer. */
function sample(answer: (path: string, source: SourceText) => number): Samples {
	const edit = (): [string, SourceText] => {
		const path = paths[random.between(0, paths.length - 1)] ?? '';
		const source = sources.get(path);
		if (!source) {
			throw new Error(path);
		}
		// As after an edit: another object, so that the scope is built again
		index.update(path, 'kind', { ...source.trace });
		return [path, source];
	};
	return measure(runs, edit, ([path, source]) => {
		if (answer(path, source) === 0) {
			throw new Error(`nothing found in ${path}`);
		}
	});
}

function symbolIn(path: string, { trace }: SourceText) {
	const places = [...trace.references, ...trace.definitions.map(({ idRange }) => ({ range: idRange }))];
	const { range } = places[random.between(0, places.length - 1)] ?? places[0] ?? { range: undefined };
	const symbol = range && symbolAt(trace, range.start);
	const scope = index.scopeOf(path);
	if (!symbol || !scope) {
		throw new Error(path);
	}
	return { scope, symbol };
}

const features = [
	{
		name: 'hover',
		...sample((path, source) => {
			const { scope, symbol } = symbolIn(path, source);
			const born = birthplaces(scope, symbol).map(({ definition }) => definition);
			const children = born.flatMap((one) => childrenOf(scope, one).map(({ definition }) => definition));
			usageOf(scope, [...born, ...children]);
			return born.length;
		}),
	},
	{
		name: 'definition',
		...sample((path, source) => {
			const { scope, symbol } = symbolIn(path, source);
			return birthplaces(scope, symbol).length;
		}),
	},
	{
		name: 'references',
		...sample((path, source) => {
			const { scope, symbol } = symbolIn(path, source);
			return birthplaces(scope, symbol).length + mentions(scope, symbol).length;
		}),
	},
	{ name: 'lenses', ...sample((path) => coverageOf(index.scopeOf(path) ?? index.scope('')).all) },
	{ name: `rename with ${references} references`, ...renames() },
];
const named = [...sources.values()].reduce((sum, { trace }) => sum + trace.references.length, 0);
console.log(JSON.stringify({ requirements: wanted, references: named, build, features }));

function renames(): Samples {
	const files = new Map([['.kiro/specs/large/requirements.md', requirements()]]);
	files.set(
		'.kiro/specs/large/tasks.md',
		tasks(references, () => '2.1'),
	);
	return measure(
		20,
		() => undefined,
		() => {
			const texts = [...files].map(([path, text]) => read(path, text));
			const scope = { texts, reread: (path: string, text: string) => read(path, text).trace };
			const born = texts[0]?.trace.definitions.find(({ id }) => id === '2');
			const count = born && renameId(scope, symbolOf(born), '12').edits.get('.kiro/specs/large/tasks.md')?.length;
			if (count !== references) {
				throw new Error(`${count} references renamed`);
			}
		},
	);
}
