// How the build makes of Mermaid, a library of browsers, a script that draws in a page and parses in any worker. See
// docs/adr/0010.
import { readFileSync } from 'node:fs';

/**
 * Mermaid asks for its cleaner while parsing, too. Nothing that a worker parses is ever shown, and the cleaner does not
 * work without a page; in a page it is the real one.
 */
const purifier = `
	import real from 'dompurify';
	const nothing = () => {};
	const none = {
		addHook: nothing,
		removeHook: nothing,
		removeAllHooks: nothing,
		setConfig: nothing,
		sanitize: String,
		isSupported: true,
	};
	export default typeof document === 'undefined' ? none : real;`;

/**
 * Four fifths of the time of a parse, and half of that of a drawing, go into copies of the configuration: one for each
 * time that something asks for a value. No parser changes it. What draws may, and gets a copy: one, as long as the
 * configuration stays the same, which is never longer than a diagram.
 */
const copiedConfig = 'return assignWithDepth_default({}, currentConfig);';
const sharedConfig = `
	if (typeof document === 'undefined') return currentConfig;
	if (getConfig.copied !== currentConfig) {
		getConfig.copied = currentConfig;
		getConfig.copy = assignWithDepth_default({}, currentConfig);
	}
	return getConfig.copy;`;

/**
 * Makes Mermaid's cleaner, and the one line that makes parsing slow, depend on where the script runs. The build fails
 * where that line is not found exactly once: another version of Mermaid has to be looked at first.
 * @returns {import('esbuild').Plugin}
 */
function parsesInWorkers() {
	return {
		name: 'mermaid-in-workers',
		setup(build) {
			let patched = 0;
			build.onStart(() => {
				patched = 0;
			});
			build.onResolve({ filter: /^dompurify$/ }, ({ path, namespace }) =>
				namespace === 'purifier' ? undefined : { path, namespace: 'purifier' },
			);
			build.onLoad({ filter: /.*/, namespace: 'purifier' }, () => ({
				contents: purifier,
				resolveDir: build.initialOptions.absWorkingDir ?? process.cwd(),
			}));
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
 * Mermaid: one file for pages, for a worker of Node and for one of a browser.
 * @type {import('esbuild').BuildOptions}
 */
export const mermaidScript = {
	entryPoints: ['src/mermaid/main.ts'],
	outfile: 'dist/webview/mermaid.js',
	format: 'iife',
	platform: 'browser',
	sourcemap: false,
	inject: ['src/mermaid/window.ts'],
	plugins: [parsesInWorkers()],
};
