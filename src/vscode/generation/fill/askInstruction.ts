import * as vscode from 'vscode';
import type { SectionTarget } from './sectionTarget.ts';

const stateKey = 'archspec.ai.instructions';

/** How many instructions are remembered. */
const most = 10;

/**
 * Asks what is to be better: in words, or one of the last that were asked for.
 * @param memory keeps the last ones
 * @returns undefined where the person turns away
 */
export async function askInstruction(memory: vscode.Memento, { title }: SectionTarget): Promise<string | undefined> {
	const earlier = readInstructions(memory);
	const instruction = await pick(
		title === '' ? vscode.l10n.t('Improve Section') : vscode.l10n.t('Improve “{0}”', title),
		earlier,
	);
	if (instruction !== undefined) {
		await memory.update(stateKey, [instruction, ...earlier.filter((one) => one !== instruction)].slice(0, most));
	}
	return instruction;
}

function pick(title: string, earlier: readonly string[]): Promise<string | undefined> {
	const box = vscode.window.createQuickPick();
	box.title = title;
	box.placeholder = vscode.l10n.t('What is to be better? For example: shorter, and with the limits in numbers');
	const known = (): vscode.QuickPickItem[] => earlier.map((label) => ({ label }));
	box.items = known();
	box.onDidChangeValue((value) => {
		const wish = value.trim();
		// What is typed comes first, so that Enter takes it
		box.items =
			wish === '' ? known() : [{ label: wish, alwaysShow: true }, ...known().filter(({ label }) => label !== wish)];
	});
	return new Promise((resolve) => {
		box.onDidAccept(() => {
			// Who types fast is ahead of the list: its active item is then none of those for what stands there now
			const active = box.items.find((item) => item === box.activeItems[0]);
			resolve(active?.label ?? (box.value.trim() || undefined));
			box.hide();
		});
		box.onDidHide(() => {
			resolve(undefined);
			box.dispose();
		});
		box.show();
	});
}

function readInstructions(memory: vscode.Memento): string[] {
	const stored: unknown = memory.get(stateKey);
	return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string').slice(0, most) : [];
}
