import { loadProject } from '../../../../src/core/project.ts';
import { DecisionLinks } from '../../../../src/core/trace/matrix/decisions.ts';
import { type FeatureMatrix, matrixOf } from '../../../../src/core/trace/matrix/matrix.ts';
import type { UsePlace } from '../../../../src/core/trace/matrix/usedBy.ts';
import { SpecIndex } from '../../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../../support/memoryWorkspace.ts';

/** The matrix of a feature's folder in a workspace of these files; they may hold a configuration. */
export async function matrixIn(files: Readonly<Record<string, string>>, feature: string): Promise<FeatureMatrix> {
	const workspace = new MemoryWorkspace(files);
	const { kinds, config } = await loadProject(workspace, []);
	const index = new SpecIndex({ workspace, kinds, config, rules: [] });
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
