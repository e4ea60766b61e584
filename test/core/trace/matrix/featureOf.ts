import { defaultConfig } from '../../../../src/core/config.ts';
import { builtinKinds } from '../../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../../src/core/kinds/kindRegistry.ts';
import { DecisionLinks } from '../../../../src/core/trace/matrix/decisions.ts';
import { type FeatureMatrix, matrixOf } from '../../../../src/core/trace/matrix/matrix.ts';
import type { UsePlace } from '../../../../src/core/trace/matrix/usedBy.ts';
import { SpecIndex } from '../../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../../support/memoryWorkspace.ts';

/** The matrix of a feature's folder in a workspace of these files. */
export async function matrixIn(files: Readonly<Record<string, string>>, feature: string): Promise<FeatureMatrix> {
	const index = new SpecIndex({
		workspace: new MemoryWorkspace(files),
		kinds: new KindRegistry(builtinKinds),
		config: defaultConfig,
		rules: [],
	});
	await index.load();
	return matrixOf(index.trace.scope(feature), new DecisionLinks(index.documents()));
}

/** A matrix as lines: indented id, `+` covered, `-` not, `?` not counted, then the cells that hold something. */
export function lines({ rows, whole }: FeatureMatrix): string[] {
	const cells = (all: FeatureMatrix['whole']): string =>
		Object.entries(all)
			.filter(([, places]) => places.length > 0)
			.map(([column, places]) => ` ${column}: ${places.map(shown).join(', ')}`)
			.join(';');
	const marks = { true: '+', false: '-', undefined: '?' };
	const all = cells(whole);
	return [
		...rows.map((row) => `${'  '.repeat(row.depth)}${row.id} ${marks[`${row.covered}`]}${cells(row.cells)}`),
		...(all === '' ? [] : [`all${all}`]),
	];
}

function shown({ label, state, optional }: UsePlace): string {
	const marks = { done: ' [x]', started: ' [-]', open: ' [ ]' };
	return `${label}${state ? marks[state] : ''}${optional ? '*' : ''}`;
}
