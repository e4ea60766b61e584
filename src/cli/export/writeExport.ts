import nodePath from 'node:path';
import type { ExportInput } from '../../core/export/exportInput.ts';
import { exportMarkdown } from '../../core/export/exportMarkdown.ts';
import { exportHtml } from '../../core/export/html/page.ts';
import { placeFile } from '../../core/export/place/placeFile.ts';
import { placeFolder } from '../../core/export/place/placeFolder.ts';
import { exportSite } from '../../core/export/site/site.ts';
import { exportZip } from '../../core/export/zip/exportZip.ts';
import type { CancellationToken } from '../../core/workspace/workspace.ts';
import type { ExportBrowser } from '../../node/browser/exportBrowser.ts';
import { errorCode, fileProblem } from '../../node/fileProblem.ts';
import { nodeFiles } from '../../node/nodeFiles.ts';
import { workspacePath } from '../../node/paths.ts';
import { UsageError } from '../usageError.ts';
import { type ExportOptions, installBrowser } from './options.ts';

/**
 * Makes an export and puts it in its place. Without a browser a page takes the place of a PDF, and replaces nothing: nobody
 * has named it.
 * @param root absolute path of the workspace
 * @returns absolute path of what was written; undefined when it was cancelled
 * @throws UsageError where the place can't be written to, or that of the page is taken
 */
export async function writeExport(
	input: ExportInput,
	{ format, out, css, template }: ExportOptions,
	browser: ExportBrowser | undefined,
	root: string,
	token: CancellationToken,
): Promise<string | undefined> {
	const look = { css, template };
	const isPage = format === 'html' || (format === 'pdf' && !browser);
	const place = format === 'pdf' && !browser ? `${out.replace(/\.pdf$/i, '')}.html` : out;
	try {
		if (place !== out && (await nodeFiles.entry(place)) !== 'none') {
			throw new UsageError(
				`no browser was found to make a PDF, and ${place}, the page in its place, is there already. Move it away. ${installBrowser}`,
			);
		}
		if (format === 'site') {
			return (await placeFolder(nodeFiles, place, exportSite(input, look), token)) ? place : undefined;
		}
		const content = isPage
			? exportHtml(input, look)
			: format === 'md'
				? exportMarkdown(input, workspacePath(root, out) ?? nodePath.basename(out))
				: format === 'zip'
					? exportZip(input)
					: await browser?.print(input, look);
		const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
		return bytes && (await placeFile(nodeFiles, place, bytes, token)) ? place : undefined;
	} catch (error) {
		throw errorCode(error) === '' ? error : new UsageError(`--out ${place} ${fileProblem(error)}.`);
	}
}
