import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { DecisionTree } from '../../src/vscode/decisions/decisionTree.ts';
import { decisionTooltip } from '../../src/vscode/decisions/recordTooltip.ts';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { OpenDocuments } from '../../src/vscode/workspace/openDocuments.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { answerInTurn, askPeople } from './inputs.ts';
import { closeAll, open, until, uriOf, workspaceFolder, writeFile } from './support.ts';

const record = (title: string, status: string, text = 'We need it.') =>
	`# ${title}\n\n## Status\n\n${status}\n\n## Context\n\n${text}\n\n## Decision\n\nWe do it.\n\n## Consequences\n\nNone.\n`;

/** Letters of their own, so that the records of other specs are not meant. */
const first = 'past/adr/PAST-001-tubes.md';
const second = 'past/adr/PAST-002-boats.md';
const notes = 'past/notes.md';

function git(author: string, date: string, ...argv: string[]): void {
	const identity = ['-c', `user.name=${author}`, '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
	execFileSync('git', [...identity, ...argv], {
		cwd: uriOf('past').fsPath,
		stdio: 'pipe',
		env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
	});
}

describe('decision records in the editor', () => {
	const { showQuickPick, showInformationMessage } = vscode.window;

	before(async () => {
		await writeFile('past/adr/PAST-001-tube.md', record('PAST-001: Tube', 'Proposed'));
		git('Ann', '2024-01-02T12:00:00', 'init', '-q');
		git('Ann', '2024-01-02T12:00:00', 'add', '.');
		git('Ann', '2024-01-02T12:00:00', 'commit', '-qm', 'Propose tubes');
		git('Bob', '2024-02-03T12:00:00', 'mv', 'adr/PAST-001-tube.md', 'adr/PAST-001-tubes.md');
		await writeFile(first, record('PAST-001: Tubes', 'Accepted'));
		git('Bob', '2024-02-03T12:00:00', 'commit', '-qam', 'Accept tubes');
		await writeFile(first, record('PAST-001: Tubes', 'Superseded by [PAST-002: Boats](PAST-002-boats.md)'));
		await writeFile(second, record('PAST-002: Boats', 'Accepted\n\nSupersedes [PAST-001: Tubes](PAST-001-tubes.md)'));
		await writeFile(notes, 'See PAST-001, [boats](adr/PAST-002-boats.md) and <b>PAST-2</b>.\n');
		git('Zoë', '2024-03-04T12:00:00', 'add', '.');
		git('Zoë', '2024-03-04T12:00:00', 'commit', '-qm', 'Boats');
		await vscode.commands.executeCommand('git.openRepository', uriOf('past').fsPath);
		await open(notes);
		await until('that the records are known', async () => (await hoverAt(notes, 0, 6)) !== '');
	});

	afterEach(async () => {
		askPeople();
		Object.assign(vscode.window, { showQuickPick, showInformationMessage });
		await closeAll();
	});

	after(() => vscode.workspace.fs.delete(uriOf('past'), { recursive: true }));

	/** What our own hovers say. */
	async function hoverAt(path: string, line: number, character: number): Promise<string> {
		const at = new vscode.Position(line, character);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uriOf(path), at);
		return hovers
			.flatMap(({ contents }) => contents)
			.map((content) => (content as vscode.MarkdownString).value)
			.filter((text) => text.includes('PAST'))
			.join('\n');
	}

	const named = ({ uri, range }: vscode.Location) =>
		`${uri.path.split('/').at(-1)}:${range.start.line}:${range.start.character}`;

	it('are told by a hover over an id or a link', async () => {
		await open(notes);
		const text = await hoverAt(notes, 0, 6);
		assert.ok(text.startsWith(`**[PAST\\-001 Tubes](<${uriOf(first).toString()}>)**`), text);
		assert.ok(text.includes(`Superseded by [PAST\\-002 Boats](<${uriOf(second).toString()}>)`), text);
		assert.ok(text.endsWith('We do it\\.'), text);
		assert.match(await hoverAt(notes, 0, 18), /PAST\\-002 Boats/);
		assert.equal(await hoverAt(notes, 0, 1), '');
	});

	it('have no power in a hover', async () => {
		const evil = 'past/evil/adr/EVIL-001-x.md';
		const text = record('EVIL-001: [y](command:workbench.action.quit) <b>x</b>', 'Accepted $(bug) `z`');
		await writeFile(evil, text.replace('\n## Status', '\n- Deciders: Ann, `[z](command:y)`\n\n## Status'));
		const path = 'past/evil/notes.md';
		await writeFile(path, 'As agreed EVIL-001\n');
		await open(path);
		const hover = await until('the hover', async () => {
			const at = new vscode.Position(0, 12);
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				uriOf(path),
				at,
			);
			return hovers
				.flatMap(({ contents }) => contents as vscode.MarkdownString[])
				.find(({ value }) => value.includes('EVIL'));
		});
		assert.notEqual(hover.isTrusted, true);
		assert.notEqual(hover.supportHtml, true);
		assert.match(hover.value, /Deciders: Ann, \\\[z/);
		assert.ok(!/(?<!\\)\]\(command/.test(hover.value) && !/(?<!\\)<b>/.test(hover.value), hover.value);
	});

	it('are gone to from an id, a path or a link, and linked to from ids', async () => {
		await open(notes);
		const definition = async (character: number) => {
			const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
				'vscode.executeDefinitionProvider',
				uriOf(notes),
				new vscode.Position(0, character),
			);
			return found.map(({ targetUri, targetRange }) => named(new vscode.Location(targetUri, targetRange)));
		};
		assert.deepEqual(await definition(6), ['PAST-001-tubes.md:0:12']);
		assert.deepEqual(await definition(18), ['PAST-002-boats.md:0:12']);
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
			'vscode.executeLinkProvider',
			uriOf(notes),
		);
		const ours = links.filter(({ tooltip }) => tooltip?.startsWith('PAST'));
		assert.deepEqual(
			ours.map(({ range, target }) => [range.start.character, range.end.character, target?.toString()]),
			[
				[4, 12, uriOf(first).toString()],
				[52, 58, uriOf(second).toString()],
			],
		);
	});

	it('are found wherever they are named, from the title and from an id', async () => {
		const references = async (path: string, line: number, character: number) => {
			await open(path);
			const found = await vscode.commands.executeCommand<vscode.Location[]>(
				'vscode.executeReferenceProvider',
				uriOf(path),
				new vscode.Position(line, character),
			);
			return found.map(named).sort();
		};
		assert.deepEqual(await references(first, 0, 14), [
			'PAST-001-tubes.md:0:0',
			'PAST-002-boats.md:6:11',
			'notes.md:0:4',
		]);
		assert.deepEqual(await references(notes, 0, 6), [
			'PAST-001-tubes.md:0:12',
			'PAST-002-boats.md:6:11',
			'notes.md:0:4',
		]);
		const fromLink = await references(notes, 0, 24);
		assert.equal(new Set(fromLink).size, fromLink.length);
		assert.ok(fromLink.includes('notes.md:0:52'));
	});

	it('are completed behind an id, and their statuses in the place of one', async () => {
		const offered = async (path: string, line: number, character: number, typed?: string) => {
			const list = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				uriOf(path),
				new vscode.Position(line, character),
				typed,
			);
			return list.items
				.filter(
					({ kind }) => kind === vscode.CompletionItemKind.Reference || kind === vscode.CompletionItemKind.EnumMember,
				)
				.map(({ label, insertText }) => [typeof label === 'string' ? label : label.label, insertText]);
		};
		await open(notes);
		assert.deepEqual(await offered(notes, 0, 9, '-'), [
			['PAST-002 Boats', '[PAST-002](adr/PAST-002-boats.md)'],
			['PAST-001 Tubes', '[PAST-001](adr/PAST-001-tubes.md)'],
		]);
		assert.deepEqual(await offered(notes, 0, 4), []);
		await open(second);
		assert.deepEqual(
			(await offered(second, 4, 8)).map(([label]) => label),
			['Deprecated', 'Superseded by…', 'Draft', 'Proposed', 'Accepted', 'Rejected'],
		);
		assert.deepEqual((await offered(second, 6, 11, ' ')).slice(0, 1), [
			['PAST-001 Tubes', '[PAST-001: Tubes](PAST-001-tubes.md)'],
		]);
	});

	it('have a history, which a page and the tooltip tell', async () => {
		await vscode.commands.executeCommand('archspec.adr.showHistory', uriOf(first));
		const page = await until('the page', () =>
			vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'archspec-history'),
		);
		assert.equal(page.languageId, 'markdown');
		assert.deepEqual(
			page
				.getText()
				.replace(/\b[0-9a-f]{8}\b/g, '#')
				.replace(/ +/g, ' ')
				.split('\n')
				.slice(4, -1),
			[
				'| 2024-01-02 | # | Created “Tube”: Proposed | Ann | Propose tubes |',
				'| 2024-02-03 | # | Moved from past/adr/PAST-001-tube.md | Bob | Accept tubes |',
				'| 2024-02-03 | # | Title “Tube” → “Tubes” | Bob | Accept tubes |',
				'| 2024-02-03 | # | Proposed → Accepted | Bob | Accept tubes |',
				'| 2024-03-04 | # | Accepted → Superseded by PAST-002: Boats | Zoë | Boats |',
			],
		);
		const links = await until('the links', async () => {
			const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', page.uri);
			return found.length > 0 ? found : undefined;
		});
		assert.deepEqual(
			links.map(({ range }) => range.start.line),
			[4, 5, 6, 7, 8],
		);
		const { scheme, path, query } = links[1]?.target ?? vscode.Uri.parse('none:');
		assert.equal(scheme, 'command');
		await vscode.commands.executeCommand(path, ...JSON.parse(query));
		const diff = await until('the change', () => {
			const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return input instanceof vscode.TabInputTextDiff ? input : undefined;
		});
		const [before, after] = await Promise.all(
			[diff.original, diff.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
		);
		assert.match(before ?? '', /^# PAST-001: Tube\n.*Proposed/s);
		assert.match(after ?? '', /^# PAST-001: Tubes\n.*Accepted/s);
		const [documents, history] = [new OpenDocuments(), new GitHistory()];
		const root = new WorkspaceRoot(workspaceFolder(), new VsCodeWorkspace(workspaceFolder().uri, documents, history));
		await root.load();
		const tree = new DecisionTree(
			() => [root],
			() => ({ groupBy: 'folder', order: 'number' }),
		);
		const node = tree.find(root, first);
		assert.ok(node);
		const tooltip = await decisionTooltip(node, new vscode.CancellationTokenSource().token);
		vscode.Disposable.from(root, documents, history).dispose();
		assert.match(
			tooltip?.value ?? '',
			/2024\\-03\\-04 · Accepted → Superseded by PAST\\-002: Boats · Zoë\s+2024\\-02\\-03 · Proposed → Accepted · Bob/,
		);
	});

	it('get their dates from git after these were shown, in one undo', async () => {
		const shown: string[] = [];
		answerInTurn();
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[], { title }: vscode.QuickPickOptions) => {
				if (title !== 'Import Dates from Git') {
					return undefined;
				}
				const logs = items.filter(({ label }) => label.includes('past/adr'));
				shown.push(...items.filter(({ picked }) => picked).map(({ label, description }) => `${label} ${description}`));
				return logs[0] ?? items;
			},
		});
		const before = (await open(first)).document.getText();
		await vscode.commands.executeCommand('archspec.adr.importDates');
		assert.deepEqual(shown, ['PAST-001 Tubes 2024-02-03', 'PAST-002 Boats 2024-03-04']);
		const { document } = await open(first);
		assert.equal(document.getText(), before.replace('## Status', 'Date: 2024-02-03\n\n## Status'));
		const other = (await open(second)).document;
		assert.match(other.getText(), /^Date: 2024-03-04$/m);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), before);
		assert.ok(!other.getText().includes('Date:'));
	});

	it('are found by number and title among the symbols of the workspace, with their status', async () => {
		const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
			'vscode.executeWorkspaceSymbolProvider',
			'past-002 bo',
		);
		const [boats] = found.filter(({ name }) => name === 'PAST-002 Boats');
		assert.equal(boats?.containerName, 'Accepted');
		assert.equal(boats?.location.uri.path, uriOf(second).path);
		assert.equal(boats?.location.range.start.line, 0);
	});

	it('are told once what superseded them, and an id that none of them has is told', async () => {
		const path = 'past/unknown.md';
		await writeFile(path, 'See PAST-001 and PAST-099\n');
		await open(path);
		const hoverAt = async (character: number) => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				uriOf(path),
				new vscode.Position(0, character),
			);
			return hovers.flatMap(({ contents }) => (contents as vscode.MarkdownString[]).map(({ value }) => value)).join();
		};
		const known = await until('the hover', () => hoverAt(6));
		assert.equal(known.match(/Superseded by/g)?.length, 1, known);
		assert.match(await hoverAt(20), /no record PAST\\-099 in past/);
	});
});
