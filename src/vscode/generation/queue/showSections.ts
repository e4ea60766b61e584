import * as vscode from 'vscode';
import type { QueueReport } from '../../../core/generation/runQueue.ts';
import type { SectionFacts } from '../../../core/workspace/facts.ts';
import { pickSection } from './pickSections.ts';
import { openText, type WaitingSection } from './waitingSections.ts';

/** Lists the sections of a queue by what became of them, and goes to the one that is chosen. */
export async function showSections({ written, failed, skipped, left }: QueueReport<WaitingSection>): Promise<void> {
	const picked = await pickSection(
		[
			{ label: vscode.l10n.t('written'), sections: written },
			{
				label: vscode.l10n.t('not written'),
				sections: failed.map(({ section, reason }) => ({ section, note: reason })),
			},
			{ label: vscode.l10n.t('waited no more'), sections: skipped },
			{ label: vscode.l10n.t('not begun'), sections: left },
		],
		vscode.l10n.t('Fill All Empty Sections'),
	);
	const text = picked && (await openText(picked.home, picked.path));
	if (picked && text) {
		const line = lineOf(picked);
		await vscode.window.showTextDocument(text, { selection: new vscode.Range(line, 0, line, 0) });
	}
}

/** Where a section stands now; the first line where it is gone. */
function lineOf({ home, path, id }: WaitingSection): number {
	const found = (sections: readonly SectionFacts[]): SectionFacts | undefined =>
		sections.find((section) => section.id === id) ??
		sections.map(({ children }) => found(children)).find((section) => section !== undefined);
	return found(home.get(path)?.facts.sections ?? [])?.line ?? 0;
}
