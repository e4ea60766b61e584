// Exports of generated documents: node export.ts FOLDER DOCUMENTS, after a build. Two diagrams stand in each document.
// Prints {"load", "draw", "html", "zip", "markdown": milliseconds, "diagrams", "undrawn": counts, "bytes": of the page,
// "memory": [bytes, …]}, the last of this process after each step, garbage taken out where Node was told to (--expose-gc).
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from '../../scripts/host/browser.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import { defaultConfig } from '../../src/core/config.ts';
import type { ExportInput } from '../../src/core/export/exportInput.ts';
import { exportMarkdown } from '../../src/core/export/exportMarkdown.ts';
import { diagramTexts, gatherInput } from '../../src/core/export/gatherInput.ts';
import { exportHtml } from '../../src/core/export/html/page.ts';
import { exportZip } from '../../src/core/export/zip/exportZip.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../src/core/rules/index.ts';
import { SpecIndex } from '../../src/core/workspace/specIndex.ts';
import { ExportBrowser } from '../../src/node/browser/exportBrowser.ts';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';
import { writeCorpus } from './corpus.ts';
import { diagram } from './generate/diagrams.ts';
import { Prose, Random } from './generate/prose.ts';

const folder = path.resolve(process.argv[2] ?? '');
const count = Number(process.argv[3] ?? 100);
await writeCorpus(folder, count);

const { executablePath, env } = await ensureBrowser(await ensureHost());
Object.assign(process.env, env);
const scripts = pathToFileURL(path.resolve(import.meta.dirname, '../../dist/webview/'));
const browser = new ExportBrowser(executablePath, new URL(`${scripts.href}/`));
const memory: number[] = [];

async function time<T>(work: () => T | Promise<T>): Promise<{ readonly taken: number; readonly result: T }> {
	const begun = performance.now();
	const result = await work();
	const taken = performance.now() - begun;
	(globalThis as { gc?: () => void }).gc?.();
	memory.push(process.memoryUsage().rss);
	return { taken, result };
}

const prose = new Prose(new Random(1));
const { taken: load, result: input } = await time(gather);
const texts = diagramTexts(input);
const { taken: draw, result: drawings } = await time(() => browser.draw(texts, false, {}));
await browser.close();
const whole: ExportInput = { ...input, drawings };
const { taken: html, result: page } = await time(() => exportHtml(whole));
const { taken: zip } = await time(() => exportZip(whole));
const { taken: markdown } = await time(() => exportMarkdown(whole, 'all.md'));
const undrawn = [...drawings.values()].filter((drawing) => 'problem' in drawing).length;
const figures = { load, draw, html, zip, markdown, diagrams: texts.length, undrawn, bytes: page.length, memory };
console.log(JSON.stringify(figures));

async function gather(): Promise<ExportInput> {
	const workspace = new NodeWorkspace(folder);
	const newIndex = () =>
		new SpecIndex({ workspace, kinds: new KindRegistry(builtinKinds), config: defaultConfig, rules });
	const first = newIndex();
	await first.load();
	for (const { facts } of first.documents()) {
		const file = path.join(folder, facts.path);
		// Those that the documents bring are as many as chance wants
		const text = readFileSync(file, 'utf8').replaceAll('```mermaid', '```text');
		const two = [0, 1].map(() => `\n\`\`\`mermaid\n${diagram(prose)}\`\`\`\n`);
		writeFileSync(file, text + two.join(''));
	}
	const index = newIndex();
	await index.load();
	const paths = index.documents().map(({ facts }) => facts.path);
	const gathered = await gatherInput(
		{
			documents: () => index.documents(),
			findings: (path) => index.findings(path),
			trace: index.trace,
			text: (path) => workspace.read(path, defaultConfig.maxFileSize),
			bytes: async () => undefined,
		},
		{ paths, title: undefined, workspace: 'bench' },
	);
	return gathered.input;
}
