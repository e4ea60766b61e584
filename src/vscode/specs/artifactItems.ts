import * as vscode from 'vscode';
import type { ArtifactType } from '../../core/artifacts/artifact.ts';
import { internalCommands } from '../ids.ts';
import { artifactDetail, artifactTitle } from './artifactWords.ts';
import type { ArtifactNode, ArtifactsNode } from './specNode.ts';

const icons: Readonly<Record<ArtifactType, string>> = {
	diagram: 'type-hierarchy',
	table: 'table',
	data: 'json',
	openapi: 'plug',
	sql: 'database',
	'json-schema': 'symbol-structure',
	issues: 'checklist',
};

/** The line under which a document's artifacts stand. */
export function artifactsItem({ home, path }: ArtifactsNode): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Artifacts'), vscode.TreeItemCollapsibleState.Collapsed);
	item.description = String(home.get(path)?.facts.artifacts.length ?? 0);
	item.iconPath = new vscode.ThemeIcon('package');
	return item;
}

/** The line of an artifact, which opens it. */
export function artifactItem(node: ArtifactNode): vscode.TreeItem {
	const title = artifactTitle(node.artifact);
	const detail = artifactDetail(node.artifact);
	const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
	item.description = detail;
	item.iconPath = new vscode.ThemeIcon(icons[node.artifact.type]);
	item.command = { command: internalCommands.openArtifact, title: vscode.l10n.t('Open'), arguments: [node] };
	item.accessibilityInformation = { label: `${title}, ${detail}` };
	return item;
}
