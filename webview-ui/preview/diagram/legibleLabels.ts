/** Letters on light and on dark faces. */
const letters = { dark: '#1f2937', light: '#f9fafb' } as const;

/** Reads colours; made with the first one. */
let reader: CanvasRenderingContext2D | null | undefined;

/** Parts of a diagram that an author may fill: their faces, and where their labels stand. */
const parts = '.node, .cluster, .statediagram-state';
const faces = ':is(rect, circle, ellipse, polygon, path)[style*="fill:"]';

/**
 * Gives the labels of faces that an author has filled, and for which no colour of letters is set, the one that can be read
 * on them: a theme's own is light where the theme is dark, and an author's yellow is the same in each.
 */
export function makeLabelsLegible(svg: SVGSVGElement): void {
	for (const part of svg.querySelectorAll<SVGElement>(parts)) {
		const face = part.querySelector<SVGElement>(`:scope > ${faces}, :scope > g:not(.label) > ${faces}`);
		const light = face && luminance(face.style.getPropertyValue('fill'));
		if (typeof light !== 'number') {
			continue;
		}
		for (const text of part.querySelectorAll<SVGElement>(':is(.label, .cluster-label, .nodeLabel) text')) {
			const label = text.closest<SVGElement>('.label, .cluster-label');
			const isSet = [text, label].some(
				(one) => one?.style.getPropertyValue('color') || one?.style.getPropertyValue('fill'),
			);
			if (!isSet) {
				// Black and white have the same contrast on a face of this light
				text.style.setProperty('fill', light > 0.18 ? letters.dark : letters.light, 'important');
			}
		}
	}
}

/** Relative luminance of a colour of CSS, from 0 to 1, by WCAG 2.2; undefined for none and for what one can look through. */
function luminance(color: string): number | undefined {
	const parsed = rgb(color);
	if (!parsed) {
		return undefined;
	}
	const [red = 0, green = 0, blue = 0] = parsed.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The browser reads all ways to write a colour, and answers in `#rrggbb` where nothing shines through. */
function rgb(color: string): number[] | undefined {
	reader ??= document.createElement('canvas').getContext('2d');
	if (!reader || color === '' || !CSS.supports('color', color)) {
		return undefined;
	}
	reader.fillStyle = color;
	const hex = /^#(..)(..)(..)$/.exec(String(reader.fillStyle));
	return hex?.slice(1).map((pair) => Number.parseInt(pair, 16));
}
