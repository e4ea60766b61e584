import * as vscode from 'vscode';
import type { EditorFill } from '../request/prepareInEditor.ts';

/** Why nothing is written where an answer is what stood there before. */
export function unchanged({ prepared, request }: Pick<EditorFill, 'prepared' | 'request'>): string {
	const { title } = prepared.subject.section;
	return request.provider.name === 'offline'
		? vscode.l10n.t(
				'“{0}” stays as it is: without a model, only what is missing is drafted. Run "ArchSpec: Choose Model…" to have texts improved.',
				title,
			)
		: vscode.l10n.t('“{0}” stays as it is: the model gave back what stood there.', title);
}
