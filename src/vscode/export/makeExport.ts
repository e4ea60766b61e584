import type * as vscode from 'vscode';
import type { ExportInput } from '../../core/export/exportInput.ts';
import { exportMarkdown } from '../../core/export/exportMarkdown.ts';
import type { HtmlOptions } from '../../core/export/html/options.ts';
import { exportHtml } from '../../core/export/html/page.ts';
import { pageMargins } from '../../core/export/pdf/pageMargins.ts';
import type { Printer } from '../../core/export/pdf/printer.ts';
import { placeFile } from '../../core/export/place/placeFile.ts';
import { placeFolder } from '../../core/export/place/placeFolder.ts';
import { exportSite } from '../../core/export/site/site.ts';
import { exportZip } from '../../core/export/zip/exportZip.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { ExportChoice } from './askExport.ts';
import { editorFiles } from './editorFiles.ts';
import type { ExportTarget } from './exportTarget.ts';

/** A browser that prints, and what starts it. */
export interface Press {
	readonly printer: Printer;
	/** Absolute path of the browser. */
	readonly browser: string;
}

/**
 * Makes an export and puts it in its place.
 * @param press for a PDF
 * @returns false when it was cancelled
 */
export async function makeExport(
	input: ExportInput,
	{ home }: ExportTarget,
	{ format, place }: ExportChoice,
	look: HtmlOptions,
	press: Press | undefined,
	token: vscode.CancellationToken,
): Promise<boolean> {
	if (format === 'site') {
		return placeFolder(editorFiles, place, exportSite(input, look), token);
	}
	const content = await contentOf();
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return bytes !== undefined && !token.isCancellationRequested && placeFile(editorFiles, place, bytes, token);

	async function contentOf(): Promise<string | Uint8Array | undefined> {
		switch (format) {
			case 'html':
				return exportHtml(input, look);
			case 'md':
				return exportMarkdown(input, markdownPath());
			case 'zip':
				return exportZip(input);
			default:
				return press?.printer.print(
					press.browser,
					(pageNumbers) => exportHtml(input, { ...look, pageNumbers }),
					pageMargins(input),
					token,
				);
		}
	}

	/** Links are written from there; outside of the folder as if it stood at its root. */
	function markdownPath(): string {
		const isInside = home.folder && place.toString().startsWith(`${home.folder.uri}/`);
		return isInside && home instanceof WorkspaceRoot ? home.workspace.pathOf(place) : baseName(place.path);
	}
}
