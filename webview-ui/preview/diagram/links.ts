/** Hands links of a picture over instead of following them: the page can't be left, and the editor asks first. */
export function followLinks(picture: HTMLElement, open: (href: string) => void): void {
	picture.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		const href = link?.getAttribute('href') ?? link?.getAttribute('xlink:href');
		if (link) {
			event.preventDefault();
			event.stopPropagation();
			if (href) {
				open(href);
			}
		}
	});
}
