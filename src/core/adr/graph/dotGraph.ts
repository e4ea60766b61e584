import { type ListedRecord, listed } from '../links/listed.ts';
import { lookupIn, type RecordLookup } from '../log/recordLookup.ts';
import type { AdrRecord } from '../record/record.ts';

export interface DotOptions {
	/** Folder from which the paths in the links count; the one that all records share when not given. */
	readonly folder?: string | undefined;
	/** What each link begins with. */
	readonly prefix?: string | undefined;
	/** What each link ends with instead of the file's extension; `.html` when not given. */
	readonly extension?: string | undefined;
}

/**
 * The log as a graph for Graphviz, as `adr generate graph` of adr-tools prints it: a dotted line from each number to the
 * next, and the links between records except those that say the same from the other side:
 * "Superseded by" in any language, and all whose label ends with "by".
 * Records without a number, which adr-tools does not have, follow one another in their order.
 */
export function dotGraph(records: readonly AdrRecord[], options: DotOptions = {}): string {
	const all = listed(records, options.folder);
	const lookup = lookupIn(records);
	const ids = new Map(all.map(({ record }, i) => [record.path, nodeOf(record, i)]));
	return [
		'digraph {',
		'  node [shape=plaintext];',
		'  subgraph {',
		...all.flatMap((entry, i) => node(entry, all[i - 1], ids, options)),
		'  }',
		...all.flatMap(({ record }) => links(record, ids, lookup)),
		'}',
		'',
	].join('\n');
}

type Ids = ReadonlyMap<string, string>;

function nodeOf({ name: { number } }: AdrRecord, place: number): string {
	return number === undefined ? `_r${place + 1}` : `_${number}`;
}

function node(
	{ record, heading, path }: ListedRecord,
	before: ListedRecord | undefined,
	ids: Ids,
	{ prefix = '', extension = '.html' }: DotOptions,
): string[] {
	const id = ids.get(record.path);
	const url = prefix + path.slice(0, path.length - record.name.extension.length) + extension;
	const { number } = record.name;
	const previous = number === undefined ? before && ids.get(before.record.path) : number > 1 && `_${number - 1}`;
	return [
		`    ${id} [label="${escaped(heading)}"; URL="${escaped(url)}"];`,
		...(previous ? [`    ${previous} -> ${id} [style="dotted", weight=1];`] : []),
	];
}

function links(record: AdrRecord, ids: Ids, lookup: RecordLookup): string[] {
	return record.links.flatMap((link) => {
		const { label, relation } = link;
		// A number may be that of a file which is no record, or the year of a date
		const target = lookup.target(link, record.path)?.path;
		const isReverse = relation.endsWith('ed-by') || /\sby$/i.test(label);
		return target === undefined || isReverse
			? []
			: [`  ${ids.get(record.path)} -> ${ids.get(target)} [label="${escaped(label)}", weight=0]`];
	});
}

/** A text in a quoted string of Graphviz. */
function escaped(text: string): string {
	return text.replace(/[\\"]/g, '\\$&');
}
