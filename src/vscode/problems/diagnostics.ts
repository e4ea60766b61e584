import * as vscode from 'vscode';
import { ruleDocUrl } from '../../core/rules/docs.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { isMarkdown } from '../../core/workspace/paths.ts';
import { toRange, toSeverity } from '../convert.ts';
import type { Services } from '../services.ts';
import { affectsDisplay, readSettings } from '../settings.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import { openTabs, uriOfTab } from './openTabs.ts';

/** Shown beside each message in the Problems panel. */
export const diagnosticSource = 'ArchSpec';

/** Publishes findings as diagnostics: of all documents, or of the open ones alone. */
export function registerDiagnostics({ indexes }: Services): vscode.Disposable {
	/** One collection for each home, so that a folder that leaves takes its problems with it. */
	const collections = new Map<DocumentHome, vscode.DiagnosticCollection>();

	const publish = (home: DocumentHome, paths: Iterable<string>) => {
		const collection = collections.get(home) ?? vscode.languages.createDiagnosticCollection('archspec');
		collections.set(home, collection);
		const tabs = openTabs();
		// What lies outside the workspace, or is Markdown but no document, is of interest while somebody looks at it.
		const ofTabsAlone = !home.folder || readSettings.diagnosticsScope() === 'openFiles';
		const isShown = (path: string, uri: vscode.Uri) =>
			(!ofTabsAlone && (home.get(path) !== undefined || !isMarkdown(path))) || tabs.has(uri.toString());
		const entries: [vscode.Uri, vscode.Diagnostic[] | undefined][] = [];
		for (const path of paths) {
			const uri = home.uriOf(path);
			const findings = isShown(path, uri) ? home.findings(path) : [];
			if (findings.length > 0 || collection.has(uri)) {
				entries.push([uri, findings.length > 0 ? findings.map(toDiagnostic) : undefined]);
			}
		}
		// One call for all: each call is a message to the editor.
		collection.set(entries);
	};
	const publishAll = () => {
		for (const home of indexes.homes()) {
			publish(home, [...home.documents().map(({ facts }) => facts.path), ...home.diagramFiles(), ...home.codeFiles()]);
		}
	};
	const followRoots = () => {
		const homes = new Set(indexes.homes());
		for (const [home, collection] of collections) {
			if (!homes.has(home)) {
				collection.dispose();
				collections.delete(home);
			}
		}
	};
	return vscode.Disposable.from(
		indexes.onDidDisplay(({ home, paths }) => {
			if (indexes.homes().includes(home)) {
				publish(home, paths);
			}
		}),
		indexes.onDidChangeRoots(followRoots),
		vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
			for (const uri of [...opened, ...closed].flatMap(uriOfTab)) {
				const document = indexes.open.get(uri);
				const place = document && (indexes.locate(document) ?? indexes.locateCode(document));
				if (place) {
					publish(place.home, [place.path]);
				}
			}
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (affectsDisplay(event)) {
				publishAll();
			}
		}),
		{ dispose: () => vscode.Disposable.from(...collections.values()).dispose() },
	);
}

/** A finding as the editor shows it; its code opens the rule's page. */
export function toDiagnostic(finding: Finding): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(toRange(finding.range), finding.message, toSeverity(finding.severity));
	diagnostic.source = diagnosticSource;
	diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(ruleDocUrl(finding.rule)) };
	return diagnostic;
}
