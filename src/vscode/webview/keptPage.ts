import * as vscode from 'vscode';

/** Milliseconds in which a page that is in front is filled, if it is. */
const fillingTime = 2000;
const step = 25;

/**
 * Makes room for a page that is there once. Over a reload of the window the editor keeps the tabs of pages and fills one
 * as soon as it is seen: until then nobody has a hold on those that are hidden, and a second page would be opened.
 * @param viewType of the page
 * @param isThere whether a page has been filled by now
 * @param isMeant whether a tab with this title is to make room
 * @returns the column in which a hidden tab was closed, for the page in its place; undefined where there was none
 */
export async function closeKept(
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
	// The one in front is being filled
	for (let waited = 0; waited < fillingTime && kept().some(({ isActive }) => isActive); waited += step) {
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

/** The editor puts words of its own before the type. */
function isPage(input: unknown, viewType: string): boolean {
	return input instanceof vscode.TabInputWebview && input.viewType.endsWith(`-${viewType}`);
}
