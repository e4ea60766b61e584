import type { DiagramPart } from '../../../src/protocol/diagram.ts';
import type { PicturePart } from './pictureParts.ts';

/** Keys by which the focus goes from part to part. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Pixels around a line in which a click is one on it. */
const reach = '14';

/** What has the focus for a part, and its name: the link around a node that leads elsewhere, else the part itself. */
export function stopOf(element: SVGGraphicsElement): SVGElement {
	return element.closest<SVGAElement>('a') ?? element;
}

/**
 * Makes the parts of a picture lead to their places by click and by keys: Tab reaches one of them, arrows lead on from
 * there, Enter and the space bar follow it. A node with a link leads where that does.
 */
export function makeReachable(parts: readonly PicturePart[], open: (part: DiagramPart) => void): void {
	const stops = parts.filter(({ isRepeated }) => !isRepeated);
	for (const { part, element } of parts) {
		element.classList.add('diagram-part');
		element.addEventListener('click', (event) => {
			// A node may stand in a frame that leads elsewhere
			event.stopPropagation();
			open(part);
		});
		const wider = widerLine(element);
		wider?.addEventListener('click', () => open(part));
	}
	stops.forEach(({ part, element, label }, at) => {
		const stop = stopOf(element);
		stop.classList.add('diagram-stop');
		stop.setAttribute('role', 'link');
		stop.setAttribute('tabindex', at === 0 ? '0' : '-1');
		stop.setAttribute('aria-label', label);
		stop.addEventListener('keydown', (event) => {
			const step = steps[event.key];
			if (step !== undefined) {
				event.preventDefault();
				event.stopPropagation();
				const next = stops[(at + step + stops.length) % stops.length];
				moveFocus(stop, next && stopOf(next.element));
			} else if (event.key === 'Enter' || event.key === ' ') {
				event.preventDefault();
				event.stopPropagation();
				if (stop === element) {
					open(part);
				} else {
					stop.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
				}
			}
		});
	});
}

function moveFocus(from: SVGElement, to: SVGElement | undefined): void {
	from.setAttribute('tabindex', '-1');
	to?.setAttribute('tabindex', '0');
	to?.focus();
}

/** A line that nobody sees, broad enough to be hit. */
function widerLine(element: SVGGraphicsElement): SVGElement | undefined {
	if (!(element instanceof SVGPathElement || element instanceof SVGLineElement)) {
		return undefined;
	}
	const line = document.createElementNS('http://www.w3.org/2000/svg', element.localName) as SVGElement;
	for (const name of ['d', 'x1', 'y1', 'x2', 'y2', 'transform']) {
		const value = element.getAttribute(name);
		if (value !== null) {
			line.setAttribute(name, value);
		}
	}
	line.setAttribute('class', 'diagram-reach');
	line.setAttribute('stroke-width', reach);
	element.after(line);
	return line;
}
