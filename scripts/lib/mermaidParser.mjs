// How the build makes of Mermaid, a library of browsers, a parser that runs in any worker. See docs/adr/0010.
import { readFileSync } from 'node:fs';

/** What only draws: layout engines, shapes, mathematics, Markdown in labels, style sheets. */
const renderers =
	/^(?:cytoscape(?:-[\w-]+)?|elkjs|katex|roughjs|dagre-d3-es|d3(?:-[\w-]+)?|stylis|marked|@iconify\/utils|@upsetjs\/venn\.js)(?:\/|$)/;

/**
 * Answers every question about itself with itself, so that a renderer's top level runs through. What is imported is an
 * object whose prototype answers: esbuild copies the names that a module has, and looks up all others there.
 */
const absent = `
	const anything = new Proxy(function () {}, {
		get: (target, name) => (name === Symbol.toPrimitive ? () => '' : anything),
		apply: () => anything,
		construct: () => anything,
	});
	module.exports = Object.create(anything);`;

/** Cleans nothing: Mermaid asks for its cleaner while parsing, and nothing that is parsed here is ever shown. */
const purifier = `
	const nothing = () => {};
	export default {
		addHook: nothing,
		removeHook: nothing,
		removeAllHooks: nothing,
		setConfig: nothing,
		sanitize: String,
		isSupported: true,
	};`;

/** Mermaid's own layouts and icons, which it loads when it draws. */
const layouts = /^\.\/(?:dagre|elk|swimlanes|cose-bilkent|bpmnIcons|sizeCapture)-[A-Z0-9]+\.mjs$/;

/** Four fifths of the time of a parse go into this copy, which nobody changes. */
const copiedConfig = 'return assignWithDepth_default({}, currentConfig);';
const sharedConfig = 'return currentConfig;';

/**
 * Leaves out Mermaid's renderers and cleaner, and changes the one line that makes it slow. The build fails where that
 * line is not found exactly once: another version of Mermaid has to be looked at first.
 * @returns {import('esbuild').Plugin}
 */
function parseOnly() {
	return {
		name: 'parse-only-mermaid',
		setup(build) {
			let patched = 0;
			build.onStart(() => {
				patched = 0;
			});
			for (const filter of [renderers, layouts]) {
				build.onResolve({ filter }, () => ({ path: 'renderer', namespace: 'absent' }));
			}
			build.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: absent }));
			build.onResolve({ filter: /^dompurify$/ }, ({ path }) => ({ path, namespace: 'purifier' }));
			build.onLoad({ filter: /.*/, namespace: 'purifier' }, () => ({ contents: purifier }));
			build.onLoad({ filter: /mermaid[\\/]dist[\\/]chunks[\\/].*\.mjs$/ }, ({ path }) => {
				const source = readFileSync(path, 'utf8');
				const parts = source.split(copiedConfig);
				patched += parts.length - 1;
				return parts.length > 1 ? { contents: parts.join(sharedConfig) } : undefined;
			});
			build.onEnd(() => {
				const text = `Mermaid has the line "${copiedConfig}" ${patched} times, not once. Look at its getConfig.`;
				return patched === 1 ? undefined : { errors: [{ text }] };
			});
		},
	};
}

/**
 * The parser of diagrams: one file for a worker of Node and for one of a browser.
 * @type {import('esbuild').BuildOptions}
 */
export const diagramParser = {
	entryPoints: ['src/mermaid/worker.ts'],
	outfile: 'dist/mermaid/parser.js',
	format: 'iife',
	platform: 'browser',
	sourcemap: false,
	inject: ['src/mermaid/window.ts'],
	plugins: [parseOnly()],
};
