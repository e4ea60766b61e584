import * as vscode from 'vscode';
import type { Artifact } from '../../core/artifacts/artifact.ts';
import { numberOf } from '../words.ts';

/** What an artifact is called: mostly by the section it stands in. */
export function artifactTitle({ type, title }: Artifact): string {
	switch (type) {
		case 'openapi':
			return vscode.l10n.t('Endpoints');
		case 'sql':
			return vscode.l10n.t('Entities as SQL');
		case 'json-schema':
			return vscode.l10n.t('Entities as JSON Schema');
		case 'issues':
			return vscode.l10n.t('Tasks as a GitHub issue');
		default:
			return title;
	}
}

/** Its format and size in a few words: `CSV, 5 rows`. */
export function artifactDetail({ type, format, count }: Artifact): string {
	if (type === 'diagram') {
		return vscode.l10n.t('Diagram');
	}
	return count === undefined ? format : `${format}, ${parts(type, count)}`;
}

function parts(type: Artifact['type'], count: number): string {
	switch (type) {
		case 'openapi':
			return count === 1 ? vscode.l10n.t('1 endpoint') : vscode.l10n.t('{0} endpoints', count);
		case 'issues':
			return numberOf.tasks(count);
		case 'table':
			return count === 1 ? vscode.l10n.t('1 row') : vscode.l10n.t('{0} rows', count);
		default:
			return count === 1 ? vscode.l10n.t('1 entity') : vscode.l10n.t('{0} entities', count);
	}
}
