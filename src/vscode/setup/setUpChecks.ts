import * as vscode from 'vscode';
import { type CheckSetup, checkScript, checkSetups } from '../../core/setup/checkSetups.ts';
import { askInTurn, type Questions } from '../askInTurn.ts';
import { pickRoot } from '../commands/newDocumentPicks.ts';
import { commands } from '../ids.ts';
import type { Services } from '../services.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

const title = vscode.l10n.t('Set Up Checks');

/** What a person knows each place by, and what happens there. */
const words: Readonly<Record<CheckSetup['id'], { readonly label: string; readonly detail: string }>> = {
	github: {
		label: 'GitHub Actions',
		detail: vscode.l10n.t('Checks each push and pull request; findings are annotations at their lines.'),
	},
	gitlab: { label: 'GitLab CI', detail: vscode.l10n.t('A job that fails where a document has an error.') },
	'pre-commit': {
		label: vscode.l10n.t('pre-commit hook'),
		detail: vscode.l10n.t('Checks before each commit that changes Markdown, by the pre-commit framework.'),
	},
	husky: {
		label: vscode.l10n.t('husky hook'),
		detail: vscode.l10n.t('Checks before each commit, in a project that has husky.'),
	},
	npm: {
		label: vscode.l10n.t('npm script'),
		detail: vscode.l10n.t('"{0}" checks all documents.', `npm run ${checkScript.name}`),
	},
};

interface SetupItem extends vscode.QuickPickItem {
	readonly setup: CheckSetup;
}

/** Lets others than the editor run the check: continuous integration, a hook before commits, a script. A keybinding may name which. */
export function registerSetUpChecks({ indexes }: Services): vscode.Disposable {
	return vscode.commands.registerCommand(commands.setUpChecks, async (id?: unknown) => {
		const asked = await askInTurn(async (questions) => {
			const root = await pickRoot(questions, indexes.roots(), title);
			const setup = root && (checkSetups.find((known) => known.id === id) ?? (await pickSetup(questions)));
			return setup && { root, setup };
		});
		if (asked) {
			await setUp(asked.root, asked.setup);
		}
	});
}

async function pickSetup(questions: Questions): Promise<CheckSetup | undefined> {
	const items = checkSetups.map((setup): SetupItem => ({ ...words[setup.id], description: setup.path, setup }));
	const placeHolder = vscode.l10n.t('Where the check is to run');
	const picked = await questions.pick(items, { title, placeHolder });
	return picked?.setup;
}

/** The file is shown with the change in it, unsaved: whoever asked looks at it first. */
async function setUp(root: WorkspaceRoot, { path, piece, write }: CheckSetup): Promise<void> {
	const uri = root.uriOf(path);
	const isThere = (await root.workspace.entry(path)) === 'file';
	const document = isThere ? await vscode.workspace.openTextDocument(uri) : undefined;
	const before = document?.getText();
	const after = write(before);
	if (after === undefined) {
		await vscode.env.clipboard.writeText(piece);
		void vscode.window.showInformationMessage(
			document
				? vscode.l10n.t('{0} has a form that is better changed by hand. What it has to say was copied.', path)
				: vscode.l10n.t('{0} is not there. What it has to say was copied.', path),
		);
		await (document && vscode.window.showTextDocument(document));
		return;
	}
	if (after === before) {
		void vscode.window.showInformationMessage(vscode.l10n.t('{0} runs the check already.', path));
		await (document && vscode.window.showTextDocument(document));
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	if (document) {
		const { at, added } = insertion(document.getText(), after);
		edit.insert(uri, document.positionAt(at), added);
	} else {
		edit.createFile(uri, { contents: new TextEncoder().encode(after) });
	}
	if (await vscode.workspace.applyEdit(edit)) {
		await vscode.window.showTextDocument(uri);
	}
}

/** What was added to a text, and where: a setup only adds. */
function insertion(before: string, after: string): { readonly at: number; readonly added: string } {
	let at = 0;
	while (at < before.length && before[at] === after[at]) {
		at++;
	}
	return { at, added: after.slice(at, after.length - (before.length - at)) };
}
