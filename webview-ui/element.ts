/** An element with attributes and content; texts never become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>> = {},
	...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		made.setAttribute(key, value);
	}
	made.append(...content);
	return made;
}
