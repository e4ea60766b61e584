import type { Range } from '../../document/text.ts';
import type { ItemType } from '../trace.ts';
import type { TraceScope } from '../traceScope.ts';
import { type CoveredItem, coverageOf } from './coverage.ts';
import type { DecisionLinks } from './decisions.ts';
import type { UsedBy, UsePlace } from './usedBy.ts';

/** Columns of the matrix behind the requirement, in their order. */
export const matrixColumns = ['design', 'tasks', 'tests', 'decisions'] as const;

export type MatrixColumn = (typeof matrixColumns)[number];

/** The places in the cells of a row. */
export type MatrixCells = Readonly<Record<MatrixColumn, readonly UsePlace[]>>;

/** A requirement, criterion, story or success criterion. */
export interface MatrixRow {
	/** As its document writes it: `1.2`, `FR-001`, a name. */
	readonly id: string;
	readonly type: ItemType;
	readonly text: string;
	readonly path: string;
	/** Where its id stands. */
	readonly range: Range;
	/** 0 for a requirement, 1 for its criteria. */
	readonly depth: number;
	/** Whether somebody takes it up; undefined for a requirement that does not count (`coverageOf`). */
	readonly covered: boolean | undefined;
	readonly cells: MatrixCells;
}

/** Requirement × design × tasks × tests and code × decisions of one feature. */
export interface FeatureMatrix {
	/** Folder of the feature or capability, from the workspace root. */
	readonly feature: string;
	readonly rows: readonly MatrixRow[];
	/** What is about all rows at once. */
	readonly whole: MatrixCells;
	/** Rows that count and have no criteria: those that are covered, and all. */
	readonly covered: number;
	readonly all: number;
}

/** The matrix of a scope; without rows where no requirement is born in it. */
export function matrixOf(scope: TraceScope, decisions: DecisionLinks): FeatureMatrix {
	const { items, byAll, covered, all } = coverageOf(scope);
	const { byKey, whole } = decisions.of(scope);
	const cellsOf = ({ design, properties, tasks, tests }: UsedBy, records: readonly UsePlace[]): MatrixCells => ({
		design: [...properties, ...design.filter((place) => !decisions.isRecord(place.path))],
		tasks,
		tests,
		decisions: records,
	});
	const rowsOf = (item: CoveredItem, depth: number): MatrixRow[] => {
		const { path, definition, usedBy, children } = item;
		const { id, type, text, idRange: range, key } = definition;
		const cells = cellsOf(usedBy, byKey.get(key) ?? []);
		const row = { id, type, text, path, range, depth, covered: item.covered, cells };
		return [row, ...children.flatMap((child) => rowsOf(child, depth + 1))];
	};
	const rows = items.flatMap((item) => rowsOf(item, 0));
	return { feature: scope.name, rows, whole: cellsOf(byAll, whole), covered, all };
}
