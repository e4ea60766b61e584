import { readFileSync } from 'node:fs';
import type { DrawingPage } from '../../core/export/drawing/drawDiagrams.ts';
import type { Drawing, UndrawnDiagram } from '../../core/export/exportInput.ts';
import type { Browser } from './browser.ts';

/** Text is measured in the page as it will be shown: out of sight, at the width that the preview gives it. */
const ground = `
	const style = document.createElement('style');
	style.textContent = '.diagram-workplace { position: fixed; top: 0; left: 0; width: 1000px; height: 0; overflow: hidden; visibility: hidden }';
	document.head.append(style);
`;

/** After so many diagrams a page gives its memory back: each leaves some thousand elements behind, for the browser to find. */
const diagramsBetween = 25;

/**
 * Opens a page that draws.
 * @param scripts folder of the built `mermaid.js` and `draw.js`
 * @param onPaper nothing is dark: both pictures are the light one, in half the time
 */
export async function openDrawingPage(browser: Browser, scripts: URL, onPaper = false): Promise<DrawingPage> {
	const page = await browser.newPage();
	for (const script of [
		ground,
		...['mermaid.js', 'draw.js'].map((name) => readFileSync(new URL(name, scripts), 'utf8')),
	]) {
		await page.evaluate(`(() => { ${script}\n })()`);
	}
	let drawn = 0;
	return {
		draw: async (text, id) => {
			if (++drawn % diagramsBetween === 0) {
				await page.collectGarbage();
			}
			const drawing = await page.evaluate(`drawForExport(${JSON.stringify(text)}, ${JSON.stringify(id)}, ${onPaper})`);
			return drawing as Drawing | UndrawnDiagram;
		},
		close: () => page.close(),
	};
}
