/** What is taken out may leave such a thing behind so many times; no picture is drawn with a style sheet like that. */
const mostPasses = 10;

/**
 * A style sheet of a picture, without what loads another file or runs, and with its ids renamed; empty for one that hides
 * such things in one another.
 */
export function cleanCss(css: string, rename: (id: string) => string = (id) => id): string {
	let clean = css;
	for (let i = 0; i < mostPasses; i++) {
		const before = clean;
		clean = withoutLoads(before);
		if (clean === before) {
			return withIds(clean, rename);
		}
	}
	return '';
}

/** Escapes could hide what loads: they go first. */
function withoutLoads(css: string): string {
	return css
		.replaceAll('\\', '')
		.replace(/\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g, '')
		.replace(/@(?:import|charset|namespace)\b[^;{}]*;?/gi, '')
		.replace(/\b(?:expression|image-set|image|cross-fade|element|src)\s*\(/gi, 'none(')
		.replace(/\burl\s*\(\s*["']?\s*([^"')]*)["']?\s*\)?/gi, (_, target: string) =>
			target.startsWith('#') ? `url(#${target.slice(1).trim()})` : 'none',
		)
		.replace(/(?:-moz-binding|behavior)\s*:/gi, 'none:');
}

function withIds(css: string, rename: (id: string) => string): string {
	return css.replace(/url\(#([^)]*)\)|#([A-Za-z][\w-]*)/g, (_, target: string | undefined, id: string) =>
		target === undefined ? `#${rename(id)}` : `url(#${rename(target)})`,
	);
}
