import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** The texts in which ids are looked for. */
export const markdown: vscode.DocumentSelector = { language: 'markdown' };

/**
 * Registers a feature for Markdown and for the files of code that the configurations name, anew when they name others:
 * a feature for every language would cost every language.
 */
export function withCode(
	{ indexes }: Services,
	register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
	let known = '';
	let code: vscode.Disposable | undefined;
	const follow = (): void => {
		const filters = codeFilters(indexes);
		const wanted = JSON.stringify(filters.map(({ pattern }) => pattern));
		if (wanted !== known) {
			known = wanted;
			code?.dispose();
			code = filters.length > 0 ? register(filters) : undefined;
		}
	};
	follow();
	return vscode.Disposable.from(register(markdown), indexes.onDidChangeRoots(follow), {
		dispose: () => code?.dispose(),
	});
}

function codeFilters(indexes: IndexService): vscode.DocumentFilter[] {
	return indexes
		.roots()
		.flatMap(({ folder, config }) =>
			config.trace.code.map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) })),
		);
}
