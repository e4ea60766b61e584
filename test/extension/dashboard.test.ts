import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { PhaseReviews } from '../../src/vscode/dashboard/phaseReviews.ts';
import { RecentChanges } from '../../src/vscode/dashboard/recentChanges.ts';
import { RecentDocuments } from '../../src/vscode/dashboard/recentDocuments.ts';
import { commands, dashboardViewType } from '../../src/vscode/ids.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import type { WorkspaceRoot } from '../../src/vscode/workspace/workspaceRoot.ts';
import { adr, closeAll, open, until, uriOf, workspaceFolder, writeFile } from './support.ts';

const identity = ['-c', 'user.name=Ada', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

function git(...argv: string[]): void {
	execFileSync('git', [...identity, ...argv], { cwd: workspaceFolder().uri.fsPath, stdio: 'pipe' });
}

/** A feature whose phases are approved in a file beside its documents. */
const folder = '.kiro/specs/tea-time';
const writeMarks = (approved: boolean) =>
	writeFile(`${folder}/spec.json`, JSON.stringify({ approvals: { tasks: { generated: true, approved } } }));

/** What the editor keeps for the extension, in memory. */
class Memory implements vscode.Memento {
	readonly values = new Map<string, unknown>();
	keys = (): readonly string[] => [...this.values.keys()];
	get = <T>(key: string, otherwise?: T): T | undefined => (this.values.get(key) as T | undefined) ?? otherwise;
	update = async (key: string, value: unknown): Promise<void> => void this.values.set(key, value);
}

describe('the dashboard in the editor', () => {
	let indexes: IndexService;

	beforeEach(async () => {
		indexes = new IndexService();
		await indexes.loadNew();
	});

	afterEach(async () => {
		indexes.dispose();
		await closeAll();
	});

	it('is one page, opened by a command', async () => {
		const tabs = () =>
			vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === 'Dashboard');
		await vscode.commands.executeCommand('archspec.showDashboard');
		await until('the page', () => tabs().length === 1);
		await vscode.commands.executeCommand('archspec.showDashboard');
		assert.equal(tabs().length, 1);
	});

	it('takes the place of a page that the editor kept and nobody has seen since', async () => {
		const { document } = await open('docs/adr/0001-record-architecture-decisions.md');
		const kept = vscode.window.createWebviewPanel(dashboardViewType, 'Dashboard', vscode.ViewColumn.Two);
		await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
		const tabs = () =>
			vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === 'Dashboard');
		await until('the hidden page', () => tabs().length === 1 && !tabs()[0]?.isActive);
		const gone = new Promise((resolve) => kept.onDidDispose(resolve));
		await vscode.commands.executeCommand(commands.showDashboard);
		await gone;
		await until('the page', () => tabs().length === 1 && tabs()[0]?.isActive);
		assert.equal(tabs()[0]?.group.viewColumn, vscode.ViewColumn.Two);
	});

	it('knows the documents that were opened last, as long as they are there', async () => {
		const memory = new Memory();
		const recent = new RecentDocuments(indexes, memory);
		const paths = () => recent.list().entries.map(({ path }) => path);
		try {
			await open('docs/adr/0001-record-architecture-decisions.md');
			await open('docs/adr/0002-open-lockers-with-a-code.md');
			await open('src/locker.ts');
			await open('docs/adr/0001-record-architecture-decisions.md');
			await until('both, the last one first', () => paths().length === 2 && paths()[0]?.includes('0001'));
			const [key = ''] = memory.keys();
			await memory.update(key, [uriOf('docs/adr/gone.md').toString(), 7, ...(memory.get<string[]>(key) ?? [])]);
			assert.deepEqual(paths(), [
				'docs/adr/0001-record-architecture-decisions.md',
				'docs/adr/0002-open-lockers-with-a-code.md',
			]);
		} finally {
			recent.dispose();
		}
	});

	it('knows which phases wait, by the file beside them, and follows it', async () => {
		const [root] = indexes.roots();
		assert.ok(root);
		await writeMarks(false);
		const reviews = new PhaseReviews();
		try {
			const words = () => reviews.of(root, `${folder}/tasks.md`);
			await until('that it waits', () => words() === 'tea-time · In Review');
			assert.equal(reviews.of(root, `${folder}/design.md`), '');
			await writeMarks(true);
			await until('that it is approved', () => words() === '');
		} finally {
			reviews.dispose();
			await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
		}
	});

	it('reads again what nobody has told of', async () => {
		const [root] = indexes.roots();
		assert.ok(root);
		const { workspace } = root;
		let text = JSON.stringify({ approvals: { tasks: { generated: true, approved: false } } });
		const unheard: WorkspaceRoot = Object.create(root, {
			workspace: { value: Object.create(workspace, { read: { value: async () => text } }) },
		});
		const reviews = new PhaseReviews();
		try {
			const words = () => reviews.of(unheard, `${folder}/tasks.md`);
			await until('that it waits', () => words() === 'tea-time · In Review');
			text = '';
			await until('that it waits no longer', () => words() === '');
		} finally {
			reviews.dispose();
		}
	});

	it('knows nothing of what a file said before it changed, however late that is read', async () => {
		const [root] = indexes.roots();
		assert.ok(root);
		await writeMarks(true);
		const { workspace } = root;
		const reads: Promise<unknown>[] = [];
		let release = (): void => undefined;
		const released = new Promise<void>((resume) => (release = resume));
		const late: WorkspaceRoot = Object.create(root, {
			workspace: {
				value: Object.create(workspace, {
					read: {
						value: (...asked: Parameters<typeof workspace.read>) => {
							const text = workspace.read(...asked);
							reads.push(text);
							return released.then(() => text);
						},
					},
				}),
			},
		});
		const reviews = new PhaseReviews();
		let changes = 0;
		const registration = reviews.onDidChange(() => changes++);
		try {
			const tasks = `${folder}/tasks.md`;
			reviews.of(late, tasks);
			await Promise.all(reads);
			await writeMarks(false);
			await until('that it has changed', () => changes > 0);
			const words = () => reviews.of(root, tasks);
			await until('that it waits', () => words() === 'tea-time · In Review');
			release();
			await new Promise((resume) => setImmediate(resume));
			// Read once more, where the editor tells of a change twice
			await until('that it still waits', () => words() === 'tea-time · In Review');
		} finally {
			registration.dispose();
			reviews.dispose();
			await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
		}
	});

	it('knows the commits that changed documents, and hears of new ones', async () => {
		const path = 'docs/adr/0085-changes.md';
		await writeFile(path, adr('85. Changes'));
		git('init', '-q');
		const changes = new RecentChanges(indexes);
		const titles = () => changes.list()?.entries.map(({ title, detail }) => `${title} | ${detail}`) ?? [];
		try {
			git('add', '.');
			git('commit', '-qm', 'All');
			await vscode.commands.executeCommand('git.openRepository', workspaceFolder().uri.fsPath);
			await writeFile('src/other.ts', 'export {};\n');
			git('add', '.');
			git('commit', '-qm', 'Code alone');
			await writeFile(path, adr('85. Changes', 'Said better.'));
			await until('the document', async () => {
				await indexes.roots()[0]?.refresh(path);
				return indexes.roots()[0]?.get(path);
			});
			git('commit', '-qam', 'Say it better\n\nMore words.');
			await vscode.commands.executeCommand('git.refresh');
			await until('the commits', () => titles().length === 2);
			assert.match(titles()[0] ?? '', /^Say it better \| Ada · .+ · 1 document$/);
			assert.equal(changes.list()?.entries[0]?.path, path);
			// The first one has none before it
			assert.match(titles()[1] ?? '', /^All \| Ada · .+ · \d+ documents$/);
		} finally {
			changes.dispose();
			await vscode.workspace.fs.delete(uriOf('.git'), { recursive: true });
			await vscode.workspace.fs.delete(uriOf(path));
			await vscode.workspace.fs.delete(uriOf('src/other.ts'));
		}
	});
});
