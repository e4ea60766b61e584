/** References to ids in values of attributes and in style sheets. */
const reference = /(url\(\s*["']?#|#)([\w:.-]+)/g;

/** Attributes that hold one id or several, without `#`. */
const idLists = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];

const lastWords = /(?:-[A-Za-z]+)+$/;

/**
 * Gives all parts of a picture that have an id one of their own, by their order, and lets what refers to them follow:
 * several pictures can stand in one page. Mermaid counts on from diagram to diagram, and gives one id twice where two
 * parts have one name. Its last words stay, which style sheets ask for: `-arrowhead`. Colours such as `#fff` are no
 * references unless the picture has such an id.
 */
export function ownIds(svg: SVGSVGElement, own: string): void {
	const renamed = new Map([[svg.id, own]]);
	svg.id = own;
	for (const [i, element] of svg.querySelectorAll('[id]').entries()) {
		const before = element.id;
		element.id = `${own}-${i + 1}${lastWords.exec(before.slice(-60))?.[0] ?? ''}`;
		if (!renamed.has(before)) {
			renamed.set(before, element.id);
		}
	}
	renamed.delete('');
	follow(svg, renamed);
}

function follow(svg: SVGSVGElement, renamed: ReadonlyMap<string, string>): void {
	const moved = (text: string) =>
		text.replace(reference, (all, lead: string, id: string) => {
			const now = renamed.get(id);
			return now === undefined ? all : lead + now;
		});
	for (const element of [svg, ...svg.querySelectorAll('*')]) {
		for (const { name, value } of element.attributes) {
			if (idLists.includes(name)) {
				element.setAttribute(
					name,
					value
						.split(/\s+/)
						.map((id) => renamed.get(id) ?? id)
						.join(' '),
				);
			} else if (name !== 'id' && value.includes('#')) {
				element.setAttribute(name, moved(value));
			}
		}
		if (element.localName === 'style') {
			element.textContent = moved(element.textContent ?? '');
		}
	}
}
