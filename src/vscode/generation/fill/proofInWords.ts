import * as vscode from 'vscode';
import type { FillProof } from '../../../core/generation/proof.ts';

/** "6 other sections byte-identical · 1 finding fixed, 0 added · all ids resolve". */
export function proofInWords({ untouched, fixed, added, danglingIds, lostSecrets }: FillProof): string {
	return [
		untouchedInWords(untouched),
		fixed === 1
			? vscode.l10n.t('{0} finding fixed, {1} added', fixed, added.length)
			: vscode.l10n.t('{0} findings fixed, {1} added', fixed, added.length),
		danglingInWords(danglingIds),
		...(lostSecrets === 0 ? [] : [lostInWords(lostSecrets)]),
	].join(' · ');
}

function untouchedInWords(sections: number | undefined): string {
	if (sections === undefined) {
		return vscode.l10n.t('other sections have changed as well');
	}
	return sections === 1
		? vscode.l10n.t('1 other section byte-identical')
		: vscode.l10n.t('{0} other sections byte-identical', sections);
}

function danglingInWords(ids: number): string {
	if (ids === 0) {
		return vscode.l10n.t('all ids resolve');
	}
	return ids === 1 ? vscode.l10n.t('1 id does not resolve') : vscode.l10n.t('{0} ids do not resolve', ids);
}

function lostInWords(secrets: number): string {
	return secrets === 1
		? vscode.l10n.t('1 secret of the section missing now; undo, or put back by hand')
		: vscode.l10n.t('{0} secrets of the section missing now; undo, or put back by hand', secrets);
}
