import * as vscode from 'vscode';
import { LineIndex } from '../../core/document/text.ts';
import type { ScopeTexts, TraceChange } from '../../core/trace/renumber/change.ts';
import { withLinksElsewhere } from '../../core/trace/rewrite/linksElsewhere.ts';
import { readSource } from '../../core/trace/rewrite/readSource.ts';
import type { SourceText } from '../../core/trace/rewrite/sourceText.ts';
import type { TraceFacts } from '../../core/trace/trace.ts';
import { OperationError } from '../../core/workspace/change.ts';
import { isMarkdown } from '../../core/workspace/paths.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { TracedText } from './symbolUnder.ts';

/**
 * The texts of a scope as they are now, saved or not, read for a change of their ids.
 * @throws OperationError when one of them can't be read
 */
export async function readScope({ home, scope }: TracedText): Promise<ScopeTexts> {
	const texts = await Promise.all(
		scope.documents.map(async ({ path, kind: read, trace }): Promise<SourceText | undefined> => {
			const kind = read === 'code' ? undefined : home.get(path)?.kind;
			const text = await textOf(home, path);
			return kind ? readSource(path, text, kind) : readCodeSource(path, text, trace);
		}),
	);
	const beside = new Set(scope.documents.filter(({ kind }) => kind === 'code').map(({ path }) => path));
	return {
		texts: texts.filter((text) => text !== undefined),
		reread(path, text) {
			const kind = beside.has(path) ? undefined : home.get(path)?.kind;
			return kind && readSource(path, text, kind)?.trace;
		},
	};
}

/**
 * A change of ids with the links that lead to its headings from all other Markdown files of the folder.
 * @throws OperationError where a link to a heading that goes would come to lead to another one
 */
export async function withAllLinks(
	home: TracedText['home'],
	scope: ScopeTexts,
	change: TraceChange,
): Promise<TraceChange> {
	if (!(home instanceof WorkspaceRoot)) {
		return change;
	}
	const { workspace, config } = home;
	return withLinksElsewhere(change, scope, {
		workspace,
		maxFileSize: config.maxFileSize,
		linksOf: (path) => home.get(path)?.facts.references,
	});
}

/** A file of code, or a document of another scope, with those of its ids that mean this one. @throws OperationError where the file is another one by now */
function readCodeSource(path: string, text: string, trace: TraceFacts): SourceText {
	const lines = new LineIndex(text);
	if (trace.references.some((reference) => lines.slice(reference.range) !== reference.text)) {
		throw new OperationError(vscode.l10n.t('{0} has changed meanwhile; run it again. Nothing was changed.', path));
	}
	return { path, lines, visible: (line) => lines.line(line), trace, isCode: !isMarkdown(path) };
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
