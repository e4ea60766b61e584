/** So far outside the window, in pixels, something is near enough to be drawn. */
const margin = 600;

/**
 * Is told once when an element is in the window or near it.
 * @returns what ends the wait
 */
export function whenNear(element: Element, listener: () => void): () => void {
	const observer = new IntersectionObserver(
		(entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) {
				observer.disconnect();
				listener();
			}
		},
		// The first is of the window, the second of what scrolls in it
		{ rootMargin: `${margin}px`, scrollMargin: `${margin}px` },
	);
	observer.observe(element);
	return () => observer.disconnect();
}
