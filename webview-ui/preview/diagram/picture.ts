import { makeLabelsLegible } from './legibleLabels.ts';
import { centreStateLabels } from './stateLabels.ts';
import type { Size } from './zoom.ts';

/** A picture in a page: the element, and how large it is by itself. */
export interface Picture {
	readonly svg: SVGSVGElement;
	readonly size: Size;
}

/** What asks for input or leads away by itself: Mermaid leaves it in labels that are HTML. */
const controls = 'form, input, button, select, textarea, label, fieldset, dialog, iframe, object, embed, base, meta';

/**
 * Makes an element of Mermaid's text, which it has sanitised, as large as the drawing is; what a person could take for
 * the page's own controls is left out.
 */
export function pictureOf(text: string): Picture | undefined {
	const template = document.createElement('template');
	template.innerHTML = text;
	const svg = template.content.querySelector('svg');
	if (!svg) {
		return undefined;
	}
	for (const control of svg.querySelectorAll(controls)) {
		control.remove();
	}
	const size = sizeOf(svg);
	svg.setAttribute('width', String(size.width));
	svg.setAttribute('height', String(size.height));
	// Mermaid limits the width, so that a picture shrinks with its page; here the frame does
	svg.style.maxWidth = '';
	centreStateLabels(svg);
	makeLabelsLegible(svg);
	return { svg, size };
}

function sizeOf(svg: SVGSVGElement): Size {
	const { width, height } = svg.viewBox.baseVal;
	const number = (name: string) => Number.parseFloat(svg.getAttribute(name) ?? '');
	const orElse = (value: number, otherwise: number) => (Number.isFinite(value) && value > 0 ? value : otherwise);
	return { width: orElse(width, orElse(number('width'), 300)), height: orElse(height, orElse(number('height'), 150)) };
}
