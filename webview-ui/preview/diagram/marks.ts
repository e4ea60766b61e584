import type { DiagramMark } from '../../../src/protocol/diagram.ts';
import { changeWords } from '../../words.ts';
import type { PicturePart } from './pictureParts.ts';
import { stopOf } from './reachableParts.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What is written beside a marked part: colours alone tell nothing to many. */
export const signs: Readonly<Record<DiagramMark['state'], string>> = { added: '+', removed: '−', changed: '≠' };

/** Marks parts of a picture, each with a colour and a sign. */
export function showMarks(parts: readonly PicturePart[], marks: readonly DiagramMark[]): void {
	for (const drawn of parts) {
		const mark = marks.find((one) => isMarked(drawn, one));
		if (mark) {
			drawn.element.classList.add('diagram-marked', mark.state);
			if (!drawn.isRepeated) {
				stopOf(drawn.element).setAttribute('aria-label', `${drawn.label}, ${changeWords[mark.state]}`);
				addSign(drawn.element, mark.state);
			}
		}
	}
}

function isMarked({ part }: PicturePart, mark: DiagramMark): boolean {
	switch (part.kind) {
		case 'node':
			return mark.kind === 'node' && mark.id === part.id;
		case 'edge':
			return mark.kind === 'edge' && mark.from === part.from && mark.to === part.to && mark.index === part.index;
		case 'edgeAt':
			return mark.kind === 'edge' && mark.place === part.place;
	}
}

/** At the upper corner of a node, and on a line where no label stands. */
function addSign(element: SVGGraphicsElement, state: DiagramMark['state']): void {
	const sign = document.createElementNS(namespace, 'g');
	sign.setAttribute('class', `diagram-sign ${state}`);
	sign.setAttribute('aria-hidden', 'true');
	const disc = document.createElementNS(namespace, 'circle');
	disc.setAttribute('r', '10');
	const text = document.createElementNS(namespace, 'text');
	text.textContent = signs[state];
	sign.append(disc, text);
	if (element instanceof SVGGeometryElement) {
		const { x, y } = element.getPointAtLength(element.getTotalLength() / 4);
		sign.setAttribute('transform', `translate(${x} ${y})`);
		element.after(sign);
	} else {
		const { x, y, width } = element.getBBox();
		sign.setAttribute('transform', `translate(${x + width} ${y})`);
		element.append(sign);
	}
}
