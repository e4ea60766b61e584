import type { Range } from '../../document/text.ts';
import { changeOf, isArchived } from '../../openspec/place.ts';
import { type MarkState, markState } from '../../tasks/taskDialect.ts';
import { baseName, isMarkdown } from '../../workspace/paths.ts';
import { usersOf } from '../lookup/usage.ts';
import type { Definition, TraceReference } from '../trace.ts';
import type { PlacedDefinition, PlacedReference, TraceScope } from '../traceScope.ts';

/** A place that takes up a requirement, as a cell of the matrix shows it. */
export interface UsePlace {
	readonly path: string;
	readonly range: Range;
	/** Short: `2.1`, `Property 3`, `design.md:12`. */
	readonly label: string;
	/** What stands there; empty where it is not known. */
	readonly text: string;
	/** Given for a task. */
	readonly state?: MarkState;
	/** A task that may be left out. */
	readonly optional?: boolean;
}

/** What takes up a requirement; each place once, in order of path and place. */
export interface UsedBy {
	/** Places of a design, a plan, a data model that speak of it. */
	readonly design: readonly UsePlace[];
	/** Correctness properties that hold because of it. */
	readonly properties: readonly UsePlace[];
	/** Tasks that do it; where there is none, the other places of a list of tasks that name it: a phase, a table. */
	readonly tasks: readonly UsePlace[];
	/** Tasks that test it or one of its properties, code that names it, scenarios of OpenSpec. */
	readonly tests: readonly UsePlace[];
}

type Column = keyof UsedBy | 'taskLists';

const nowhere: readonly UsePlace[] = [];
/** Of the many that nobody names there is one. */
const unused: UsedBy = { design: nowhere, properties: nowhere, tasks: nowhere, tests: nowhere };

/** Tells for a scope who takes up an id of the space `requirement`. */
export class Uses {
	private readonly scope: TraceScope;
	/** Documents in which tasks are born, and those in which requirements are. */
	private readonly taskLists: ReadonlySet<string>;
	private readonly sources: ReadonlySet<string>;
	/** Documents of OpenSpec. */
	private readonly byName: ReadonlySet<string>;

	constructor(scope: TraceScope) {
		this.scope = scope;
		this.taskLists = new Set(scope.all('task').map(({ path }) => path));
		this.sources = new Set(scope.all('requirement').map(({ path }) => path));
		const { documents } = scope;
		this.byName = new Set(documents.filter(({ trace }) => trace.dialect === 'openspec').map(({ path }) => path));
	}

	/** Who takes up an item itself, not all at once. */
	of({ path, definition }: PlacedDefinition): UsedBy {
		const { key } = definition;
		const found = this.sort(this.scope.namers('requirement', key));
		return this.byName.has(path)
			? { ...found, design: this.deltasOf(key, path), tests: this.scenariosOf(key, path) }
			: found;
	}

	/** Whether `of` has a task, a property or a test; costs less. */
	isTakenUp({ path, definition: { key } }: PlacedDefinition): boolean {
		const isByName = this.byName.has(path);
		return (
			(isByName && this.scope.children('scenario', key).some((one) => one.path === path)) ||
			usersOf(this.scope, this.scope.namers('requirement', key)).some(({ placed }) => {
				const column = this.columnOf(placed);
				// The tests of OpenSpec are its scenarios alone
				return column !== undefined && column !== 'design' && !(isByName && column === 'tests');
			})
		);
	}

	/** Who names all requirements at once: `_Requirements: All_`. */
	ofAll(): UsedBy {
		return this.sort(this.scope.namersOfAll());
	}

