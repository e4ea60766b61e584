import { lookupIn } from '../log/recordLookup.ts';
import { isInPart } from '../record/extent.ts';
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

/** What supersedes a part of a record leaves it in force, and so amends it. */
const inPart = 'supersedes in part';

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
			const target = lookup.target(link, record.path);
			if (target === undefined || target === record) {
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
	const stages = new Map(records.map(({ path, status }) => [path, status?.stage]));
	for (const edge of [...edges.values()].filter(({ label }) => label === inPart)) {
		// Where one side names a part and the other none, the status says which of them is meant
		const whole = keyOf({ ...edge, relation: 'supersedes', label: 'supersedes' });
		edges.delete(edges.has(whole) && stages.get(edge.to) === 'superseded' ? keyOf(edge) : whole);
	}
	const joined = new Set([...edges.values()].map(({ from, to }) => `${from}\n${to}`));
	for (const edge of reverse) {
		if (!joined.has(`${edge.to}\n${edge.from}`)) {
			edges.set(keyOf(edge), edge);
		}
	}
	return [...edges.values()];
}

function edgeOf(link: RecordLink, record: string, target: AdrRecord): GraphEdge {
	const { relation, label } = link;
	const word = active[relation];
	const [from, to] = relation.endsWith('ed-by') ? [target.path, record] : [record, target.path];
	return word === 'supersedes' && isInPart(link, target)
		? { from, to, relation: 'amends', label: inPart }
		: { from, to, relation: word, label: word === 'other' ? label : word };
}

function isReverse(label: string): boolean {
	return /\sby$/i.test(label);
}

function keyOf({ from, to, relation, label }: GraphEdge): string {
	return [from, to, relation, label.toLowerCase()].join('\n');
}
