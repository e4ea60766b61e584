import { grouped } from '../../grouped.ts';
import { relativeTarget } from '../../workspace/writtenTarget.ts';
import type { DecisionLog } from '../log/log.ts';
import { withoutSeparators } from '../record/prefixLetters.ts';
import { type AdrRecord, type Stage, stages } from '../record/record.ts';
import { type GraphEdge, graphEdges } from './graphEdges.ts';
import { mermaidLabel } from './mermaidText.ts';

export interface GraphOptions {
	/** Logs to group the records by, where several of them have records. */
	readonly logs?: readonly DecisionLog[] | undefined;
	/** Path of the page that holds the diagram: records link to their files from there. No links when not given. */
	readonly page?: string | undefined;
}

/** Each colour has its own text colour, so that it reads on a light and on a dark page. */
const colours: Readonly<Record<Stage, string>> = {
	draft: 'fill:#e5e7eb,stroke:#6b7280,color:#1f2937,stroke-dasharray:4 3',
	proposed: 'fill:#fef3c7,stroke:#b45309,color:#451a03',
	accepted: 'fill:#d1fae5,stroke:#047857,color:#022c22',
	rejected: 'fill:#fee2e2,stroke:#b91c1c,color:#450a0a',
	deprecated: 'fill:#ffedd5,stroke:#9a3412,color:#431407,stroke-dasharray:4 3',
	superseded: 'fill:#e5e7eb,stroke:#6b7280,color:#374151',
};

const arrows: Readonly<Record<GraphEdge['relation'], string>> = {
	supersedes: '==>',
	amends: '-->',
	clarifies: '-.->',
	other: '-.->',
};

/**
 * Records and their relations as a Mermaid flowchart: a node for each record, coloured by stage, and a line for each
 * relation, from the newer record to the older. Ends with a line break.
 */
export function mermaidGraph(records: readonly AdrRecord[], options: GraphOptions = {}): string {
	const ids = new Map(records.map(({ path }, i) => [path, `r${i + 1}`]));
	const lines = [
		'flowchart LR',
		...groups(records, options.logs ?? [])
			.map(({ title, records }) => ({
				title,
				nodes: records.map((record) => `${ids.get(record.path)}[${label(record)}]`),
			}))
			.flatMap(({ title, nodes }, i) =>
				title === undefined ? nodes : [`subgraph g${i + 1}[${mermaidLabel(title)}]`, ...nodes.map(indented), 'end'],
			),
		...graphEdges(records).map(
			({ from, to, relation, label }) => `${ids.get(from)} ${arrows[relation]}|${mermaidLabel(label)}| ${ids.get(to)}`,
		),
		...stages.flatMap((stage) => styled(stage, records, ids)),
		...(options.page === undefined ? [] : records.map((record) => link(record, ids, options.page ?? ''))),
	];
	return `${lines.map((line, i) => (i === 0 ? line : indented(line))).join('\n')}\n`;
}

function indented(line: string): string {
	return `    ${line}`;
}

interface Group {
	/** Undefined where there is just one. */
	readonly title: string | undefined;
	readonly records: readonly AdrRecord[];
}

function groups(records: readonly AdrRecord[], logs: readonly DecisionLog[]): readonly Group[] {
	const titles = new Map(logs.flatMap((log) => log.records.map(({ path }) => [path, logTitle(log)] as const)));
	const groups = grouped(records, ({ path }) => titles.get(path) ?? '');
	return groups.size < 2
		? [{ title: undefined, records }]
		: [...groups].map(([title, records]) => ({ title: title === '' ? undefined : title, records }));
}

/** What a log is called where there are several: `docs/adr`, `docs/adr API`. */
export function logTitle({ folder, prefix }: DecisionLog): string {
	return prefix === '' ? folder || '.' : `${folder} ${withoutSeparators(prefix)}`;
}

function label({ name, title }: AdrRecord): string {
	const number = name.number === undefined ? '' : `${name.prefix}${String(name.number).padStart(name.digits, '0')} `;
	return mermaidLabel(number + title);
}

function styled(stage: Stage, records: readonly AdrRecord[], ids: ReadonlyMap<string, string>): string[] {
	const nodes = records.flatMap(({ path, status }) => (status?.stage === stage ? [ids.get(path)] : []));
	return nodes.length === 0 ? [] : [`classDef ${stage} ${colours[stage]}`, `class ${nodes.join(',')} ${stage}`];
}

function link({ path }: AdrRecord, ids: ReadonlyMap<string, string>, page: string): string {
	return `click ${ids.get(path)} href "${relativeTarget(page, path)}"`;
}
