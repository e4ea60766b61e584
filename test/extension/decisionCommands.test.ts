import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answerInTurn, askPeople } from './inputs.ts';
import { closeAll, open, set, until, uriOf, writeFile } from './support.ts';

const record = (title: string, status: string) =>
	`# ${title}\n\nDate: 2025-05-05\n\n## Status\n\n${status}\n\n## Context\n\nWe need ${title}.\n\n## Decision\n\nWe do ${title}.\n\n## Consequences\n\nThere is ${title}.\n`;

describe('commands of decision records', () => {
	const { showQuickPick, showInputBox, showErrorMessage, showInformationMessage } = vscode.window;
	/** Labels of each list that was shown, the records of the log in the last one, and the messages. */
	let lists: string[][];
	/** What each list was asked with. */
	let asked: (string | undefined)[];
	let known: (string | undefined)[];
	/** Each spec has a log of its own: the editor holds texts for a while that nobody sees any more. */
	let folder: string;
	let count = 0;
	let messages: string[];

	/** Answers the questions of a command: of a list the lines that hold the text, in a box the text itself. */
	function answer({ picks = [], texts = [] }: { picks?: string[]; texts?: string[] }): void {
		const message = async (text: string, ...items: string[]) => {
			messages.push(text);
			return items[0];
		};
		answerInTurn();
		Object.assign(vscode.window, {
			showQuickPick: async (
				items: readonly vscode.QuickPickItem[] | Promise<readonly vscode.QuickPickItem[]>,
				options: vscode.QuickPickOptions = {},
			) => {
				const offered = await items;
				lists.push(offered.map(({ label }) => label));
				asked.push(options.placeHolder);
				known = offered.map(({ detail }) => detail).filter((detail) => detail?.startsWith(`${folder}/`));
				const wanted = picks.shift();
				const found = offered.filter(
					({ label, detail = folder }) =>
						wanted !== undefined && label.includes(wanted) && (detail.startsWith(folder) || !detail.includes('/')),
				);
				return options.canPickMany ? found : found[0];
			},
			showInputBox: async ({ validateInput }: vscode.InputBoxOptions) => {
				const text = texts.shift();
				const problem = text === undefined ? undefined : await validateInput?.(text);
				const isWrong =
					typeof problem === 'string' ? problem !== '' : problem?.severity === vscode.InputBoxValidationSeverity.Error;
				if (isWrong) {
					messages.push(typeof problem === 'string' ? problem : (problem?.message ?? ''));
				}
				return isWrong ? undefined : text;
			},
			showErrorMessage: message,
			showInformationMessage: message,
		});
	}

	beforeEach(async () => {
		[lists, asked, known, messages] = [[], [], [], []];
		folder = `log/${++count}/adr`;
		await writeFile(`${folder}/0001-old.md`, record('1. Old', 'Accepted'));
		await writeFile(`${folder}/0002-newer.md`, record('2. Newer', 'Accepted'));
		await writeFile(`${folder}/0003-maybe.md`, record('3. Maybe', 'Proposed'));
		await until('that the records are known', async () => {
			answer({});
			await vscode.commands.executeCommand('archspec.adr.copyLink');
			return (
				known.join() === ['0001-old.md', '0002-newer.md', '0003-maybe.md'].map((name) => `${folder}/${name}`).join()
			);
		});
		[lists, asked] = [[], []];
	});

	afterEach(async () => {
		askPeople();
		Object.assign(vscode.window, { showQuickPick, showInputBox, showErrorMessage, showInformationMessage });
		await closeAll();
	});

	after(() => vscode.workspace.fs.delete(uriOf('log'), { recursive: true }));

	function pageOf(scheme: string, name = ''): vscode.TextDocument | undefined {
		return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === scheme && uri.path.endsWith(name));
	}

	async function textOf(name: string): Promise<string> {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(`${folder}/${name}`)));
	}

	it('change a status in the words of the log, in one undo', async () => {
		const before = await textOf('0003-maybe.md');
		await open(`${folder}/0003-maybe.md`);
		answer({ picks: ['Rejected'] });
		await vscode.commands.executeCommand('archspec.adr.changeStatus');
		assert.deepEqual(lists[0], ['$(pass) Accepted', '$(circle-slash) Rejected', '', '$(edit) Other word…']);
		assert.equal(await textOf('0003-maybe.md'), before.replace('Proposed', 'Rejected'));
		await vscode.commands.executeCommand('undo');
		assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
	});

	it('ask by which record one is superseded, and write both', async () => {
		answer({ picks: ['Superceded', '0002 Newer'] });
		await vscode.commands.executeCommand('archspec.adr.changeStatus', uriOf(`${folder}/0001-old.md`));
		assert.match(await textOf('0001-old.md'), /## Status\n\nSuperceded by \[2\. Newer\]\(0002-newer\.md\)\n/);
		assert.match(await textOf('0002-newer.md'), /Accepted\n\nSupercedes \[1\. Old\]\(0001-old\.md\)\n/);
	});

	it('make a record as the log has them, with the first thing to fill in selected', async () => {
		answer({ picks: [folder], texts: ['Keep sessions in Redis'] });
		await vscode.commands.executeCommand('archspec.adr.new');
		const editor = vscode.window.activeTextEditor;
		assert.match(editor?.document.uri.path ?? '', /adr\/0004-keep-sessions-in-redis\.md$/);
		assert.match(editor?.document.getText() ?? '', /^# 4\. Keep sessions in Redis\n/);
		assert.equal(editor?.selection.isEmpty, false);
	});

	it('make a record that supersedes another, and mend the other', async () => {
		answer({ texts: ['Best of all'] });
		await vscode.commands.executeCommand('archspec.adr.newSuperseding', uriOf(`${folder}/0002-newer.md`));
		assert.match(await textOf('0004-best-of-all.md'), /Supercedes \[2\. Newer\]\(0002-newer\.md\)/);
		assert.match(await textOf('0002-newer.md'), /Superceded by \[4\. Best of all\]\(0004-best-of-all\.md\)/);
	});

	it('link records and take the link away again, in both', async () => {
		const before = [await textOf('0001-old.md'), await textOf('0003-maybe.md')];
		answer({ picks: ['0001 Old'] });
		await vscode.commands.executeCommand('archspec.adr.amend', uriOf(`${folder}/0003-maybe.md`));
		assert.match(await textOf('0003-maybe.md'), /Amends \[1\. Old\]\(0001-old\.md\)/);
		assert.match(await textOf('0001-old.md'), /Amended by \[3\. Maybe\]\(0003-maybe\.md\)/);
		answer({ picks: ['0001 Old'] });
		await vscode.commands.executeCommand('archspec.adr.unlink', uriOf(`${folder}/0003-maybe.md`));
		assert.deepEqual([await textOf('0001-old.md'), await textOf('0003-maybe.md')], before);
		answer({});
		await vscode.commands.executeCommand('archspec.adr.unlink', uriOf(`${folder}/0003-maybe.md`));
		assert.deepEqual(messages, ['0003 Maybe has no links to other records.']);
	});

	it('say which of two records is asked for first where none is in front', async () => {
		await closeAll();
		answer({});
		await vscode.commands.executeCommand('archspec.adr.supersede');
		answer({ picks: ['0003 Maybe'] });
		await vscode.commands.executeCommand('archspec.adr.amend');
		await vscode.commands.executeCommand('archspec.adr.newSuperseding');
		assert.deepEqual(asked, [
			...['Record that supersedes others', 'Record that amends another', '0003 amends…'],
			'Record to supersede',
		]);
	});

	it('supersede the record that is focused, what is superseded already offered last', async () => {
		answer({ picks: ['0001 Old'] });
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0002-newer.md`));
		assert.match(await textOf('0001-old.md'), /Superceded by \[2\. Newer\]/);
		lists = [];
		answer({});
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0003-maybe.md`));
		const own = known.map((path) => path?.split('/').at(-1));
		assert.deepEqual(own, ['0002-newer.md', '0001-old.md']);
	});

	it('say why a record can’t supersede another, and write nothing', async () => {
		answer({ picks: ['0001 Old'] });
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0002-newer.md`));
		const before = [await textOf('0001-old.md'), await textOf('0002-newer.md')];
		answer({ picks: ['0002 Newer'] });
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0001-old.md`));
		assert.deepEqual(messages, ['0002 already supersedes 0001. Remove that link first if it is the other way round.']);
		assert.deepEqual([await textOf('0001-old.md'), await textOf('0002-newer.md')], before);
	});

	it('take the supersession of a record back by its status', async () => {
		const before = [await textOf('0001-old.md'), await textOf('0002-newer.md')];
		answer({ picks: ['0001 Old'] });
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0002-newer.md`));
		lists = [];
		answer({ picks: ['No longer superseded by 0002'] });
		await vscode.commands.executeCommand('archspec.adr.changeStatus', uriOf(`${folder}/0001-old.md`));
		assert.deepEqual(lists[0], ['$(discard) No longer superseded by 0002', '', '$(edit) Other word…']);
		assert.deepEqual([await textOf('0001-old.md'), await textOf('0002-newer.md')], before);
	});

	it('ask whether a proposal retires what is in force, or only says so', async () => {
		const before = await textOf('0001-old.md');
		const choose = (wanted: string) => {
			const showInformationMessage = async (_: string, __: unknown, ...items: vscode.MessageItem[]) =>
				items.find(({ title }) => title === wanted);
			Object.assign(vscode.window, { showInformationMessage });
		};
		answer({ picks: ['0001 Old'] });
		choose('Only Say So in the Proposal');
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0003-maybe.md`));
		assert.match(await textOf('0003-maybe.md'), /Proposed\n\nSupercedes \[1\. Old\]/);
		assert.equal(await textOf('0001-old.md'), before);
		answer({ texts: ['Better'] });
		choose('Only Say So in the Proposal');
		await vscode.commands.executeCommand('archspec.adr.newSuperseding', uriOf(`${folder}/0001-old.md`));
		assert.match(await textOf('0004-better.md'), /Proposed\n\nSupercedes \[1\. Old\]/);
		assert.equal(await textOf('0001-old.md'), before);
		answer({ picks: ['0001 Old'] });
		choose('Supersede Now');
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0003-maybe.md`));
		assert.match(await textOf('0001-old.md'), /Superceded by \[3\. Maybe\]/);
	});

	it('supersede several at once', async () => {
		answer({ picks: ['Several', '0'] });
		await vscode.commands.executeCommand('archspec.adr.supersede', uriOf(`${folder}/0003-maybe.md`));
		assert.match(await textOf('0001-old.md'), /Superceded by \[3\. Maybe\]/);
		assert.match(await textOf('0002-newer.md'), /Superceded by \[3\. Maybe\]/);
	});

	it('rename a title with its file, which is told before, and open no editor', async () => {
		answer({ picks: ['0003 Maybe'] });
		await vscode.commands.executeCommand('archspec.adr.amend', uriOf(`${folder}/0001-old.md`));
		const said: unknown[] = [];
		answer({ texts: ['Perhaps'] });
		const { showInputBox: box } = vscode.window;
		const showInputBox = async (options: vscode.InputBoxOptions) => {
			for (const typed of ['Perhaps', 'Maybe', 'x'.repeat(101)]) {
				const told = await options.validateInput?.(typed);
				said.push(typeof told === 'object' ? told?.message : told);
			}
			return box(options);
		};
		Object.assign(vscode.window, { showInputBox });
		await vscode.commands.executeCommand('archspec.adr.retitle', uriOf(`${folder}/0003-maybe.md`));
		assert.match(await textOf('0003-perhaps.md'), /^# 3\. Perhaps\n/);
		assert.match(await textOf('0001-old.md'), /Amends \[3\. Perhaps\]\(0003-perhaps\.md\)/);
		const long = `101 characters are a long title. ${folder}/0003-${'x'.repeat(101)}.md`;
		assert.deepEqual(said, [`${folder}/0003-perhaps.md`, undefined, long]);
		// The editor opens a text that stays unsaved for so long
		await new Promise((resume) => setTimeout(resume, 1500));
		assert.deepEqual(
			vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
			[],
		);
	});

	it('renumber, refuse a number that is taken, and do as a quick fix says', async () => {
		answer({ texts: ['2'] });
		await vscode.commands.executeCommand('archspec.adr.renumber', uriOf(`${folder}/0003-maybe.md`));
		assert.deepEqual(messages, ['0002 is taken: Newer']);
		await vscode.commands.executeCommand('archspec.adr.renumber', {
			uri: uriOf(`${folder}/0003-maybe.md`),
			number: 7,
		});
		assert.match(await textOf('0007-maybe.md'), /^# 7\. Maybe\n/);
	});

	it('tell in one message what is in the way, and change nothing', async () => {
		const before = await textOf('0003-maybe.md');
		answer({});
		await vscode.commands.executeCommand('archspec.adr.renumber', {
			uri: uriOf(`${folder}/0003-maybe.md`),
			number: 2,
		});
		assert.equal(messages.length, 1, messages.join('\n'));
		assert.equal(await textOf('0003-maybe.md'), before);
	});

	it('make an index page where there is none, and bring it up to date later', async () => {
		answer({ picks: [folder] });
		await vscode.commands.executeCommand('archspec.adr.updateIndex');
		assert.match(await textOf('README.md'), /\(0001-old\.md\)[\s\S]*\(0003-maybe\.md\)/);
		await closeAll();
		const listedIn = async (name: string) => (await textOf('README.md')).includes(`(${name})`);
		answer({ picks: [folder], texts: ['Fourth'] });
		await vscode.commands.executeCommand('archspec.adr.new');
		await until('the offer, which is accepted', () => listedIn('0004-fourth.md'));
		assert.ok(messages.includes(`${folder}/README.md lists the decisions as they were before.`), messages.join());
		await set('archspec.decisions.updateIndex', 'never');
		answer({ picks: [folder], texts: ['Fifth'] });
		await vscode.commands.executeCommand('archspec.adr.new');
		answer({ picks: [folder] });
		assert.equal(await listedIn('0005-fifth.md'), false);
		await vscode.commands.executeCommand('archspec.adr.updateIndex');
		assert.equal(await listedIn('0005-fifth.md'), true);
		await set('archspec.decisions.updateIndex', undefined);
	});

	it('draw the records of a log, or of all, as a graph that follows them and can’t be changed', async () => {
		answer({ picks: [folder] });
		await vscode.commands.executeCommand('archspec.adr.showGraph');
		const graph = await until('the graph', () => pageOf('archspec-graph'));
		assert.match(graph.getText(), /```mermaid\nflowchart[\s\S]*Maybe/);
		assert.match(graph.getText(), new RegExp(`\n    click r\\d+ href "${folder}/0003-maybe\\.md"\n`));
		await until('its preview', () =>
			vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('[Preview] Decision graph of'),
		);
		// In the editor: it may tell nothing of a change on disk in folders that were made in one go
		const maybe = await vscode.workspace.openTextDocument(uriOf(`${folder}/0003-maybe.md`));
		const edit = new vscode.WorkspaceEdit();
		edit.replace(maybe.uri, new vscode.Range(0, 0, 1, 0), '# 3. Perhaps\n');
		await vscode.workspace.applyEdit(edit);
		await maybe.save();
		await until('the new title', () => graph.getText().includes('Perhaps'));
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
		answer({ picks: [folder] });
		await vscode.commands.executeCommand('archspec.adr.showGraph');
		assert.equal(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, tabs);
		await closeAll();
		await open('README.md').catch(() => undefined);
		answer({ picks: ['All decision logs'] });
		await vscode.commands.executeCommand('archspec.adr.showGraph');
		const all = await until('all logs', () => pageOf('archspec-graph', 'Decision graph.md'));
		assert.match(all.getText(), new RegExp(`\\n## ${folder}\\n`));
	});

	it('start a log in a folder of its own', async () => {
		lists = [];
		answer({ picks: ['MADR 4'], texts: ['log/start/decisions'] });
		await vscode.commands.executeCommand('archspec.adr.startLog');
		const document = vscode.window.activeTextEditor?.document;
		assert.match(document?.uri.path ?? '', /log\/start\/decisions\/0001-record-architecture-decisions\.md$/);
		assert.match(document?.getText() ?? '', /status: "?proposed/);
		assert.match(lists[0]?.[0] ?? '', /Nygard/);
		answer({ picks: ['MADR 4'], texts: ['../elsewhere'] });
		await vscode.commands.executeCommand('archspec.adr.startLog');
		assert.deepEqual(messages, ['Type the path of a folder in this workspace.']);
	});

	it('copy a link that leads to the record from the text in the editor, else from anywhere in the repository', async () => {
		await vscode.commands.executeCommand('archspec.adr.copyLink', uriOf(`${folder}/0003-maybe.md`));
		assert.equal(await vscode.env.clipboard.readText(), `[0003 Maybe](/${folder}/0003-maybe.md)`);
		await open(`${folder}/0001-old.md`);
		await vscode.commands.executeCommand('archspec.adr.copyLink', uriOf(`${folder}/0003-maybe.md`));
		assert.equal(await vscode.env.clipboard.readText(), '[0003 Maybe](0003-maybe.md)');
	});

	it('ask for the words of a link, known ones and others', async () => {
		askPeople();
		const { createQuickPick } = vscode.window;
		const words = ['0001 Old', 'Depends on', 'Carries'];
		Object.assign(vscode.window, {
			createQuickPick: () => {
				const pick = createQuickPick();
				const show = pick.show.bind(pick);
				pick.show = () => {
					show();
					pick.value = words.shift() ?? '';
					setTimeout(() => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 500);
				};
				return pick;
			},
		});
		await vscode.commands.executeCommand('archspec.adr.link', uriOf(`${folder}/0003-maybe.md`));
		Object.assign(vscode.window, { createQuickPick });
		assert.match(await textOf('0003-maybe.md'), /Depends on \[1\. Old\]\(0001-old\.md\)/);
		assert.match(await textOf('0001-old.md'), /Carries \[3\. Maybe\]\(0003-maybe\.md\)/);
	});
});
