import * as vscode from 'vscode';
import type { Questions } from '../askInTurn.ts';

/**
 * Asks for words: those offered, or any others that are typed.
 * @param offered may have empty ones and doubles, which are left out
 * @returns undefined when the person gave up
 */
export async function pickWord(
	questions: Questions,
	offered: readonly string[],
	{ title, placeHolder }: { title: string; placeHolder: string },
): Promise<string | undefined> {
	const known = [...new Map(offered.filter(Boolean).map((word) => [word.toLowerCase(), word])).values()];
	const itemsFor = (text: string): vscode.QuickPickItem[] => {
		const typed = text.trim();
		const isKnown = typed === '' || known.some((word) => word.toLowerCase() === typed.toLowerCase());
		return [...known.map((label) => ({ label })), ...(isKnown ? [] : [{ label: typed, alwaysShow: true }])];
	};
	const picked = await questions.pickTyped(itemsFor, {
		title,
		placeHolder: vscode.l10n.t('{0}, or type other words', placeHolder),
	});
	return picked?.label;
}
