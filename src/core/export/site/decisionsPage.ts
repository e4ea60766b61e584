import { logTitle } from '../../adr/graph/graph.ts';
import { type GraphEdge, graphEdges } from '../../adr/graph/graphEdges.ts';
import type { AdrRecord } from '../../adr/record/record.ts';
import { stageKeyOf, stageKeys, stageLabel } from '../../outline/decisions.ts';
import { recordNumber } from '../../outline/recordLabel.ts';
import { plural } from '../../outline/summary.ts';
import type { ExportFile, ExportInput } from '../exportInput.ts';
import { statusBadge } from '../html/chapter/facts.ts';
import { element, type HtmlElement, type HtmlNode } from '../html/clean/nodes.ts';
import { decisionGraph } from './decisionGraph.ts';
import { filterBox } from './filter.ts';
import type { SiteDocuments } from './siteDocuments.ts';
import { type SiteFrame, sitePage, sitePlaces } from './sitePage.ts';
import { table } from './tables.ts';

const path = sitePlaces.decisions;

/** The records of a site, by log. */
export interface SiteLog {
	readonly name: string;
	readonly records: readonly AdrRecord[];
}

/** Logs as far as their records are documents of the site; without those of which none is. */
export function siteLogs({ logs }: ExportInput, documents: SiteDocuments): SiteLog[] {
	return logs
		.map((log) => ({
			name: logTitle(log),
			records: log.records.filter((record) => documents.pageOf(record.path) !== undefined),
		}))
		.filter(({ records }) => records.length > 0);
}

/** The page of all decisions: a table for each log, with filters, and a picture of how they relate. */
export function decisionsPage(frame: SiteFrame, documents: SiteDocuments, logs: readonly SiteLog[]): ExportFile {
	const records = logs.flatMap((log) => log.records);
	const edges = graphEdges(records);
	const stages = stageKeys.filter((key) => records.some((record) => stageKeyOf(record) === key));
	const relations = new Relations(records, edges, documents);
	return sitePage(frame, {
		path,
		title: 'Decisions',
		navigation: [],
		content: [
			element('h1', {}, 'Decisions'),
			element('p', { class: 'about' }, plural(records.length, 'decision')),
			filterBox(
				'Status',
				stages.map((value) => ({ value, name: stageLabel(value) })),
			),
			...logs.map((log, i) => logSection(log, i, documents, relations)),
			...graph(records, edges, documents),
		],
	});
}

function logSection(
	{ name, records }: SiteLog,
	place: number,
	documents: SiteDocuments,
	relations: Relations,
): HtmlElement {
	const rows = records.map((record) => {
		const document = documents.indexed(record.path);
		return {
			filter: stageKeyOf(record),
			cells: [
				linkTo(record, documents, `${recordNumber(record)} ${record.title}`.trim()),
				document && statusBadge(document),
				record.date?.text,
				...(relations.haveTags ? [record.tags.join(', ')] : []),
				relations.of(record.path),
			],
		};
	});
	const id = `log-${place + 1}`;
	return element(
		'section',
		{ 'aria-labelledby': id },
		element('h2', { id }, name),
		table(name, ['Decision', 'Status', 'Date', ...(relations.haveTags ? ['Tags'] : []), 'Relations'], rows),
	);
}

function linkTo(record: AdrRecord, documents: SiteDocuments, text: string): HtmlElement {
	return element('a', { href: documents.address(path, record.path, undefined) }, text);
}

/** What records say of one another, as words that lead there. */
class Relations {
	readonly haveTags: boolean;
	private readonly records: ReadonlyMap<string, AdrRecord>;
	private readonly byPath = new Map<string, GraphEdge[]>();
	private readonly documents: SiteDocuments;

	constructor(records: readonly AdrRecord[], edges: readonly GraphEdge[], documents: SiteDocuments) {
		this.records = new Map(records.map((record) => [record.path, record]));
		this.documents = documents;
		this.haveTags = records.some(({ tags }) => tags.length > 0);
		for (const edge of edges) {
			this.byPath.set(edge.from, [...(this.byPath.get(edge.from) ?? []), edge]);
			this.byPath.set(edge.to, [...(this.byPath.get(edge.to) ?? []), edge]);
		}
	}

	of(record: string): HtmlNode[] {
		return (this.byPath.get(record) ?? []).flatMap(({ from, to, relation, label }, i) => {
			const other = this.records.get(from === record ? to : from);
			const words = from === record ? label : passive[relation];
			const name = other && (recordNumber(other) || other.title);
			const said = from !== record && relation === 'other' ? ` (${label})` : '';
			return other && name ? [i === 0 ? '' : '; ', `${words} `, linkTo(other, this.documents, name), said] : [];
		});
	}
}

/** How the record says it that another one is about. */
const passive: Readonly<Record<GraphEdge['relation'], string>> = {
	supersedes: 'superseded by',
	amends: 'amended by',
	clarifies: 'clarified by',
	other: 'named by',
};

function graph(records: readonly AdrRecord[], edges: readonly GraphEdge[], documents: SiteDocuments): HtmlNode[] {
	const picture = decisionGraph(records, edges, (record) => documents.address(path, record.path, undefined));
	if (picture === undefined) {
		return [];
	}
	const relations = [...new Set(edges.map(({ relation }) => relation))];
	const legend = relations.map((relation) =>
		element('li', { class: `edge ${relation}` }, relation === 'other' ? 'any other relation' : relation),
	);
	return [
		element(
			'section',
			{ 'aria-labelledby': 'graph' },
			element('h2', { id: 'graph' }, 'How decisions relate'),
			element('p', {}, 'An arrow leads from a decision to the one that it changes or names.'),
			element('ul', { class: 'legend' }, ...legend),
			element('div', { class: 'wide', role: 'group', 'aria-label': 'Graph', tabindex: 0 }, { raw: picture }),
		),
	];
}
