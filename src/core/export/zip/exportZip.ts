import { type Zippable, zipSync } from 'fflate/browser';
import { matrixCsv } from '../../trace/matrix/matrixCsv.ts';
import { matrixJson } from '../../trace/matrix/matrixJson.ts';
import { baseName } from '../../workspace/paths.ts';
import type { Drawing, ExportFile, ExportInput, UndrawnDiagram } from '../exportInput.ts';
import { diagramName } from '../html/chapter/diagrams.ts';
import { cleanPicture } from '../html/clean/cleanSvg.ts';
import { element } from '../html/clean/nodes.ts';
import { writeSvgFile } from '../html/clean/writeXml.ts';
import { EntryNames } from './entryNames.ts';
import { type ManifestDiagram, manifest } from './manifest.ts';
import { findingsCsv, findingsJson, matricesOf } from './reports.ts';

/** The first moment that the format knows, in the clock of wherever it is written: the same bytes everywhere. */
const noTime = (): Date => new Date(1980, 0, 1);

/**
 * An archive of documents and the pictures they show, under `documents/` as they stand in the workspace, their diagrams
 * as SVG, the findings and the coverage as JSON and CSV, and a manifest.
 */
export function exportZip(input: ExportInput): Uint8Array {
	const encoder = new TextEncoder();
	const entries: Zippable = {};
	for (const { path, content } of archiveFiles(input)) {
		entries[path] = typeof content === 'string' ? encoder.encode(content) : content;
	}
	return zipSync(entries, { mtime: noTime(), level: 6 });
}

/** What is in the archive, in its order; the manifest comes first. */
export function archiveFiles(input: ExportInput): ExportFile[] {
	const names = new EntryNames();
	const manifestName = names.name('manifest.json');
	const byPath = new Map<string, string>();
	const documents = input.documents.map(({ indexed: { facts }, text }) => {
		const path = names.name(`documents/${facts.path}`);
		byPath.set(facts.path, path);
		return { path, content: text };
	});
	const images = [...input.images].map(([path, content]) => ({ path: names.name(`documents/${path}`), content }));
	const { files, listed } = diagramFiles(input, names);
	const matrices = matricesOf(input);
	const contents = [
		...documents,
		...images,
		...files,
		{ path: names.name('findings.json'), content: findingsJson(input) },
		{ path: names.name('findings.csv'), content: findingsCsv(input) },
		{ path: names.name('trace.json'), content: matrixJson(input.workspace, matrices) },
		{ path: names.name('trace.csv'), content: matrixCsv(input.workspace, matrices) },
	];
	return [{ path: manifestName, content: manifest(input, byPath, listed, contents) }, ...contents];
}

function diagramFiles(
	{ documents, drawings }: ExportInput,
	names: EntryNames,
): { readonly files: ExportFile[]; readonly listed: ManifestDiagram[] } {
	const files: ExportFile[] = [];
	const listed: ManifestDiagram[] = [];
	for (const { facts } of documents.map(({ indexed }) => indexed)) {
		for (const [i, { text, line }] of facts.diagrams.entries()) {
			const drawn = drawings.get(text);
			const place = { document: facts.path, line: line + 1 };
			const picture = drawn && 'light' in drawn ? svgFile(drawn.light, diagramName(text)) : undefined;
			if (picture !== undefined) {
				const stem = baseName(facts.path).replace(/\.[^.]*$/, '');
				const folder = facts.path.slice(0, -baseName(facts.path).length);
				const file = names.name(`diagrams/${folder}${stem}-${i + 1}.svg`);
				files.push({ path: file, content: picture });
				listed.push({ file, ...place });
			} else {
				listed.push({ problem: problemOf(drawn), ...place });
			}
		}
	}
	return { files, listed };
}

function problemOf(drawn: Drawing | UndrawnDiagram | undefined): string {
	if (drawn === undefined) {
		return 'It was not drawn.';
	}
	return 'problem' in drawn ? drawn.problem : 'Its picture can’t be read.';
}

/** A picture that opens alone stands on white: its colours are made for it. Undefined for what is no picture. */
function svgFile(svg: string, name: string): string | undefined {
	const picture = cleanPicture(svg, '', name);
	if (!picture) {
		return undefined;
	}
	const [x, y, width, height] = (picture.attributes.get('viewBox') ?? '').trim().split(/[\s,]+/);
	const place = height ? { x, y, width, height } : { width: '100%', height: '100%' };
	picture.children.unshift(element('rect', { ...place, style: 'fill:#ffffff;stroke:none' }));
	return writeSvgFile(picture);
}
