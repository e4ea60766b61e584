import * as vscode from 'vscode';
import type { ScopeTexts } from '../../core/trace/renumber/change.ts';
import { readSource } from '../../core/trace/rewrite/readSource.ts';
import type { SourceText } from '../../core/trace/rewrite/sourceText.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { TracedText } from './symbolUnder.ts';

/**
 * The texts of a scope as they are now, saved or not, read for a change of their ids.
 * @throws OperationError when one of them can't be read
 */
export async function readScope({ home, scope }: TracedText): Promise<ScopeTexts> {
	const texts = await Promise.all(
		scope.documents.map(async ({ path }): Promise<SourceText | undefined> => {
			const kind = home.get(path)?.kind;
			return kind && readSource(path, await textOf(home, path), kind);
		}),
	);
	return {
		texts: texts.filter((text) => text !== undefined),
		reread(path, text) {
			const kind = home.get(path)?.kind;
			return kind && readSource(path, text, kind)?.trace;
		},
	};
}

async function textOf(home: TracedText['home'], path: string): Promise<string> {
	if (!(home instanceof WorkspaceRoot)) {
		return (await vscode.workspace.openTextDocument(home.uriOf(path))).getText();
	}
	const text = await home.workspace.read(path, home.config.maxFileSize);
	if (typeof text !== 'string') {
		throw new OperationError(`${path} ${text.problem}. Nothing was changed.`);
	}
	return text;
}
