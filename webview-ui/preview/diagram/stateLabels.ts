/** How far a label begins to the left of the middle of its state. */
const shift = /^translate\(-([\d.]+)/;

/**
 * Sets the labels of states into the middle. Mermaid gives a state more room than its label needs, and begins a label
 * that is SVG text at the left end of it.
 */
export function centreStateLabels(svg: SVGSVGElement): void {
	for (const label of svg.querySelectorAll('g.statediagram-state > g.label')) {
		const half = shift.exec(label.getAttribute('transform') ?? '')?.[1];
		// A name with a description below it has its place already
		if (half === undefined || label.querySelectorAll('text').length !== 1) {
			continue;
		}
		for (const line of label.querySelectorAll('text > tspan')) {
			line.setAttribute('x', half);
			line.setAttribute('text-anchor', 'middle');
		}
	}
}
