import * as vscode from 'vscode';
/** Why a fill came to its end before its answer did. */
export type FillStop =
	/** The person cancelled. */
	| 'cancelled'
	/** Somebody edited the section itself. */
	| 'edited-inside'
	/** Another program wrote the file. */
	| 'changed-on-disk'
	| 'deleted'
	| 'renamed'
	| 'closed'
	/** The editor does not take the text. */
	| 'read-only';

/**
 * What a person is told of a fill that stopped; nothing where they did it themselves.
 * @param section its heading
 * @param hasText whether something of the answer stood in the document by then
 */
export function describeStop(stop: FillStop, section: string, hasText: boolean): string {
	switch (stop) {
		case 'cancelled':
			return vscode.l10n.t('cancelled');
		case 'edited-inside':
			return hasText
				? vscode.l10n.t(
						'You edited “{0}” while it was being written, so writing stopped there. Your edit stands, and so does what had come before it.',
						section,
					)
				: vscode.l10n.t('You edited “{0}” before anything was written, so nothing is written to it.', section);
		case 'changed-on-disk':
			return vscode.l10n.t(
				'The file changed on disk while “{0}” was being written. What had been written was taken out again. Look at the file, then try again.',
				section,
			);
		case 'deleted':
			return vscode.l10n.t(
				'The file was deleted while “{0}” was being written. What had been written was taken out again.',
				section,
			);
		case 'renamed':
			return vscode.l10n.t(
				'The file was renamed while “{0}” was being written. What had been written was taken out again. Fill it again where it is now.',
				section,
			);
		case 'closed':
			return vscode.l10n.t('The document was closed while “{0}” was being written.', section);
		case 'read-only':
			return vscode.l10n.t("“{0}” can't be written: the document is read-only.", section);
	}
}
