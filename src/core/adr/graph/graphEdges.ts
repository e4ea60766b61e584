import type { AdrRecord, RecordLink, Relation } from '../record/record.ts';

/** One relation between two records, whichever of them says so, or both. */
export interface GraphEdge {
	/** Path of the record that supersedes, amends or clarifies. */
	readonly from: string;
	readonly to: string;
	readonly relation: 'supersedes' | 'amends' | 'clarifies' | 'other';
	/** What the line is called. */
	readonly label: string;
}

const active: Readonly<Record<Relation, GraphEdge['relation']>> = {
	supersedes: 'supersedes',
	'superseded-by': 'supersedes',
	amends: 'amends',
	'amended-by': 'amends',
	clarifies: 'clarifies',
	'clarified-by': 'clarifies',
	other: 'other',
};

/**
 * The relations between records, each once. Of two free links between the same two, the one whose label ends with "by"
 * only says the other again.
 */
export function graphEdges(records: readonly AdrRecord[]): readonly GraphEdge[] {
	const targets = new Targets(records);
	const edges = new Map<string, GraphEdge>();
	const reverse: GraphEdge[] = [];
	for (const record of records) {
		for (const link of record.links) {
			const target = targets.of(link, record);
			if (target === undefined || target === record.path) {
				continue;
			}
			const edge = edgeOf(link, record.path, target);
			if (edge.relation === 'other' && isReverse(link.label)) {
				reverse.push(edge);
			} else {
				edges.set(keyOf(edge), edge);
			}
		}
	}
	const joined = new Set([...edges.values()].map(({ from, to }) => `${from}\n${to}`));
	for (const edge of reverse) {
		if (!joined.has(`${edge.to}\n${edge.from}`)) {
			edges.set(keyOf(edge), edge);
		}
	}
	return [...edges.values()];
}

function edgeOf({ relation, label }: RecordLink, record: string, target: string): GraphEdge {
	const word = active[relation];
	const [from, to] = relation.endsWith('ed-by') ? [target, record] : [record, target];
	return { from, to, relation: word, label: word === 'other' ? label : word };
}

function isReverse(label: string): boolean {
	return /\sby$/i.test(label);
}

function keyOf({ from, to, relation, label }: GraphEdge): string {
	return [from, to, relation, label.toLowerCase()].join('\n');
}

/** Finds the record that a link means: by its path, else by the number in its own folder. */
class Targets {
	private readonly paths: ReadonlySet<string>;
	private readonly numbers = new Map<string, string | undefined>();

	constructor(records: readonly AdrRecord[]) {
		this.paths = new Set(records.map(({ path }) => path));
		for (const { path, name } of records) {
			if (name.number !== undefined) {
				const key = numberKey(path, name.ownFolder, name.number);
				// A number that two records have says neither
				this.numbers.set(key, this.numbers.has(key) ? undefined : path);
			}
		}
	}

	of({ path, number }: RecordLink, { path: own, name }: AdrRecord): string | undefined {
		if (path !== undefined) {
			return this.paths.has(path) ? path : undefined;
		}
		return number === undefined ? undefined : this.numbers.get(numberKey(own, name.ownFolder, number));
	}
}

function numberKey(path: string, ownFolder: boolean, number: number): string {
	const parts = path.split('/');
	return `${parts.slice(0, ownFolder ? -2 : -1).join('/')}\n${number}`;
}
