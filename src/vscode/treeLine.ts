import type * as vscode from 'vscode';
import { hasRightToLeft } from '../core/document/rightToLeft.ts';

/** Ends what is written from right to left; it is not seen. */
const leftToRightMark = '\u200e';

/**
 * Keeps what stands behind the label of a line apart from it. The editor draws both as one text: a number, as of "0%",
 * would come to stand among the words of a label that is written from right to left.
 */
export function keepApart(item: vscode.TreeItem): void {
	if (typeof item.label === 'string' && typeof item.description === 'string' && hasRightToLeft(item.label)) {
		item.description = leftToRightMark + item.description;
	}
}
