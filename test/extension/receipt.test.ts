import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { aiScheme, commands } from '../../src/vscode/ids.ts';
import { type LlmServer, streamed } from '../support/llmServer.ts';
import { fill, setAi, startServer, stopServer } from './fillSupport.ts';
import { adr, closeAll, open, until, uriOf, writeFile } from './support.ts';

describe('a receipt before something is sent', () => {
	let server: LlmServer;
	let document: vscode.TextDocument;
	let count = 0;
	let path = '';

	before(async () => {
		server = await startServer();
	});

	after(() => stopServer(server));

	beforeEach(async () => {
		path = `docs/adr/${String(8100 + ++count)}-asked.md`;
		await writeFile(
			path,
			adr(`${8100 + count}. Asked`, 'The API_KEY=a1b2c3d4e5 is known.').replace('We need it.\n\n', ''),
		);
		document = (await open(path)).document;
		await setAi('confirm', 'always');
		server.behave((response) => streamed(response, ['Tea is hot.']));
	});

	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
		await closeAll();
		await vscode.workspace.fs.delete(uriOf(path));
	});

	/** Presses a key's command until what it is to bring about is there: the list takes a moment to open. */
	async function press(command: string, what: string, isDone: () => boolean): Promise<void> {
		await until(what, async () => {
			await vscode.commands.executeCommand(command);
			await new Promise((resume) => setTimeout(resume, 300));
			return isDone();
		});
	}

	const accept = 'workbench.action.acceptSelectedQuickOpenItem';

	function page(name: string): string | undefined {
		return vscode.workspace.textDocuments
			.find(({ uri, isClosed }) => uri.scheme === aiScheme && uri.path === `/${name}.md` && !isClosed)
			?.getText();
	}

	it('sends nothing when the person leaves', async () => {
		let isOver = false;
		const filling = fill(document, '## Context').then((outcome) => {
			isOver = true;
			return outcome;
		});
		await press('workbench.action.closeQuickOpen', 'the question to close', () => isOver);
		assert.equal(await filling, undefined);
		assert.equal(server.asked.length, 0);
		assert.equal(document.isDirty, false);
	});

	it('sends when the person says so, without secrets, and asks no more of what is in the cache', async () => {
		const filling = fill(document, '## Context');
		await press(accept, 'the request', () => server.asked.length > 0);
		assert.equal((await filling)?.type, 'written');
		const body = JSON.stringify(server.asked[0]?.body);
		assert.match(body, /API_KEY=\[secret\]/);
		assert.doesNotMatch(body, /a1b2c3d4e5/);
		// What was kept is known, whatever becomes of the text later; what was not kept is asked for anew
		await vscode.commands.executeCommand(commands.aiKeepFill);
		await vscode.commands.executeCommand('undo');
		assert.equal((await fill(document, '## Context'))?.type, 'written');
		assert.equal(server.asked.length, 1);
	});

	it('asks the first time for a document alone, where the person set so', async () => {
		await setAi('confirm', 'firstTime');
		const filling = fill(document, '## Context');
		await press(accept, 'the request', () => server.asked.length > 0);
		await filling;
		await vscode.commands.executeCommand(commands.aiKeepFill);
		assert.equal((await fill(document, '## Decision'))?.type, 'written');
		assert.equal(server.asked.length, 2);
	});

	it('shows the exact prompt, and then asks again', async () => {
		let isOver = false;
		const filling = fill(document, '## Context').then(() => {
			isOver = true;
		});
		await until('the list', async () => {
			await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
			await vscode.commands.executeCommand(accept);
			await new Promise((resume) => setTimeout(resume, 300));
			return page('Prompt') !== undefined;
		});
		assert.match(page('Prompt') ?? '', /## Prompt: user\n\n```+text\nWrite the section "Context"/);
		assert.equal(server.asked.length, 0);
		await press('workbench.action.closeQuickOpen', 'the question to close', () => isOver);
		await filling;
		assert.equal(server.asked.length, 0);
	});

	it('can be looked at without sending anything', async () => {
		const line = document.getText().split('\n').indexOf('## Context');
		await vscode.commands.executeCommand(commands.aiShowPrompt, { uri: document.uri, line });
		const shown = await until('the page', () => page('Prompt')?.includes(`${path}`) && page('Prompt'));
		assert.match(shown, /^# Fill Context\n/);
		assert.match(shown, /- Goes to: m at http:\/\/127\.0\.0\.1:\d+\/v1 · about [\d,]+ tokens · free\n/);
		assert.match(shown, /\| sibling \| Consequences \| .* \| \d+ \| 1 secret taken out \|/);
		assert.equal(server.asked.length, 0);
	});
});