	private sort(references: readonly PlacedReference[]): UsedBy {
		if (references.length === 0) {
			return unused;
		}
		// Most of them stay empty
		const columns: Partial<Record<Column, Places>> = {};
		const add = (column: Column, place: UsePlace): void => {
			columns[column] ??= new Places();
			columns[column].add(place);
		};
		for (const { placed, from } of usersOf(this.scope, references)) {
			const column = this.columnOf(placed);
			if (!column) {
				continue;
			}
			add(column, from ? placeOf(from) : placeOfReference(placed));
			for (const test of from?.definition.space === 'property' ? this.testsOf(from.definition) : nowhere) {
				add('tests', test);
			}
		}
		const { design, properties, tasks, taskLists, tests } = columns;
		return {
			design: design?.list ?? nowhere,
			properties: properties?.list ?? nowhere,
			tasks: (tasks ?? taskLists)?.list ?? nowhere,
			tests: tests?.list ?? nowhere,
		};
	}

	private columnOf({ path, reference: { from, relation } }: PlacedReference): Column | undefined {
		switch (from?.space) {
			case 'task':
				return relation === 'validates' ? 'tests' : 'tasks';
			case 'property':
				return 'properties';
			case undefined:
				return this.columnOfDocument(path, relation);
			default:
				// A requirement that names another, an item of a checklist that asks about its words
				return undefined;
		}
	}

	private columnOfDocument(path: string, relation: TraceReference['relation']): Column | undefined {
		if (this.taskLists.has(path)) {
			return 'taskLists';
		}
		if (this.sources.has(path)) {
			return undefined;
		}
		return isMarkdown(path) || relation === 'mentions' ? 'design' : 'tests';
	}

	private testsOf({ key }: Definition): UsePlace[] {
		const users = usersOf(this.scope, this.scope.references('property', key));
		return users.flatMap(({ from }) => (from?.definition.space === 'task' ? [placeOf(from)] : []));
	}

	/** Open changes that do something with a requirement of OpenSpec. */
	private deltasOf(key: string, path: string): readonly UsePlace[] {
		return this.scope
			.definitions('requirement', key)
			.filter((one) => one.path !== path && !isArchived(one.path))
			.map(({ path: delta, definition: { idRange: range, operation = '' } }) => ({
				path: delta,
				range,
				label: `${operation} in ${changeOf(delta)?.change ?? baseName(delta)}`.trim(),
				text: '',
			}));
	}

	private scenariosOf(key: string, path: string): readonly UsePlace[] {
		return this.scope
			.children('scenario', key)
			.filter((one) => one.path === path)
			.map(placeOf);
	}
}

/** A definition as a place of the matrix. */
function placeOf({ path, definition }: PlacedDefinition): UsePlace {
	const { space, id, idRange: range, text, optional } = definition;
	return {
		path,
		range,
		label: space === 'property' ? `Property ${id}` : id,
		text,
		...(space === 'task' && { state: markState(definition.mark), ...(optional && { optional }) }),
	};
}

function placeOfReference({ path, reference: { range } }: PlacedReference): UsePlace {
	return { path, range, label: `${baseName(path)}:${range.start.line + 1}`, text: '' };
}

/** From so many places on they are found by a text of path and line; fewer are looked through. */
const many = 8;

/** Places without those that lead to the same line twice: of these the last counts, where the first stood. */
class Places {
	readonly list: UsePlace[] = [];
	private byLine: Map<string, number> | undefined;

	add(place: UsePlace): void {
		const at = this.placeOf(place);
		if (at >= 0) {
			this.list[at] = place;
			return;
		}
		this.byLine?.set(keyOf(place), this.list.length);
		this.list.push(place);
		if (this.list.length === many) {
			this.byLine = new Map(this.list.map((one, i) => [keyOf(one), i]));
		}
	}

	private placeOf(place: UsePlace): number {
		return this.byLine
			? (this.byLine.get(keyOf(place)) ?? -1)
			: this.list.findIndex(({ path, range }) => path === place.path && range.start.line === place.range.start.line);
	}
}

function keyOf({ path, range }: UsePlace): string {
	return `${path}:${range.start.line}`;
}
