import { lookupIn } from '../log/recordLookup.ts';
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
	const lookup = lookupIn(records);
	const edges = new Map<string, GraphEdge>();
	const reverse: GraphEdge[] = [];
	for (const record of records) {
		for (const link of record.links) {
			const target = lookup.target(link, record.path)?.path;
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
