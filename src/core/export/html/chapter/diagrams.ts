import type { Drawing, UndrawnDiagram } from '../../exportInput.ts';
import { cleanSvg } from '../clean/cleanSvg.ts';
import { element, type HtmlNode } from '../clean/nodes.ts';

/** The diagrams of a page. Each use of one has ids of its own, also where a text stands in it twice. */
export class PageDiagrams {
	private readonly drawings: ReadonlyMap<string, Drawing | UndrawnDiagram>;
	private used = 0;

	constructor(drawings: ReadonlyMap<string, Drawing | UndrawnDiagram>) {
		this.drawings = drawings;
	}

	/** The picture of a diagram for light and for dark pages; its text and the reason where there is none. */
	show(source: string): HtmlNode {
		const drawing = this.drawings.get(source);
		if (drawing === undefined || 'problem' in drawing) {
			return asText(source, drawing?.problem ?? 'It has not been drawn.');
		}
		this.used++;
		const name = diagramName(source);
		// Capitals: no anchor of a heading has them
		const light = cleanSvg(drawing.light, `D${this.used}L-`, name);
		// On paper both are one
		const dark = drawing.dark === drawing.light ? light : cleanSvg(drawing.dark, `D${this.used}D-`, name);
		if (light === undefined || dark === undefined) {
			return asText(source, 'Its picture can’t be read.');
		}
		if (dark === light) {
			return element('figure', { class: 'diagram' }, element('div', {}, { raw: light }));
		}
		return element(
			'figure',
			{ class: 'diagram' },
			element('div', { class: 'light' }, { raw: light }),
			element('div', { class: 'dark' }, { raw: dark }),
		);
	}
}

function asText(source: string, problem: string): HtmlNode {
	const text = element('pre', { tabindex: 0 }, element('code', { class: 'language-mermaid' }, source));
	return element(
		'figure',
		{ class: 'diagram undrawn' },
		text,
		element('figcaption', {}, `Diagram as text. ${problem}`),
	);
}

const titleLine = /^[ \t]*(?:accTitle[ \t]*:|title:?[ \t])[ \t]*(\S.*)$/m;

/** A pie may have its title in the line of its type. */
const pieLine = /^[ \t]*pie[ \t]+(?:showData[ \t]+)?title:?[ \t]+(\S.*)$/m;

/** What a diagram calls itself, else its type. */
export function diagramName(source: string): string {
	const type = /^[ \t]*(?!---|%%|title:|config:)([a-z][\w-]*)/im.exec(source)?.[1];
	const title = ((type === 'pie' && pieLine.exec(source)) || titleLine.exec(source))?.[1]?.trim();
	return title ? `Diagram: ${title}` : type ? `Diagram (${type})` : 'Diagram';
}
