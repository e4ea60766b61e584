/**
 * A style sheet of a picture, without what loads another file or runs, and with its ids renamed. Escapes could hide
 * such a thing: they go first.
 */
export function cleanCss(css: string, rename: (id: string) => string = (id) => id): string {
	return css
		.replaceAll('\\', '')
		.replace(/\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g, '')
		.replace(/@(?:import|charset|namespace)\b[^;{}]*;?/gi, '')
		.replace(/\b(?:expression|image-set|image|cross-fade|element|src)\s*\(/gi, 'none(')
		.replace(/\burl\s*\(\s*["']?\s*([^"')]*)["']?\s*\)?/gi, (_, target: string) =>
			target.startsWith('#') ? `url(#${rename(target.slice(1).trim())})` : 'none',
		)
		.replace(/(?:-moz-binding|behavior)\s*:/gi, 'none:')
		.replace(/#([A-Za-z][\w-]*)/g, (whole, id: string) => {
			const other = rename(id);
			return other === id ? whole : `#${other}`;
		});
}
