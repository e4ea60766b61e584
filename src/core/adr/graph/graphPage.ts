import { grouped } from '../../grouped.ts';
import { markdownTitle } from '../indexPage/markdownTitle.ts';
import type { DecisionLog } from '../log/log.ts';
import type { AdrRecord } from '../record/record.ts';
import { type GraphOptions, logTitle, mermaidGraph } from './graph.ts';
import { graphEdges } from './graphEdges.ts';

export interface GraphPageOptions extends GraphOptions {
	/** Heading of the page; "Decision graph" when not given. */
	readonly title?: string | undefined;
}

/** Mermaid draws no diagram of more than 50,000 characters or 500 lines between nodes unless its host says so. */
const most = { characters: 40_000, edges: 450 };

/**
 * The Markdown text of a page that shows the records as a graph. Several logs stand below each other, each with a heading
 * and in the order given; logs that are related share a diagram. Where one diagram would be more than Mermaid draws, there
 * are several; records that are related stand in the same one.
 */
export function graphPage(records: readonly AdrRecord[], options: GraphPageOptions = {}): string {
	const heading = `# ${options.title ?? 'Decision graph'}\n`;
	if (records.length === 0) {
		return `${heading}\nThere are no decision records yet.\n`;
	}
	const parts = partsOf(records, options.logs ?? []);
	const texts = parts.map(({ title, records }) => {
		const fences = diagrams(records, options).map((diagram) => `\n\`\`\`mermaid\n${diagram}\`\`\`\n`);
		return (parts.length > 1 ? `\n## ${markdownTitle(title, false)}\n` : '') + fences.join('');
	});
	return heading + texts.join('');
}

/** Mermaid draws what is not related from the last to the first: so logs that are not get a diagram each. */
function partsOf(
	records: readonly AdrRecord[],
	logs: readonly DecisionLog[],
): readonly { readonly title: string; readonly records: readonly AdrRecord[] }[] {
	const titles = new Map(logs.flatMap((log) => log.records.map(({ path }) => [path, logTitle(log)] as const)));
	const parts = families(records, ({ path }) => titles.get(path) ?? '');
	return parts.map((part) => ({
		title: [...new Set(part.flatMap(({ path }) => titles.get(path) ?? []))].join(', '),
		records: part,
	}));
}

function diagrams(records: readonly AdrRecord[], options: GraphOptions): readonly string[] {
	const whole = mermaidGraph(records, options);
	if (fits(whole.length, graphEdges(records).length)) {
		return [whole];
	}
	const parts: AdrRecord[][] = [];
	let room = { characters: 0, edges: 0 };
	for (const family of families(records)) {
		const size = { characters: mermaidGraph(family, options).length, edges: graphEdges(family).length };
		const part = parts.at(-1);
		if (part && fits(room.characters + size.characters, room.edges + size.edges)) {
			part.push(...family);
			room = { characters: room.characters + size.characters, edges: room.edges + size.edges };
		} else {
			parts.push([...family]);
			room = size;
		}
	}
	return parts.map((part) => mermaidGraph(part, options));
}

function fits(characters: number, edges: number): boolean {
	return characters <= most.characters && edges <= most.edges;
}

/**
 * Records that hang together, each family in the order of the records, by its first.
 * @param common those for which it says the same hang together as well
 */
function families(
	records: readonly AdrRecord[],
	common: (record: AdrRecord) => string | undefined = () => undefined,
): readonly (readonly AdrRecord[])[] {
	const firsts = new Map([...grouped(records, common)].map(([key, [first]]) => [key, first?.path]));
	const heads = new Map(
		records.map((record) => {
			const key = common(record);
			return [record.path, (key === undefined ? undefined : firsts.get(key)) ?? record.path];
		}),
	);
	const headOf = (path: string): string => {
		let at = path;
		for (let next = heads.get(at) ?? at; next !== at; next = heads.get(at) ?? at) {
			// Each step up shortens the way for the next that asks
			heads.set(at, heads.get(next) ?? next);
			at = next;
		}
		return at;
	};
	for (const { from, to } of graphEdges(records)) {
		heads.set(headOf(from), headOf(to));
	}
	return [...grouped(records, ({ path }) => headOf(path)).values()];
}
