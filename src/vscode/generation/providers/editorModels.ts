import * as vscode from 'vscode';
import { LlmError } from '../../../core/generation/llmError.ts';

/** Models that the editor offers; none in an editor that knows no language models. */
export async function editorModels(): Promise<readonly vscode.LanguageModelChat[]> {
	// Editors built from VS Code may leave this out, whatever the types say
	const models: typeof vscode.lm | undefined = vscode.lm;
	return typeof models?.selectChatModels === 'function' ? models.selectChatModels() : [];
}

/** How a model of the editor stands in the settings: its vendor's name makes it unique. */
export function editorModelId({ vendor, id }: Pick<vscode.LanguageModelChat, 'vendor' | 'id'>): string {
	return `${vendor}/${id}`;
}

/**
 * The model of the editor that a person named: with its vendor, alone, or by its family. The first there is, where none
 * is named.
 * @throws LlmError where there is none; the message says what to do
 */
export async function findEditorModel(name: string): Promise<vscode.LanguageModelChat> {
	const models = await editorModels();
	if (models.length === 0) {
		throw new LlmError(
			'unknown-model',
			vscode.l10n.t(
				'The editor offers no language models. Install an extension that brings some, such as GitHub Copilot Chat, and sign in; or choose another model.',
			),
		);
	}
	const found =
		models.find((model) => editorModelId(model) === name) ??
		models.find(({ id }) => id === name) ??
		models.find(({ family }) => family === name);
	const chosen = found ?? (name === '' ? models[0] : undefined);
	if (!chosen) {
		throw new LlmError(
			'unknown-model',
			vscode.l10n.t('The editor has no language model "{0}". Choose one that it has.', name),
		);
	}
	return chosen;
}
