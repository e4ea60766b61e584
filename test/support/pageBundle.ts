import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../../scripts/lib/node.mjs';

const bundles = new Map<string, Promise<PageBundle>>();

/** What a page loads. */
export interface PageBundle {
	readonly script: string;
	readonly style: string;
}

/**
 * A page's script and style, made once for all specs of a process.
 * @param entry from the root of the checkout
 */
export function pageBundle(entry: string): Promise<PageBundle> {
	const made = bundles.get(entry) ?? build(entry);
	bundles.set(entry, made);
	return made;
}

async function build(entry: string): Promise<PageBundle> {
	const { outputFiles } = await esbuild.build({
		entryPoints: [path.join(root, entry)],
		bundle: true,
		write: false,
		outdir: 'out',
		format: 'iife',
		target: 'es2022',
		logLevel: 'error',
	});
	const textOf = (end: string): string => outputFiles.find(({ path: name }) => name.endsWith(end))?.text ?? '';
	return { script: textOf('.js'), style: textOf('.css') };
}
