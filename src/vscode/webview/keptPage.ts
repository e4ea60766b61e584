import * as vscode from 'vscode';

/** Milliseconds in which a page that is in front is filled, if it is. */
const fillingTime = 2000;
const step = 25;

/** As the editor's commands name its groups, by their columns. */
const groupNames = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/**
 * Brings a page to the front that is there once. Over a reload of the window the editor keeps the tabs of pages and fills
 * one as soon as it is seen, with what it remembered: until then nobody has a hold on those that are hidden, and a second
 * page would be opened.
 * @param viewType of the page
 * @param isThere whether a page has been filled by now
 * @param isMeant whether a tab with this title is the page
 * @returns the column in which a tab was closed that could not be filled, for the page in its place; undefined where
 * there was none
 */
export async function fillKept(
	viewType: string,
	isThere: () => boolean,
	isMeant: (title: string) => boolean = () => true,
): Promise<vscode.ViewColumn | undefined> {
	const kept = () =>
		isThere()
			? []
			: vscode.window.tabGroups.all
					.flatMap(({ tabs }) => tabs)
					.filter(({ input, label }) => isPage(input, viewType) && isMeant(label));
	const [hidden] = kept();
	// One in front is being filled
	if (hidden && !kept().some(({ isActive }) => isActive)) {
		await bringToFront(hidden);
	}
	for (let waited = 0; waited < fillingTime && kept().length > 0; waited += step) {
		await new Promise<void>((resolve) => setTimeout(resolve, step));
	}
	const [first, ...others] = kept();
	if (!first) {
		return undefined;
	}
	const { viewColumn } = first.group;
	await vscode.window.tabGroups.close([first, ...others], true);
	return viewColumn;
}

/** The editor has no other way to a tab that is not filled; nothing happens in a group that no command names. */
async function bringToFront(tab: vscode.Tab): Promise<void> {
	const group = groupNames[tab.group.viewColumn - 1];
	if (group !== undefined) {
		await vscode.commands.executeCommand(`workbench.action.focus${group}EditorGroup`);
		await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', tab.group.tabs.indexOf(tab));
	}
}

/** The editor puts words of its own before the type. */
function isPage(input: unknown, viewType: string): boolean {
	return input instanceof vscode.TabInputWebview && input.viewType.endsWith(`-${viewType}`);
}
