import * as vscode from 'vscode';
import type { Artifact } from '../../core/artifacts/artifact.ts';
import { artifactScheme } from '../ids.ts';

/** An artifact by its document and its name there. */
export interface ArtifactPlace {
	readonly document: vscode.Uri;
	readonly id: string;
}

/** The address of an artifact: the same for the same one, with a name that an editor's tab can show. */
export function addressOf(document: vscode.Uri, { id, title, ending }: Artifact): vscode.Uri {
	return vscode.Uri.from({
		scheme: artifactScheme,
		path: `/${fileName(title)}.${ending}`,
		query: `${document.toString()}\n${id}`,
	});
}

/** The artifact that an address stands for; undefined for one of another kind. */
export function placeOf({ scheme, query }: vscode.Uri): ArtifactPlace | undefined {
	const end = query.indexOf('\n');
	return scheme === artifactScheme && end > 0
		? { document: vscode.Uri.parse(query.slice(0, end), true), id: query.slice(end + 1) }
		: undefined;
}

/** A title without what the names of files can't have on some system. */
export function fileName(title: string): string {
	const name = title
		.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return name.slice(0, 100).replace(/[. ]+$/, '') || 'artifact';
}
