import * as vscode from 'vscode';

/**
 * Asks for words: those offered, or any others that are typed.
 * @param offered may have empty ones and doubles, which are left out
 * @returns undefined when the person gave up
 */
export function pickWord(
	offered: readonly string[],
	{ title, placeHolder }: { title: string; placeHolder: string },
): Promise<string | undefined> {
	const known = [...new Map(offered.filter(Boolean).map((word) => [word.toLowerCase(), word])).values()];
	const pick = vscode.window.createQuickPick();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('{0}, or type other words', placeHolder);
	const list = () => {
		const typed = pick.value.trim();
		const isKnown = typed === '' || known.some((word) => word.toLowerCase() === typed.toLowerCase());
		pick.items = [...known.map((label) => ({ label })), ...(isKnown ? [] : [{ label: typed, alwaysShow: true }])];
	};
	list();
	pick.onDidChangeValue(list);
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.label);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
