import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';
import { GitHistory } from '../../src/vscode/workspace/gitHistory.ts';
import { OpenDocuments } from '../../src/vscode/workspace/openDocuments.ts';
import { VsCodeWorkspace } from '../../src/vscode/workspace/vscodeWorkspace.ts';
import { adr, closeAll, open, rulesAt, set, until, workspaceFolder, writeFile } from './support.ts';

/** Markdown files that editor and command line list in a folder of the disk. */
async function lists(folder: string): Promise<{ editor: readonly string[]; commandLine: readonly string[] }> {
	const history = new GitHistory();
	const documents = new OpenDocuments();
	const uri = workspaceFolder().uri.with({ path: folder.replaceAll(path.sep, '/').replace(/^(?!\/)/, '/') });
	const editor = await new VsCodeWorkspace(uri, documents, history).list();
	documents.dispose();
	history.dispose();
	const markdown = (files: readonly string[]) => files.filter((file) => file.endsWith('.md'));
	return { editor: markdown(editor), commandLine: markdown(await new NodeWorkspace(folder).list()) };
}

describe('what is left out', () => {
	let disk: string;

	before(() => {
		disk = mkdtempSync(path.join(realpathSync.native(tmpdir()), 'archspec-exclusions-'));
	});

	after(() => rmSync(disk, { recursive: true }));

	it('is the same as on the command line in a linked work tree, letters of both cases included', async () => {
		const repository = path.join(disk, 'main');
		const linked = path.join(disk, 'linked');
		mkdirSync(repository);
		const git = (...argv: string[]) =>
			execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], { cwd: repository });
		git('init', '-q');
		git('commit', '-q', '--allow-empty', '-m', 'x');
		git('config', 'core.ignorecase', 'true');
		git('worktree', 'add', '-q', linked);
		writeFileSync(path.join(repository, '.git/info/exclude'), 'Private.md\n');
		mkdirSync(path.join(linked, 'docs'));
		writeFileSync(path.join(linked, '.gitignore'), 'docs/DRAFT.md\n');
		for (const file of ['private.md', 'public.md', 'docs/draft.md', 'docs/done.md']) {
			writeFileSync(path.join(linked, file), '');
		}
		for (const [folder, expected] of [
			[linked, ['docs/done.md', 'public.md']],
			[path.join(linked, 'docs'), ['done.md']],
		] as const) {
			const { editor, commandLine } = await lists(folder);
			assert.deepEqual(editor, expected);
			assert.deepEqual(commandLine, expected);
		}
	});

	it('follows the setting of the editor', async () => {
		const uri = await writeFile('docs/adr/0090-hidden.md', adr('90. Hidden', 'See [it](0099-nowhere.md).'));
		await until('the problem', () => rulesAt(uri).includes('link/missing-file'));
		await set('files.exclude', { '**/*-hidden.md': true });
		await until('its end', () => rulesAt(uri).length === 0);
		await set('files.exclude', undefined);
		await until('it again', () => rulesAt(uri).includes('link/missing-file'));
	});

	it('is an open text above the limit, which counts bytes as on the disk', async () => {
		const name = 'docs/adr/0091-wide.md';
		const text = adr('91. Wide', `See [it](0099-nowhere.md). ${'語'.repeat(500)}`);
		const uri = await writeFile(name, text);
		await open(name);
		await until('the problem', () => rulesAt(uri).includes('link/missing-file'));
		assert.ok(text.length < 1000);
		await set('archspec.maxFileSize', 1000);
		await until('its end', () => rulesAt(uri).length === 0);
		await set('archspec.maxFileSize', undefined);
		await until('it again', () => rulesAt(uri).includes('link/missing-file'));
		await closeAll();
	});
});
