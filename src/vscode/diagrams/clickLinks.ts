import * as vscode from 'vscode';
import { clicksOf } from '../../core/diagrams/clickTargets.ts';
import { type LinkTarget, readLinkTarget } from '../../core/preview/linkTarget.ts';
import { baseName, isMarkdown } from '../../core/workspace/paths.ts';
import { toRange } from '../convert.ts';
import { graphScheme } from '../ids.ts';
import { folderOfLinks, lineOfAnchor } from '../linkPlaces.ts';
import type { Services } from '../services.ts';
import { diagramSelector, diagramText } from './diagramTexts.ts';

/** Sites are links without us: the editor finds their addresses in any text. */
type OwnTarget = Exclude<LinkTarget, { readonly form: 'outside' }>;

interface ClickLink extends vscode.DocumentLink {
	readonly from: vscode.Uri;
	readonly to: OwnTarget;
}

/** Makes links of the files and headings to which diagrams lead by `click`, as those of Markdown are. */
export function registerClickLinks({ indexes }: Services): vscode.Disposable {
	const provider: vscode.DocumentLinkProvider<ClickLink> = {
		provideDocumentLinks(document): ClickLink[] {
			const { uri } = document;
			// What stands in no folder has nothing beside it
			if (uri.scheme !== graphScheme && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined) {
				return [];
			}
			const path = indexes.rootOf(uri)?.workspace.pathOf(uri) ?? baseName(uri.path);
			return diagramText(document)
				.diagrams.flatMap(clicksOf)
				.flatMap(({ target, range }) => {
					const to = readLinkTarget(path, target);
					return to && to.form !== 'outside' ? [{ range: toRange(range), from: uri, to }] : [];
				});
		},
		async resolveDocumentLink(link): Promise<ClickLink> {
			const { from, to } = link;
			const uri = to.form === 'anchor' ? from : vscode.Uri.joinPath(folderOfLinks(indexes, from), to.path);
			return { ...link, target: uri.with({ fragment: await fragmentOf(uri, to) }) };
		},
	};
	return vscode.languages.registerDocumentLinkProvider(diagramSelector, provider);
}

/** The line of a target as the editor takes it, `L12`; nothing where it has none, so that the file itself is opened. */
async function fragmentOf(uri: vscode.Uri, target: OwnTarget): Promise<string> {
	let line = target.form === 'file' ? target.line : undefined;
	if (line === undefined && target.fragment && (target.form === 'anchor' || isMarkdown(target.path))) {
		// A file that is not there is told by the editor when it is opened
		line = await lineOfAnchor(uri, target.fragment).catch(() => undefined);
	}
	return line === undefined ? '' : `L${line + 1}`;
}
