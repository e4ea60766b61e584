import type * as vscode from 'vscode';
import { renderBlocks } from '../../core/preview/blocks.ts';
import type { PreviewSource } from '../../protocol/preview.ts';
import type { Rendered } from '../../protocol/wizard.ts';

/** The text of a field as the preview renders it. @param source what the page needs to render the document */
export function renderedText(document: vscode.TextDocument, text: string, source: PreviewSource): Rendered {
	return { source, blocks: renderBlocks(document.uri.path, text, source.mark) };
}
