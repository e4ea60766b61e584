import { costAt, documentsOf, type Figures, groupedFindings } from './figures.ts';

/** How a run was made, and how long it took. */
export interface RunFacts {
	readonly seed: number;
	readonly corpus: string | undefined;
	readonly only: string | undefined;
	/** From start to end. */
	readonly seconds: number;
}

/** What a run came to, as one object. */
export function reportJson(facts: RunFacts, figures: Figures): unknown {
	const documents = documentsOf(figures);
	const milliseconds = Object.values(figures.properties).reduce((sum, one) => sum + one.milliseconds, 0);
	return {
		...facts,
		documents,
		characters: figures.characters,
		perSecond: Math.round(documents / facts.seconds),
		perProcessorSecond: Math.round(documents / Math.max(milliseconds / 1000, 0.001)),
		generators: figures.generators,
		properties: figures.properties,
		millisecondsPerKilobyte: {
			p50: costAt(figures, 0.5),
			p95: costAt(figures, 0.95),
			p99: costAt(figures, 0.99),
			most: costAt(figures, 1),
		},
		findings: groupedFindings(figures.findings).map(({ first, count }) => ({
			count,
			...first,
			replay: replay(facts, first.number),
		})),
		slowest: figures.slowest.slice(0, 10).map((one) => ({ ...one, replay: replay(facts, one.number) })),
	};
}

/** What a run came to, for a person. */
export function reportText(facts: RunFacts, figures: Figures): string {
	const documents = documentsOf(figures);
	const milliseconds = Object.values(figures.properties).reduce((sum, one) => sum + one.milliseconds, 0);
	const groups = groupedFindings(figures.findings);
	const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) => costAt(figures, share).toFixed(2));
	return [
		`${documents} documents, ${(figures.characters / 1e6).toFixed(1)} million characters, seed ${facts.seed}, ${facts.seconds.toFixed(0)} s`,
		`${Math.round(documents / facts.seconds)} a second, ${Math.round(documents / Math.max(milliseconds / 1000, 0.001))} a second of processor time`,
		'',
		'By generator',
		...Object.entries(figures.generators).map(([name, count]) => `  ${String(count).padStart(9)}  ${name}`),
		'',
		'By property, with milliseconds of processor time for each',
		...Object.entries(figures.properties).map(
			([name, one]) =>
				`  ${String(one.count).padStart(9)}  ${name}  ${(one.milliseconds / Math.max(one.count, 1)).toFixed(2)}`,
		),
		'',
		`Milliseconds for each 1,000 characters, all properties of a document together: half below ${p50}, 95 % below ${p95}, 99 % below ${p99}, at most ${most}`,
		'Slowest for their length',
		...figures.slowest
			.slice(0, 5)
			.map(
				(one) =>
					`  ${one.milliseconds.toFixed(0)} ms, ${one.characters} characters, ${one.property}: ${replay(facts, one.number)}`,
			),
		'',
		`${figures.findings.length} findings of ${groups.length} sorts`,
		...groups.flatMap(({ first, count }) => [
			`  ${count} × ${first.property} (${first.generator})`,
			`    ${first.problem.replaceAll('\n', '\n      ')}`,
			`    ${replay(facts, first.number)}`,
		]),
	].join('\n');
}

function replay({ seed, corpus, only }: RunFacts, number: number): string {
	const quoted = (option: string, value: string | undefined): string =>
		value === undefined ? '' : ` ${option} ${JSON.stringify(value)}`;
	return `npm run fuzz -- --replay ${seed}:${number}${quoted('--corpus', corpus)}${quoted('--only', only)}`;
}
