import * as l10n from '@vscode/l10n';
import type { DiagramPart } from '../../../src/protocol/diagram.ts';

/** A part of a picture, as far as Mermaid's own names tell which one it is. */
export interface PicturePart {
	readonly part: DiagramPart;
	readonly element: SVGGraphicsElement;
	/** In words, for those who hear it. */
	readonly label: string;
	/** A second drawing of the same: the label of an edge, the foot of a lifeline. */
	readonly isRepeated: boolean;
}

/** A name of Mermaid's by its type of diagram, as `aria-roledescription` has it; the first group is the id. */
const nodeNames: Readonly<Record<string, RegExp>> = {
	'flowchart-v2': /^flowchart-(.+)-\d+$/,
	classDiagram: /^classId-(.+)-\d+$/,
	stateDiagram: /^state-(.+)-\d+$/,
	er: /^entity-(.+)-\d+$/,
};

/** A note and its frame are drawn as states. */
const note = /----(?:note|parent)$/;

/** `[*]`, by what it is: a picture has no words for it. */
const endOfAll = /_(start|end)$/;

/** The parts of a picture, in the order in which Mermaid drew them; empty for other types of diagrams. */
export function partsOf(svg: SVGSVGElement): readonly PicturePart[] {
	const type = svg.getAttribute('aria-roledescription') ?? '';
	if (type === 'sequence') {
		return [...participants(svg), ...messages(svg)];
	}
	const name = nodeNames[type];
	if (!name) {
		return [];
	}
	const nodes = nodesOf(svg, name);
	return [...nodes, ...edgesOf(svg, type, nodes)];
}

function nodesOf(svg: SVGSVGElement, name: RegExp): PicturePart[] {
	const prefix = `${svg.id}-`;
	return elements(svg, 'g.node[id], g.cluster[id], g.statediagram-cluster[id]').flatMap((element) => {
		const own = element.id.startsWith(prefix) ? element.id.slice(prefix.length) : element.id;
		const isCluster = element.classList.contains('cluster');
		const id = element.dataset.id ?? (isCluster ? own : name.exec(own)?.[1]);
		return id === undefined || note.test(id) ? [] : [nodePart(element, id, titleOf(element))];
	});
}

function nodePart(element: SVGGraphicsElement, id: string, title: string, isRepeated = false): PicturePart {
	return { part: { kind: 'node', id }, element, label: title || (endOfAll.exec(id)?.[1] ?? id), isRepeated };
}

/** All that is written in a node; each line is an element of its own, with nothing between them. */
function titleOf(element: SVGGraphicsElement): string {
	const texts = [...element.querySelectorAll('text')].map(
		(text) => [...text.children].map(({ textContent }) => textContent).join(' ') || text.textContent,
	);
	return words(texts.join(' '));
}

function edgesOf(svg: SVGSVGElement, type: string, nodes: readonly PicturePart[]): PicturePart[] {
	// Lines to notes are none of the text's arrows
	const paths = elements(svg, 'path[data-edge="true"][data-id]:not(.note-edge, [data-id^="edgeNote"])');
	const labels = new Map(elements(svg, 'g.label[data-id]').map((label) => [label.dataset.id, label]));
	const named = type === 'flowchart-v2' ? byEnds(paths, nodes) : byPlaces(paths);
	return named.flatMap(({ element, part }) => {
		const label = labels.get(element.dataset.id);
		const text = words(label?.textContent);
		const name = `${part.kind === 'edge' ? `${part.from} → ${part.to}` : l10n.t('edge')}${text ? `: ${text}` : ''}`;
		const drawn = { part, element, label: name, isRepeated: false };
		return label && text ? [drawn, { ...drawn, element: label, isRepeated: true }] : [drawn];
	});
}

interface NamedEdge {
	readonly element: SVGGraphicsElement;
	readonly part: DiagramPart;
}

/** `L_from_to_n`: ids may have `_` too, so only those of nodes that are there can be the ends. */
function byEnds(paths: readonly SVGGraphicsElement[], nodes: readonly PicturePart[]): NamedEdge[] {
	const ids = new Set(nodes.flatMap(({ part }) => (part.kind === 'node' ? [part.id] : [])));
	const counts = new Map<string, number>();
	return paths.flatMap((element) => {
		const ends = endsOf(/^L_(.+)_\d+$/.exec(plain(element.dataset.id))?.[1] ?? '', ids);
		if (!ends) {
			return [];
		}
		const key = JSON.stringify(ends);
		const index = counts.get(key) ?? 0;
		counts.set(key, index + 1);
		const [from, to] = ends;
		return [{ element, part: { kind: 'edge', from, to, index } as const }];
	});
}

function endsOf(name: string, ids: ReadonlySet<string>): readonly [string, string] | undefined {
	for (let at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
		const from = name.slice(0, at);
		const to = name.slice(at + 1);
		if (ids.has(from) && ids.has(to)) {
			return [from, to];
		}
	}
	return undefined;
}

/** Other names end with a number that grows from edge to edge. */
function byPlaces(paths: readonly SVGGraphicsElement[]): NamedEdge[] {
	const number = (element: SVGGraphicsElement) => Number(/(\d+)$/.exec(plain(element.dataset.id))?.[1] ?? -1);
	return [...paths]
		.sort((a, b) => number(a) - number(b))
		.map((element, place) => ({ element, part: { kind: 'edgeAt', place } }));
}

function participants(svg: SVGSVGElement): PicturePart[] {
	const tops = elements(svg, '[data-et="participant"][data-id]').map((element) =>
		nodePart(element, plain(element.dataset.id), titleOf(element)),
	);
	const feet = elements(svg, 'rect.actor-bottom[name], g.actor-bottom[name]').map((element) =>
		nodePart(element, element.getAttribute('name') ?? '', '', true),
	);
	return [...tops, ...feet];
}

function messages(svg: SVGSVGElement): PicturePart[] {
	const counts = new Map<string, number>();
	return elements(svg, '[data-et="message"][data-from][data-to]').flatMap((element) => {
		const { from = '', to = '' } = element.dataset;
		const key = JSON.stringify([from, to]);
		const index = counts.get(key) ?? 0;
		counts.set(key, index + 1);
		const text = element.previousElementSibling;
		const label = text instanceof SVGTextElement && text.classList.contains('messageText') ? text : undefined;
		const part = { kind: 'edge', from, to, index } as const;
		const drawn = { part, element, label: `${from} → ${to}: ${words(label?.textContent)}`, isRepeated: false };
		return label ? [drawn, { ...drawn, element: label, isRepeated: true }] : [drawn];
	});
}

function elements(svg: SVGSVGElement, selector: string): SVGGraphicsElement[] {
	return [...svg.querySelectorAll<SVGGraphicsElement>(selector)];
}

function words(text: string | null | undefined): string {
	return (text ?? '').trim().replace(/\s+/g, ' ');
}

function plain(text: string | undefined): string {
	return text ?? '';
}
