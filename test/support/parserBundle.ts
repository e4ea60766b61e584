import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { diagramParser } from '../../scripts/lib/mermaidParser.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';

export interface ParserBundle {
	/** The built file. */
	readonly file: string;
	readonly metafile: esbuild.Metafile;
}

let built: Promise<ParserBundle> | undefined;

/** Builds the parser of diagrams as it ships, once, into a temporary folder. Takes some seconds. */
export function parserBundle(): Promise<ParserBundle> {
	built ??= build();
	return built;
}

async function build(): Promise<ParserBundle> {
	const folder = temporaryFolder('parser');
	// As in the extension: Node takes the file for a module
	writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
	const file = path.join(folder, 'parser.js');
	const { metafile } = await esbuild.build({
		...diagramParser,
		absWorkingDir: path.resolve(import.meta.dirname, '../..'),
		outfile: file,
		bundle: true,
		target: 'es2022',
		minify: true,
		metafile: true,
	});
	return { file, metafile };
}
