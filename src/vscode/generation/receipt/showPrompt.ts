import * as vscode from 'vscode';
import { receiptPage } from '../../../core/generation/receipt.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { sectionTarget } from '../fill/sectionTarget.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { receiptName } from '../request/consent.ts';
import { prepareInEditor } from '../request/prepareInEditor.ts';

/** Shows what would be sent to fill the section at the cursor, and what it would cost. Nothing is sent. */
export function registerShowPrompt(ai: AiServices): vscode.Disposable {
	return vscode.commands.registerCommand(commands.aiShowPrompt, async (argument: unknown) => {
		const section = await sectionTarget(ai, argument);
		if (!section) {
			return;
		}
		const errand = { command: 'Fill', action: 'fill', instruction: '' } as const;
		try {
			const fill = await prepareInEditor(ai, section.text, section.line, errand);
			if (fill) {
				await ai.pages.show(receiptName, () => receiptPage(fill.request.receipt));
			}
		} catch (error) {
			await tellFailure(error);
		}
	});
}
