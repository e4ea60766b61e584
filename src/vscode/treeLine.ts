import type * as vscode from 'vscode';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Ends what is written from right to left; it is not seen. */
const leftToRightMark = '\u200e';

/**
 * Keeps what stands behind the label of a line apart from it. The editor draws both as one text: a number, as of "0%",
 * would come to stand among the words of a label that is written from right to left.
 */
export function keepApart(item: vscode.TreeItem): void {
	if (typeof item.label === 'string' && typeof item.description === 'string' && rightToLeft.test(item.label)) {
		item.description = leftToRightMark + item.description;
	}
}
