import { centreStateLabels } from './stateLabels.ts';
import type { Size } from './zoom.ts';

/** A picture in a page: the element, and how large it is by itself. */
export interface Picture {
	readonly svg: SVGSVGElement;
	readonly size: Size;
}

/** Makes an element of Mermaid's text, which it has sanitised, as large as the drawing is. */
export function pictureOf(text: string): Picture | undefined {
	const template = document.createElement('template');
	template.innerHTML = text;
	const svg = template.content.querySelector('svg');
	if (!svg) {
		return undefined;
	}
	const size = sizeOf(svg);
	svg.setAttribute('width', String(size.width));
	svg.setAttribute('height', String(size.height));
	// Mermaid limits the width, so that a picture shrinks with its page; here the frame does
	svg.style.maxWidth = '';
	centreStateLabels(svg);
	return { svg, size };
}

function sizeOf(svg: SVGSVGElement): Size {
	const { width, height } = svg.viewBox.baseVal;
	const number = (name: string) => Number.parseFloat(svg.getAttribute(name) ?? '');
	const orElse = (value: number, otherwise: number) => (Number.isFinite(value) && value > 0 ? value : otherwise);
	return { width: orElse(width, orElse(number('width'), 300)), height: orElse(height, orElse(number('height'), 150)) };
}
