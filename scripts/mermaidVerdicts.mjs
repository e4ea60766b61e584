// Compares our verdicts on diagrams with recorded ones, as is to be done before another version of Mermaid is taken.
// node scripts/mermaidVerdicts.mjs LABELS.json FOLDER [--places]
//
// FOLDER holds one folder for each repository. LABELS.json is a list of { repo, path, line, type, valid, dtype }: a folder,
// a file below it, the line (from 1) of the fence or of the file, the diagram's first word, whether Mermaid accepts it, and
// its own name for the type where it does. Differences are listed; the exit status is 1 when there are any but diagrams
// that need a plug-in. --places also lists where we see the error of each diagram that is refused. Needs a build.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rangeInDocument } from '../src/core/diagrams/diagram.ts';
import { diagramOfFile, findDiagrams, isDiagramFile } from '../src/core/diagrams/findDiagrams.ts';
import { parseDocument } from '../src/core/document/parse.ts';
import { createDiagramParser } from '../src/mermaid/diagramParser.ts';
import { startParserWorker } from '../src/node/parserWorker.ts';
import { root } from './lib/node.mjs';

/** @typedef {{ repo: string, path: string, line: number, type: string, valid: boolean, dtype?: string }} Label */

const { values, positionals } = parseArgs({ allowPositionals: true, options: { places: { type: 'boolean' } } });
const [labelsFile, folder] = positionals;
if (labelsFile === undefined || folder === undefined || !existsSync(labelsFile) || !existsSync(folder)) {
	console.error('Usage: node scripts/mermaidVerdicts.mjs LABELS.json FOLDER [--places]');
	process.exit(2);
}

/** @type {readonly Label[]} */
const labels = JSON.parse(readFileSync(labelsFile, 'utf8'));
const parser = createDiagramParser(() => startParserWorker(path.join(root, 'dist/webview/mermaid.js')));
const counts = { same: 0, plugIn: 0, different: 0, unplaced: 0, notDrawn: 0 };
const begun = performance.now();
for (const label of labels) {
	const name = `${label.repo}/${label.path}:${label.line}`;
	const diagram = diagramAt(label);
	if (diagram === undefined) {
		counts.different++;
		console.log(`${name}: there is no diagram`);
		continue;
	}
	const verdict = await parser.parse(diagram.text);
	const isSame =
		verdict.state === (label.valid ? 'valid' : 'invalid') && (!label.valid || verdict.type === label.dtype);
	if (isSame) {
		counts.same++;
	} else if (verdict.problem?.cause === 'plug-in') {
		counts.plugIn++;
	} else {
		counts.different++;
		const recorded = label.valid ? `valid ${label.dtype}` : 'invalid';
		console.log(`${name}: recorded ${recorded}, now ${verdict.state} ${verdict.type}: ${verdict.problem?.message}`);
	}
	counts.notDrawn += verdict.notDrawn === undefined ? 0 : 1;
	const problem = verdict.problem ?? verdict.notDrawn;
	if (problem !== undefined) {
		counts.unplaced += problem.range === undefined ? 1 : 0;
		if (values.places) {
			const at = problem.range && rangeInDocument(diagram, problem.range).start;
			console.log(
				`${name}: ${at ? `${at.line + 1}:${at.character + 1}` : 'no place'} ${problem.cause} ${problem.message}`,
			);
		}
	}
}
parser.dispose();
console.log(
	`${labels.length} diagrams: ${counts.same} verdicts the same, ${counts.plugIn} need a plug-in, ${counts.different} differ; ` +
		`${counts.notDrawn} parse and can't be drawn, ${counts.unplaced} problems without a place; ` +
		`${((performance.now() - begun) / 1000).toFixed(1)} s`,
);
process.exitCode = counts.different > 0 ? 1 : 0;

/** @param {Label} label */
function diagramAt({ repo, path: file, line }) {
	const text = readFileSync(path.join(String(folder), repo, file), 'utf8');
	if (isDiagramFile(file)) {
		return diagramOfFile(text);
	}
	return findDiagrams(parseDocument(file, text)).find(({ range }) => range.start.line === line - 1);
}
