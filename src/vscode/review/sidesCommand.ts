import * as vscode from 'vscode';
import { differingSections, sidesOf } from '../../core/review/conflict/sides.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { commands } from '../ids.ts';
import { reviewAddress } from './reviewTexts.ts';

/** Shows the sections of both sides of a merge conflict beside each other. */
export function registerCompareSides(): vscode.Disposable {
	return vscode.commands.registerCommand(commands.compareSides, async (argument: vscode.Uri | undefined) => {
		const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
		const document = uri && (await vscode.workspace.openTextDocument(uri));
		const sides = document && sidesOf(document.getText());
		if (!uri || !sides) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('Open a document with the marks of a merge conflict first.'),
			);
			return;
		}
		const sections = differingSections(uri.path, sides);
		const items = sections.map(({ title, ours, theirs }, section) => ({
			label: title.replaceAll('$(', '$ (') || vscode.l10n.t('Before the first heading'),
			description:
				ours === ''
					? vscode.l10n.t('on the other side alone')
					: theirs === ''
						? vscode.l10n.t('on this side alone')
						: '',
			section: section as number | undefined,
		}));
		const all = { label: `$(files) ${vscode.l10n.t('All of the document')}`, description: '', section: undefined };
		const picked =
			items.length === 1
				? items[0]
				: await vscode.window.showQuickPick([...items, all], {
						title: vscode.l10n.t('Compare Sides of the Merge Conflict'),
						placeHolder: vscode.l10n.t('Choose a section that differs'),
					});
		if (!picked) {
			return;
		}
		const [ours, theirs] = (['ours', 'theirs'] as const).map((side) =>
			reviewAddress(uri, { side, section: picked.section }),
		);
		const names = sides.names
			.map((name, i) => name || [vscode.l10n.t('this side'), vscode.l10n.t('the other side')][i])
			.join(' ↔ ');
		const part = picked.section === undefined ? '' : `, ${sections[picked.section]?.title ?? ''}`;
		await vscode.commands.executeCommand('vscode.diff', ours, theirs, `${baseName(uri.path)}${part} (${names})`);
	});
}
