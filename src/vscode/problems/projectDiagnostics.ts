import * as vscode from 'vscode';
import { configFileName, kindsFolder, promptsFolder } from '../../core/config.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { toDiagnostic } from './diagnostics.ts';

/**
 * Problems of `.archspec.yaml` and of a team's own kinds and prompts. They follow the typing; what they decide about the
 * documents follows when the file is saved, so that half a word in the configuration does not stir all findings.
 */
export function registerProjectDiagnostics({ indexes }: Services): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('archspec-project');
	const shown = new Map<WorkspaceRoot, vscode.Uri[]>();
	const timers = new Map<WorkspaceRoot, ReturnType<typeof setTimeout>>();

	const publish = (root: WorkspaceRoot, findings: readonly Finding[]) => {
		for (const uri of shown.get(root) ?? []) {
			collection.delete(uri);
		}
		const paths = [...new Set(findings.map(({ path }) => path))];
		shown.set(
			root,
			paths.map((path) => root.uriOf(path)),
		);
		for (const path of paths) {
			collection.set(root.uriOf(path), findings.filter((finding) => finding.path === path).map(toDiagnostic));
		}
	};
	const publishLoaded = () => {
		const roots = new Set(indexes.roots());
		for (const root of [...shown.keys()].filter((root) => !roots.has(root))) {
			publish(root, []);
			shown.delete(root);
		}
		for (const [root, timer] of [...timers].filter(([root]) => !roots.has(root))) {
			clearTimeout(timer);
			timers.delete(root);
		}
		for (const root of roots) {
			publish(root, root.projectFindings);
		}
	};
	return vscode.Disposable.from(
		collection,
		indexes.onDidChangeRoots(publishLoaded),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			const root = indexes.rootOf(document.uri);
			if (!root || contentChanges.length === 0 || !isProjectFile(root.workspace.pathOf(document.uri))) {
				return;
			}
			clearTimeout(timers.get(root));
			const timer = setTimeout(async () => {
				const findings = await root.checkProject();
				if (timers.get(root) === timer) {
					timers.delete(root);
					publish(root, findings);
				}
			}, readSettings.diagnosticsDelay());
			timers.set(root, timer);
		}),
		{ dispose: () => [...timers.values()].forEach(clearTimeout) },
	);
}

function isProjectFile(path: string): boolean {
	return path === configFileName || [kindsFolder, promptsFolder].some((folder) => path.startsWith(`${folder}/`));
}
