import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { mermaidScript } from '../../scripts/lib/mermaidScript.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';

export interface MermaidBundle {
	/** The built file. */
	readonly file: string;
	readonly metafile: esbuild.Metafile;
}

let built: Promise<MermaidBundle> | undefined;

/** Builds Mermaid as it ships, once, into a temporary folder. Takes some seconds. */
export function mermaidBundle(): Promise<MermaidBundle> {
	built ??= build();
	return built;
}

async function build(): Promise<MermaidBundle> {
	const folder = temporaryFolder('mermaid');
	// As in the extension: Node takes the file for a module
	writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
	const file = path.join(folder, 'mermaid.js');
	const { metafile } = await esbuild.build({
		...mermaidScript,
		absWorkingDir: path.resolve(import.meta.dirname, '../..'),
		outfile: file,
		bundle: true,
		target: 'es2022',
		minify: true,
		metafile: true,
	});
	return { file, metafile };
}
