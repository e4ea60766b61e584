import * as vscode from 'vscode';
import { LlmError } from '../../../core/generation/llmError.ts';
import { PromptTemplateError } from '../../../core/generation/promptTemplate.ts';
import { withoutLinks } from '../../convert.ts';
import { tell } from '../../tell.ts';
import { type Remedy, remedies } from './remedies.ts';

/**
 * Tells a person why a model gave no answer, with buttons for what helps. What a person cancelled is not told; what is a
 * defect goes on to the editor's log.
 * @param again runs the command that failed once more
 * @param outcome what became of what was asked for, in a sentence
 */
export async function tellFailure(error: unknown, again?: () => unknown, outcome = ''): Promise<void> {
	if (error instanceof PromptTemplateError) {
		void vscode.window.showErrorMessage(withoutLinks(error.message));
	} else if (!(error instanceof LlmError)) {
		tell(error);
	} else if (error.cause !== 'cancelled') {
		const buttons = remedies[error.cause].filter((remedy) => !('again' in remedy) || again !== undefined);
		const chosen = await vscode.window.showErrorMessage(
			withoutLinks([error.message, outcome].join(' ').trim()),
			...buttons,
		);
		await carryOut(chosen, again);
	}
}

/** Does what the person chose against a failure. @param again runs what failed once more */
export async function carryOut(chosen: Remedy | undefined, again: (() => unknown) | undefined): Promise<void> {
	if (chosen === undefined) {
		return;
	}
	if ('again' in chosen) {
		await again?.();
	} else {
		await vscode.commands.executeCommand(chosen.command, ...(chosen.argument === undefined ? [] : [chosen.argument]));
	}
}
