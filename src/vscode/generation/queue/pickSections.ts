import * as vscode from 'vscode';
import type { WaitingSection } from './waitingSections.ts';

interface SectionItem extends vscode.QuickPickItem {
	readonly section?: WaitingSection;
}

/**
 * Asks which of the sections of several documents are to be filled. All are chosen at first, but for those of documents
 * whose status says that they are done.
 * @returns in the order in which they are written; undefined where the person gives it up
 */
export async function pickSections(
	sections: readonly WaitingSection[],
	title: string,
): Promise<readonly WaitingSection[] | undefined> {
	const picked = await vscode.window.showQuickPick(sectionItems(sections), {
		title,
		placeHolder: vscode.l10n.t('Sections to fill, in the order in which they are written'),
		canPickMany: true,
		matchOnDescription: true,
		ignoreFocusOut: true,
	});
	return picked?.flatMap(({ section }) => section ?? []);
}

/** Shows sections by their documents. @returns the one to go to */
export async function pickSection(
	groups: readonly { readonly label: string; readonly sections: readonly (WaitingSection | NotedSection)[] }[],
	title: string,
): Promise<WaitingSection | undefined> {
	const items = groups.flatMap(({ label, sections }): SectionItem[] =>
		sections.length === 0
			? []
			: [
					{ label, kind: vscode.QuickPickItemKind.Separator },
					...sections.map((one) => ('section' in one ? noted(one) : itemOf(one))),
				],
	);
	const picked = await vscode.window.showQuickPick(items, {
		title,
		placeHolder: vscode.l10n.t('Section to go to'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return picked?.section;
}

/** A section with something to say about it. */
export interface NotedSection {
	readonly section: WaitingSection;
	readonly note: string;
}

function sectionItems(sections: readonly WaitingSection[]): SectionItem[] {
	const items: SectionItem[] = [];
	let document = '';
	for (const section of sections) {
		const path = shownPath(section);
		if (path !== document) {
			document = path;
			items.push({ label: section.documentTitle || path, kind: vscode.QuickPickItemKind.Separator });
		}
		items.push({ ...itemOf(section), picked: !section.done });
	}
	return items;
}

function itemOf(section: WaitingSection): SectionItem {
	return { label: section.title, description: shownPath(section), section };
}

/** With the folder before it, where the workspace has several. */
function shownPath({ home, path }: WaitingSection): string {
	return vscode.workspace.asRelativePath(home.uriOf(path));
}

function noted({ section, note }: NotedSection): SectionItem {
	return { ...itemOf(section), detail: note };
}
