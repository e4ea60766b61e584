import { namePrefix } from './sanitise.ts';

/**
 * Takes the clicks on links of the document into its own hands: the editor's own way with links in pages knows neither
 * the document's folder nor what a person has to be asked.
 * @param follow is given the target as written
 */
export function handleLinks(container: HTMLElement, follow: (target: string) => void): void {
	const onClick = (event: MouseEvent): void => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		// A picture follows its own; an author's figure has no class
		if (!link || !container.contains(link) || link.closest('figure.diagram')) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		const target = link.getAttribute('href');
		if (target === null || event.button > 1) {
			return;
		}
		const named = target.startsWith('#') ? document.getElementById(`${namePrefix}${decoded(target.slice(1))}`) : null;
		if (named) {
			named.scrollIntoView();
		} else {
			follow(target);
		}
	};
	// Before the editor's own listeners, which stand on the document
	container.addEventListener('click', onClick, { capture: true });
	container.addEventListener('auxclick', onClick, { capture: true });
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
