import type { Mermaid } from 'mermaid';
import { characters, withoutCodes } from './characterCodes.ts';
import { loadMermaid } from './mermaidScript.ts';
import { type DiagramTheme, fontFamily } from './theme.ts';
import { themeCss } from './themeCss.ts';

/** So many pictures are remembered. */
const most = 200;

/** Id with which Mermaid draws: its pictures name their own parts by it, so that each use of one gets its own. */
const drawnId = 'archspec-drawn-picture';

/** What a text can't set, neither at the top nor for one type; the first are Mermaid's own. */
const secure = [
	...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'],
	...['htmlLabels', 'themeCSS', 'dompurifyConfig'],
] as const;

/** Pictures by theme and text, the ones not used for longest first. */
const memory = new Map<string, string>();

/** Ends when the draw before has ended, well or badly: Mermaid draws one at a time. */
let queue: Promise<unknown> = Promise.resolve();
let initialized: string | undefined;
let workplace: HTMLElement | undefined;

/**
 * Draws a diagram, or answers with the picture that is remembered of the same text and theme.
 * @param id unique on the page, a letter and then letters, digits and `-`
 * @param signal ends the wait when its picture is no longer wanted
 * @returns the text of an SVG; rejects with Mermaid's complaint, or with the signal's reason
 */
export async function draw(id: string, text: string, theme: DiagramTheme, signal: AbortSignal): Promise<string> {
	const turn = queue.then(async () => {
		signal.throwIfAborted();
		const svg = remembered(text, theme) ?? (await drawNew(text, theme));
		remember(text, theme, svg);
		return svg;
	});
	queue = turn.catch(() => undefined);
	const svg = await turn;
	signal.throwIfAborted();
	return svg.replaceAll(drawnId, id);
}

async function drawNew(text: string, theme: DiagramTheme): Promise<string> {
	const mermaid = await loadMermaid();
	initialize(mermaid, theme, themeCss(text, theme));
	workplace ??= document.body.appendChild(hiddenPlace());
	const { svg } = await mermaid.render(drawnId, withoutCodes(text, decode), workplace);
	return characters(svg);
}

/** Lets the browser read an entity of HTML: it knows them all. */
function decode(entity: string): string {
	const area = document.createElement('textarea');
	area.innerHTML = entity;
	return area.value;
}

function initialize(mermaid: Mermaid, theme: DiagramTheme, themeCSS: string): void {
	const key = theme.key + themeCSS;
	if (initialized !== key) {
		initialized = key;
		mermaid.initialize({
			...theme.config,
			themeCSS,
			// Labels as SVG text break a word that is wider than this
			flowchart: { wrappingWidth: 200 },
			startOnLoad: false,
			securityLevel: 'strict',
			// A text must not change what keeps its labels from being HTML, nor how the page looks
			secure: [...secure],
			// Labels as SVG text: other programs than browsers show no HTML in an SVG
			htmlLabels: false,
			fontFamily,
			suppressErrorRendering: true,
			// The same text gives the same picture
			deterministicIds: true,
			handDrawnSeed: 1,
		});
	}
}

/** Where Mermaid measures texts: it has a layout, but nobody sees it and the page grows by nothing. */
function hiddenPlace(): HTMLElement {
	const place = document.createElement('div');
	place.className = 'diagram-workplace';
	place.setAttribute('aria-hidden', 'true');
	return place;
}

function remembered(text: string, theme: DiagramTheme): string | undefined {
	return memory.get(`${theme.key}\n${text}`);
}

function remember(text: string, theme: DiagramTheme, svg: string): void {
	const key = `${theme.key}\n${text}`;
	memory.delete(key);
	memory.set(key, svg);
	for (const oldest of memory.keys()) {
		if (memory.size <= most) {
			break;
		}
		memory.delete(oldest);
	}
}
