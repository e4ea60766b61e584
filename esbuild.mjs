// node esbuild.mjs [--production] [--tests] [--watch]
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { bundledPackages } from './scripts/lib/bundledPackages.mjs';
import { filesBelow } from './scripts/lib/files.mjs';
import { mermaidScript } from './scripts/lib/mermaidScript.mjs';
import { inParts } from './scripts/lib/parts.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
process.chdir(import.meta.dirname);

/** @type {esbuild.BuildOptions} */
const common = {
	bundle: true,
	target: 'es2022',
	// Every host knows `\p{…}`; written as `new RegExp` a literal in a function would be made anew by each call
	supported: { 'regexp-unicode-property-escapes': true },
	charset: 'utf8',
	legalComments: 'none',
	minify: production,
	sourcemap: !production,
	metafile: true,
	logLevel: 'warning',
};

/** Built for a browser although it runs in Node too: an import of a Node module then fails the build. */
const extension = inParts(common, 'src/extension.ts', 'dist/extension.cjs');

/** @type {esbuild.BuildOptions} */
const commandLine = {
	...common,
	entryPoints: ['src/cli.ts'],
	outdir: 'dist',
	chunkNames: 'cli/[name]-[hash]',
	// A command reads its own part from the disk and no other
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	plugins: [versionOfManifest()],
	// Dependencies that are still CommonJS ask for Node's modules by `require`.
	banner: {
		js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
	},
};

/**
 * What only a Node process can do for the editor, each loaded when it is first needed: start browsers, write files
 * as a whole, and read many of them in a moment.
 * @type {esbuild.BuildOptions[]}
 */
const nodeParts = Object.entries({ printer: 'browser/editorPrinter', disk: 'editorDisk' }).map(([name, entry]) => ({
	...common,
	entryPoints: [`src/node/${entry}.ts`],
	outfile: `dist/${name}.cjs`,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
}));

const pages = filesBelow('webview-ui', /^webview-ui\/[^/]+\/main\.ts$/);
/** Run in a browser without a page of the editor's, too: it stands alone. */
const drawing = 'webview-ui/draw/main.ts';

/** @type {esbuild.BuildOptions} */
const onePage = {
	...common,
	outbase: 'webview-ui',
	outdir: 'dist/webview',
	entryNames: '[dir]',
	platform: 'browser',
};

/** What several pages need, such as the controls, is in the package once. @type {esbuild.BuildOptions[]} */
const webviews = [
	{ ...onePage, entryPoints: [drawing], format: 'iife' },
	{
		...onePage,
		entryPoints: pages.filter((page) => page !== drawing),
		chunkNames: 'shared/[name]-[hash]',
		splitting: true,
		format: 'esm',
	},
];

/** @type {esbuild.BuildOptions} */
const extensionTests = {
	...common,
	minify: false,
	sourcemap: 'inline',
	entryPoints: ['test/extension/index.ts'],
	outfile: 'dist/test/extension.cjs',
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	// Mocha finds its own files by their place on the disk.
	external: ['vscode', 'mocha'],
	plugins: [allExtensionTests()],
};

/**
 * Gives the entry of the extension's tests the list of them, each loaded only when asked for: Mocha's functions must
 * be global before.
 * @returns {esbuild.Plugin}
 */
function allExtensionTests() {
	return {
		name: 'all-extension-tests',
		setup(build) {
			build.onResolve({ filter: /^all-extension-tests$/ }, ({ path: name }) => ({ path: name, namespace: name }));
			build.onLoad({ filter: /.*/, namespace: 'all-extension-tests' }, () => {
				const files = filesBelow('test/extension', /\.test\.ts$/);
				const entries = files.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`./${name}`)})`);
				return { contents: `export default {${entries.join(',\n')}};`, resolveDir: import.meta.dirname };
			});
		},
	};
}

/**
 * Of package.json the command line shows the version alone; the rest is the editor's.
 * @returns {esbuild.Plugin}
 */
function versionOfManifest() {
	return {
		name: 'version-of-manifest',
		setup(build) {
			build.onLoad({ filter: /[/\\\\]package\.json$/ }, ({ path: file }) => {
				const { version } = JSON.parse(readFileSync(file, 'utf8'));
				return { contents: JSON.stringify({ version }), loader: 'json', watchFiles: [file] };
			});
		},
	};
}

/** @param {esbuild.BuildResult} result */
function report({ metafile, warnings }) {
	for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
		if (!file.endsWith('.map')) {
			const zipped = gzipSync(readFileSync(file)).length;
			console.log(`${file}  ${kilobytes(bytes)}, gzipped ${kilobytes(zipped)}`);
		}
	}
	if (warnings.length > 0) {
		throw new Error(`${warnings.length} warnings`);
	}
}

/** @param {number} bytes */
function kilobytes(bytes) {
	return `${(bytes / 1000).toFixed(1)} kB`;
}

// Names carry the digest of what is in them: those of an older build would stay
for (const folder of ['dist/cli', 'dist/webview/shared']) {
	rmSync(folder, { recursive: true, force: true });
}
const { status } = spawnSync(process.execPath, ['scripts/generate.mjs'], { stdio: 'inherit' });
if (status !== 0) {
	process.exit(1);
}
const builds = [
	extension,
	commandLine,
	...nodeParts,
	{ ...common, ...mermaidScript },
	...webviews,
	...(flags.has('--tests') ? [extensionTests] : []),
];
if (flags.has('--watch')) {
	const contexts = await Promise.all(builds.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
	await Promise.all(contexts.map((context) => context.watch()));
} else {
	try {
		const results = await Promise.all(builds.map((options) => esbuild.build(options)));
		for (const result of results) {
			report(result);
		}
		const shipped = results.flatMap(({ metafile }, i) => (builds[i] === extensionTests ? [] : metafile));
		writeFileSync('dist/bundled.json', JSON.stringify(bundledPackages(shipped), undefined, '\t'));
		chmodSync('dist/cli.js', 0o755);
	} catch (error) {
		// esbuild has printed its own messages; a stack of this file would bury them.
		console.error(`The build failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
		process.exitCode = 1;
	}
}
