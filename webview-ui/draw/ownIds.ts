/** References to ids in values of attributes and in style sheets. */
const reference = /(url\(\s*["']?#|#)([\w:.-]+)/g;

/** Attributes that hold one id or several, without `#`. */
const idLists = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];

/**
 * Lets all ids of a picture begin with an id of its own, and lets what refers to them follow: several pictures can stand
 * in one page. Colours such as `#fff` are no references unless the picture has such an id.
 */
export function ownIds(svg: SVGSVGElement, own: string): void {
	const renamed = new Map<string, string>();
	const taken = new Set<string>();
	for (const element of [svg, ...svg.querySelectorAll('[id]')]) {
		const before = element.id;
		const wanted = before === own || before.startsWith(`${own}-`) ? before : before === '' ? own : `${own}-${before}`;
		const id = free(wanted.replace(/[^\w:.-]/g, '_'), taken);
		taken.add(id);
		element.id = id;
		if (before !== '' && before !== id && !renamed.has(before)) {
			renamed.set(before, id);
		}
	}
	if (renamed.size > 0) {
		follow(svg, renamed);
	}
}

/** Mermaid gives one id twice where two parts have one name. */
function free(wanted: string, taken: ReadonlySet<string>): string {
	let id = wanted;
	for (let i = 2; taken.has(id); i++) {
		id = `${wanted}_${i}`;
	}
	return id;
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
