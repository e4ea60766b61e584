/**
 * Hands links of a picture over instead of following them: the page can't be left, and the editor asks first. A node
 * that has a link is one, so this comes before what else a click on it is for.
 */
export function followLinks(picture: HTMLElement, open: (href: string) => void): void {
	const follow = (event: MouseEvent): void => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!link) {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		const href = link.getAttribute('href') ?? link.getAttribute('xlink:href');
		if (href && event.button === 0) {
			open(href);
		}
	};
	picture.addEventListener('click', follow, { capture: true });
	picture.addEventListener('auxclick', follow, { capture: true });
}
