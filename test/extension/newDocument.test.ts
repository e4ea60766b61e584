import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createDocument } from '../../src/vscode/commands/newDocument.ts';
import { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { answerInTurn, askPeople } from './inputs.ts';
import { closeAll, uriOf, writeFile } from './support.ts';

const ownKind = (file: string) =>
	`id: own-note\nname: '[Own](command:workbench.action.quit) note'\ndescription: A note.\ngroup: own\nmatch:\n  - paths: ['notes/*.md']\nfile:\n${file}sections:\n  - id: text\n    heading: Text\n`;

describe('a new document', () => {
	const { showQuickPick, showInputBox, showErrorMessage } = vscode.window;
	let indexes: IndexService;
	/** Labels of each list that was shown. */
	let lists: string[][];
	let prompts: string[];
	/** What stood in a box when it opened. */
	let offered: string[];
	let errors: string[];
	/** What the boxes said to each text that was typed. */
	let told: string[];
	let written: vscode.Uri[];

	/** Answers the questions of the command: of a list the first line that holds the text, in a box the text itself. */
	function answer({ picks, texts }: { picks: string[]; texts: string[] }): void {
		answerInTurn();
		Object.assign(vscode.window, {
			showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
				lists.push(items.map(({ label }) => label));
				const wanted = picks.shift();
				return wanted === undefined ? undefined : items.find(({ label }) => label.includes(wanted));
			},
			showInputBox: async ({ prompt = '', value = '', validateInput }: vscode.InputBoxOptions) => {
				prompts.push(prompt);
				offered.push(value);
				const text = texts.shift();
				const answer = await validateInput?.(text ?? '');
				told.push(typeof answer === 'string' ? answer : (answer?.message ?? ''));
				return text;
			},
			showErrorMessage: async (message: string) => {
				errors.push(message);
			},
		});
	}

	beforeEach(() => {
		indexes = new IndexService();
		[lists, prompts, offered, errors, told, written] = [[], [], [], [], [], []];
	});

	afterEach(async () => {
		askPeople();
		Object.assign(vscode.window, { showQuickPick, showInputBox, showErrorMessage });
		indexes.dispose();
		await closeAll();
		for (const uri of written) {
			await vscode.workspace.fs.delete(uri, { recursive: true });
		}
	});

	it('can be of any kind, those of the team included, before the folder has been read', async () => {
		written.push(uriOf('.archspec'), uriOf('notes'));
		await writeFile('.archspec/kinds/own.yaml', ownKind("  directory: notes\n  name: '{slug}.md'\n"));
		answer({ picks: ['Own', 'notes'], texts: ['First note'] });
		const creating = createDocument(indexes);
		assert.equal(indexes.ready, false);
		await indexes.loadNew();
		await creating;
		assert.ok(
			lists[0]?.some((label) => label.includes('Nygard')),
			lists[0]?.join('\n'),
		);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf('notes/first-note.md')));
		assert.match(text, /## Text/);
		assert.deepEqual(prompts, ['Title of the [Own] (command:workbench.action.quit) note']);
	});

	it('may go to another folder than those at hand', async () => {
		await indexes.loadNew();
		answer({ picks: ['Nygard'], texts: ['Elsewhere'] });
		await createDocument(indexes);
		// Other specs may have made logs of their own
		assert.equal(lists[1]?.[0], '$(folder) docs/adr');
		assert.deepEqual(lists[1]?.slice(-2), ['', '$(folder-opened) Other folder…']);
	});

	it('looks like the decision records of its folder, and goes where the box said', async () => {
		written.push(uriOf('records'));
		const record = (number: number) =>
			`# ADR-00${number}: Keep\n\n**Status:** proposed\n\n## Context\n\nc\n\n## Decision\n\nd\n\n## Consequences\n\ne\n`;
		await writeFile('records/adr/ADR-001-keep.md', record(1));
		await writeFile('records/adr/ADR-002-keep.md', record(2));
		await indexes.loadNew();
		const [home] = indexes.roots();
		assert.ok(home);
		const folder = 'records/adr';
		const group = { id: folder, label: 'adr', parent: 'records', archive: undefined, documents: [] };
		answer({ picks: ['Nygard'], texts: ['Elsewhere'] });
		await createDocument(indexes, {
			id: folder,
			home,
			parent: undefined,
			type: 'group',
			group,
			groups: [],
			folder,
			unfolded: true,
		});
		assert.deepEqual(errors, []);
		assert.deepEqual(told, ['records/adr/ADR-003-elsewhere.md']);
		const text = new TextDecoder().decode(
			await vscode.workspace.fs.readFile(uriOf('records/adr/ADR-003-elsewhere.md')),
		);
		assert.match(text, /^# ADR-003: Elsewhere\n\n\*\*Status:\*\* proposed\n\n## Context\n/u);
	});

	it('goes below the folder of its feature where its kind has a folder of its own there', async () => {
		written.push(uriOf('openspec'));
		await writeFile(
			'openspec/changes/add-fax/proposal.md',
			'## Why\n\nw\n\n## What Changes\n\n- c\n\n## Capabilities\n\n- `fax`: send by fax\n',
		);
		await indexes.loadNew();
		const [home] = indexes.roots();
		assert.ok(home);
		const folder = 'openspec/changes/add-fax';
		const group = { id: folder, label: 'add-fax', parent: 'openspec/changes', archive: undefined, documents: [] };
		answer({ picks: ['OpenSpec delta'], texts: ['Fax', 'fax'] });
		await createDocument(indexes, {
			id: folder,
			home,
			parent: undefined,
			type: 'group',
			group,
			groups: [],
			folder,
			unfolded: true,
		});
		assert.deepEqual(errors, []);
		assert.deepEqual(told[0], `${folder}/specs/{capability}/spec.md`);
		assert.equal(offered[1], 'fax');
		const bytes = await vscode.workspace.fs.readFile(uriOf(`${folder}/specs/fax/spec.md`));
		assert.match(new TextDecoder().decode(bytes), /### Requirement: Send by fax\n/);
	});

	it('says at once that something stands in its place', async () => {
		written.push(uriOf('.archspec'), uriOf('notes'));
		await writeFile('.archspec/kinds/own.yaml', ownKind("  directory: notes\n  name: '{slug}.md'\n"));
		await writeFile('notes/taken.md', '# Mine\n');
		await indexes.loadNew();
		answer({ picks: ['Own'], texts: ['Taken'] });
		await createDocument(indexes);
		assert.deepEqual(told, ['notes/taken.md is there already; choose another title.']);
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf('notes/taken.md')));
		assert.equal(text, '# Mine\n');
	});

	it('never leaves the folder', async () => {
		written.push(uriOf('.archspec'));
		const kind = `${ownKind("  directory: notes\n  name: '{part}.md'\n")}variables:\n  part: Part\n`;
		await writeFile('.archspec/kinds/own.yaml', kind);
		await writeFile(
			'.archspec/kinds/climbs.yaml',
			ownKind('  directory: ../../outside\n  name: x.md\n').replace('own-note', 'climbs').replace('[Own]', 'Climbs'),
		);
		await indexes.loadNew();
		answer({ picks: ['Own', 'notes'], texts: ['Note', '../../../outside'] });
		await createDocument(indexes);
		assert.match(errors.join(), /can't be the name of a file/);
		assert.ok(!lists[0]?.some((label) => label.includes('Climbs')), lists[0]?.join('\n'));
		assert.equal(vscode.window.activeTextEditor, undefined);
	});
});
