import * as vscode from 'vscode';
import { differingSections, sidesOf } from '../../core/review/conflict/sides.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { reviewScheme } from '../ids.ts';
import type { Services } from '../services.ts';
import { versionsOf } from '../workspace/versions.ts';

/** Which text of a file is meant: that of a commit, or one side of a conflict; of the whole file, or of a section. */
export type TextOf =
	| { readonly commit: string }
	| { readonly side: 'ours' | 'theirs'; readonly section: number | undefined };

/** Where a text is shown that can't be changed. */
export function reviewAddress(file: vscode.Uri, of: TextOf): vscode.Uri {
	const part = 'commit' in of ? `commit/${of.commit}` : `${of.side}/${of.section ?? 'all'}`;
	return vscode.Uri.from({ scheme: reviewScheme, path: `/${part}/${baseName(file.path)}`, query: file.toString() });
}

/** Gives the texts that documents are compared with. */
export function registerReviewTexts({ indexes }: Services): vscode.Disposable {
	return vscode.workspace.registerTextDocumentContentProvider(reviewScheme, {
		provideTextDocumentContent: async (uri) => {
			const [, what = '', which = ''] = uri.path.split('/');
			const file = vscode.Uri.parse(uri.query);
			const root = indexes.rootOf(file);
			if (what === 'commit') {
				const versions = root ? await versionsOf(root).versions(root.workspace.pathOf(file)) : [];
				return versions.find(({ commit }) => commit === which)?.text ?? '';
			}
			const document = await vscode.workspace.openTextDocument(file);
			const sides = sidesOf(document.getText());
			const side = what === 'theirs' ? 'theirs' : 'ours';
			const section = sides && which !== 'all' ? differingSections(file.path, sides)[Number(which)] : undefined;
			return (section ?? sides)?.[side] ?? '';
		},
	});
}
