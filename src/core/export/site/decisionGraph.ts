import type { GraphEdge } from '../../adr/graph/graphEdges.ts';
import type { AdrRecord } from '../../adr/record/record.ts';
import { recordLabel } from '../../outline/recordLabel.ts';
import { escapeHtml } from '../../preview/escapeHtml.ts';

/** Sizes in units of the picture, which are pixels where there is room. */
const row = 30;
const margin = 16;
const dot = 5;
/** How far an arc reaches to the left for each row that it spans, and at most. */
const reach = { least: 26, perRow: 9, most: 240 } as const;
/** Width of a character of a label, about. */
const letter = 7.6;
const longestLabel = 64;

/**
 * The relations of records as a picture: a line for each record that has any, in the order given, and an arc from each
 * that changes another to the one it changes. No size depends on a font, so that the same records give the same picture.
 * @param href address of a record's page
 * @returns undefined where no record names another
 */
export function decisionGraph(
	records: readonly AdrRecord[],
	edges: readonly GraphEdge[],
	href: (record: AdrRecord) => string | undefined,
): string | undefined {
	const named = new Set(edges.flatMap(({ from, to }) => [from, to]));
	const shown = records.filter(({ path }) => named.has(path));
	const rows = new Map(shown.map(({ path }, i) => [path, i]));
	const drawn = edges.filter(({ from, to }) => rows.has(from) && rows.has(to));
	if (drawn.length === 0) {
		return undefined;
	}
	const widest = Math.max(...drawn.map((edge) => bend(edge, rows)));
	// A curve stays within three quarters of the way to its handles
	const x = margin + Math.ceil(widest * 0.75) + dot;
	const labels = shown.map(labelOf);
	const width = Math.ceil(x + 14 + Math.max(...labels.map(({ length }) => length)) * letter + margin);
	const height = shown.length * row + margin;
	const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
	return [
		`<svg class="decision-graph" ${size} role="group" aria-label="Relations of decisions">`,
		...drawn.map((edge) => arc(edge, rows, x)),
		...shown.map((record, i) => node(record, labels[i] ?? '', x, yOf(i), href(record))),
		'</svg>',
	].join('');
}

function yOf(place: number): number {
	return place * row + row / 2 + margin / 2;
}

function bend({ from, to }: GraphEdge, rows: ReadonlyMap<string, number>): number {
	const span = Math.abs((rows.get(from) ?? 0) - (rows.get(to) ?? 0));
	return Math.min(reach.least + span * reach.perRow, reach.most);
}

function arc(edge: GraphEdge, rows: ReadonlyMap<string, number>, x: number): string {
	const [fromRow, toRow] = [rows.get(edge.from) ?? 0, rows.get(edge.to) ?? 0];
	// An arrow ends a little beside the middle, towards where it comes from: several are told apart
	const start = yOf(fromRow) + Math.sign(toRow - fromRow) * 4;
	const end = yOf(toRow) - Math.sign(toRow - fromRow) * 4;
	const left = x - dot - 3;
	const turn = left - bend(edge, rows);
	const line = `M${left} ${start}C${turn} ${start} ${turn} ${end} ${left - 7} ${end}`;
	const head = `M${left} ${end}l-9 -4v8z`;
	const title = `<title>${escapeHtml(edge.label)}</title>`;
	return `<g class="edge ${edge.relation}">${title}<path class="line" d="${line}"></path><path class="head" d="${head}"></path></g>`;
}

function node(record: AdrRecord, label: string, x: number, y: number, href: string | undefined): string {
	const text = `<text x="${x + 12}" y="${y + 4}">${escapeHtml(label)}</text>`;
	const circle = `<circle class="${record.status?.stage ?? 'other'}" cx="${x}" cy="${y}" r="${dot}"></circle>`;
	return circle + (href === undefined ? text : `<a href="${escapeHtml(href)}">${text}</a>`);
}

function labelOf(record: AdrRecord): string {
	const letters = [...recordLabel(record)];
	return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : letters.join('');
}
