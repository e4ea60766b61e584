import { draw } from '../preview/diagram/drawing.ts';
import { drawProblem } from '../preview/diagram/drawProblem.ts';
import { pictureOf } from '../preview/diagram/picture.ts';
import { type DiagramTheme, fontFamily } from '../preview/diagram/theme.ts';
import { ownIds } from './ownIds.ts';
import { withoutChance } from './withoutChance.ts';

/** Where a drawn diagram stands: on paper and light pages, or on dark ones. */
const themes: Readonly<Record<'light' | 'dark', DiagramTheme>> = {
	light: themeOn('#ffffff', 'default'),
	dark: themeOn('#1f2937', 'dark'),
};

/** A diagram as an export holds it, or why there is none. */
export type DrawnForExport = { readonly light: string; readonly dark: string } | { readonly problem: string };

/**
 * Draws a diagram for light and for dark pages. The same text gives the same bytes, on any day.
 * @param id unique in the export: a letter and then letters, digits and `-`. All ids of the pictures begin with it.
 * @param onPaper nothing is dark: both pictures are the light one
 */
export async function drawForExport(text: string, id: string, onPaper = false): Promise<DrawnForExport> {
	try {
		const light = await drawOn('light', text, `${id}-light`);
		return { light, dark: onPaper ? light : await drawOn('dark', text, `${id}-dark`) };
	} catch (error) {
		return { problem: drawProblem(error, { text, line: 0 }).message };
	}
}

async function drawOn(ground: 'light' | 'dark', text: string, id: string): Promise<string> {
	const drawn = await withoutChance(() => draw(id, text, themes[ground], new AbortController().signal));
	const picture = pictureOf(drawn);
	if (!picture) {
		throw new Error('Mermaid gave no picture.');
	}
	const { svg, size } = picture;
	for (const day of svg.querySelectorAll('g.today, line.today')) {
		// A mark at the day of the export is wrong on the next
		day.remove();
	}
	for (const link of svg.querySelectorAll('a')) {
		// The place of an export is another than that of the document: what is no address of the web leads nowhere
		if (!/^https?:/i.test(link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '')) {
			link.replaceWith(...link.childNodes);
		}
	}
	svg.setAttribute('font-family', fontFamily);
	svg.style.maxWidth = '100%';
	svg.style.height = 'auto';
	svg.removeAttribute('height');
	svg.setAttribute('width', String(size.width));
	ownIds(svg, id);
	return new XMLSerializer().serializeToString(svg);
}

function themeOn(background: string, theme: 'default' | 'dark'): DiagramTheme {
	const darkMode = theme === 'dark';
	return {
		key: `export ${theme}`,
		background,
		config: { theme, darkMode, themeVariables: { background } },
	};
}
