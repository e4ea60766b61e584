import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, open, until, uriOf, workspaceFolder, writeFile } from './support.ts';

const flowchart = '```mermaid\nflowchart LR\n  a[Ferry] --> b[Harbour]\n```\n';
const record = (title: string) =>
	`# ${title}\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nYes.\n\n## Consequences\n\nMore.\n\n${flowchart}`;

const text = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const drawingTabs = () =>
	vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Exporting…');

describe('export from the editor', () => {
	const folder = 'docs/export-adr';
	const out = (name: string) => uriOf(`exported/${name}`);

	before(async () => {
		await writeFile(`${folder}/0001-sail.md`, record('1. Sail'));
		await writeFile(`${folder}/0002-row.md`, record('2. Row').replace('Ferry', 'Boat'));
		await open(`${folder}/0001-sail.md`);
		await vscode.commands.executeCommand('archspec.refresh');
	});
	afterEach(closeAll);
	after(async () => {
		await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
		await vscode.workspace.fs.delete(uriOf('exported'), { recursive: true });
	});

	it('writes a document as a page, its diagrams drawn in a tab that closes by itself', async () => {
		await open(`${folder}/0001-sail.md`);
		const wish = { format: 'html', place: out('sail.html') };
		await vscode.commands.executeCommand('archspec.export.document', undefined, undefined, wish);
		const page = await text(out('sail.html'));
		assert.equal(page.match(/<svg /g)?.length, 2, 'light and dark');
		assert.match(page, /<title>1\. Sail<\/title>/);
		await until('the tab to close', () => drawingTabs().length === 0);
		assert.equal(vscode.window.activeTextEditor?.document.uri.path, uriOf(`${folder}/0001-sail.md`).path);
		const [names] = [await vscode.workspace.fs.readDirectory(uriOf('exported'))];
		assert.deepEqual(
			names.map(([name]) => name),
			['sail.html'],
		);
	});

	it('draws what it has drawn before without a tab, the same bytes', async () => {
		const wish = { format: 'html', place: out('again.html') };
		await vscode.commands.executeCommand('archspec.export.document', uriOf(`${folder}/0001-sail.md`), undefined, wish);
		assert.equal(await text(out('again.html')), await text(out('sail.html')));
	});

	it('writes all documents as a site, an archive and one text', async () => {
		for (const [format, name] of [
			['site', 'site'],
			['zip', 'all.zip'],
			['md', 'all.md'],
		]) {
			const wish = { format, place: out(name ?? '') };
			await vscode.commands.executeCommand('archspec.export.workspace', undefined, undefined, wish);
		}
		assert.match(await text(out('site/index.html')), /1\. Sail/);
		assert.equal((await text(out('all.zip'))).slice(0, 2), 'PK');
		assert.match(await text(out('all.md')), new RegExp(`^# ${workspaceFolder().name}\n`));
	}).timeout(60_000);

	it('refuses a folder that no export made', async () => {
		const wish = { format: 'site', place: uriOf(folder) };
		await vscode.commands.executeCommand('archspec.export.document', uriOf(`${folder}/0001-sail.md`), undefined, wish);
		const names = await vscode.workspace.fs.readDirectory(uriOf(folder));
		assert.deepEqual(names.map(([name]) => name).sort(), ['0001-sail.md', '0002-row.md']);
	});

	it('gives up when the tab is closed, and leaves nothing', async () => {
		const many = Array.from({ length: 80 }, (_, i) => flowchart.replace('Ferry', `Ferry ${i}`)).join('\n');
		const uri = await writeFile(`${folder}/0003-many.md`, record('3. Many') + many);
		await open(`${folder}/0003-many.md`);
		const wish = { format: 'html', place: out('many.html') };
		const done = vscode.commands.executeCommand('archspec.export.document', uri, undefined, wish);
		const [tab] = await until('the tab', () => drawingTabs().length > 0 && drawingTabs());
		assert.ok(tab);
		await vscode.window.tabGroups.close(tab);
		await done;
		const names = await vscode.workspace.fs.readDirectory(uriOf('exported'));
		assert.ok(!names.some(([name]) => name.includes('many')), `${names}`);
		await vscode.workspace.fs.delete(uri);
	});

	it('prints a PDF with the browser of the machine', async function () {
		if (!existsSync(process.env.CHROME_PATH ?? '')) {
			this.skip();
		}
		const wish = { format: 'pdf', place: out('sail.pdf') };
		await vscode.commands.executeCommand('archspec.export.document', uriOf(`${folder}/0001-sail.md`), undefined, wish);
		const pdf = await text(out('sail.pdf'));
		assert.match(pdf, /^%PDF-/);
		assert.match(pdf, /\/Outlines \d/);
	}).timeout(60_000);
});
