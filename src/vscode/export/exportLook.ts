import * as vscode from 'vscode';
import { templateProblem } from '../../core/export/html/template.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { decodeText } from '../../core/workspace/decode.ts';
import { readSettings } from '../settings.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';

/**
 * A person's own style sheet and page, as the settings name them.
 * @throws OperationError for one that can't be used
 */
export async function readLook(
	home: DocumentHome,
): Promise<{ readonly css: string | undefined; readonly template: string | undefined }> {
	const { css, template } = readSettings.exportLook(home.folder);
	const look = {
		css: await readFile('archspec.export.css', css, home),
		template: await readFile('archspec.export.template', template, home),
	};
	const problem = look.template === undefined ? undefined : templateProblem(look.template);
	if (problem !== undefined) {
		throw new OperationError(`${template}: ${problem}`);
	}
	return look;
}

async function readFile(setting: string, path: string, { folder }: DocumentHome): Promise<string | undefined> {
	if (path === '') {
		return undefined;
	}
	const isAbsolute = /^(?:\/|[a-z]:[\\/]|\\\\)/i.test(path);
	const place = isAbsolute || !folder ? vscode.Uri.file(path) : vscode.Uri.joinPath(folder.uri, path);
	try {
		const text = decodeText(await vscode.workspace.fs.readFile(place));
		if (typeof text === 'string') {
			return text;
		}
	} catch {
		// Said below
	}
	throw new OperationError(vscode.l10n.t("The setting {0} names {1}, which can't be read.", setting, path));
}
