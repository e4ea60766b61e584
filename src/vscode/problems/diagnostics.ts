import * as vscode from 'vscode';
import { ruleDocUrl } from '../../core/rules/docs.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { InTurns } from '../../core/workspace/inTurns.ts';
import { isMarkdown } from '../../core/workspace/paths.ts';
import { toRange, toSeverity } from '../convert.ts';
import type { Services } from '../services.ts';
import { affectsDisplay, readSettings } from '../settings.ts';
import type { DocumentHome } from '../workspace/documentHome.ts';
import { pause } from '../workspace/pause.ts';
import { openTabs, uriOfTab } from './openTabs.ts';

/** Shown beside each message in the Problems panel. */
export const diagnosticSource = 'ArchSpec';

/** Publishes findings as diagnostics: of all documents, or of the open ones alone. */
export function registerDiagnostics({ indexes }: Services): vscode.Disposable {
	/** One collection for each home, so that a folder that leaves takes its problems with it. */
	const published = new Map<DocumentHome, Published>();

	const publishSome = (home: DocumentHome, collection: vscode.DiagnosticCollection, paths: readonly string[]) => {
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
		// One call for several: each call is a message to the editor.
		collection.set(entries);
	};
	const begin = (home: DocumentHome): Published => {
		const collection = vscode.languages.createDiagnosticCollection('archspec');
		return { collection, turns: new InTurns((paths) => publishSome(home, collection, paths), pause) };
	};
	const publish = (home: DocumentHome, paths: Iterable<string>) => {
		const known = published.get(home) ?? begin(home);
		published.set(home, known);
		known.turns.add(paths);
	};
	const publishAll = () => {
		for (const home of indexes.homes()) {
			publish(home, [...home.documents().map(({ facts }) => facts.path), ...home.diagramFiles(), ...home.codeFiles()]);
		}
	};
	const followRoots = () => {
		const homes = new Set(indexes.homes());
		for (const [home, one] of published) {
			if (!homes.has(home)) {
				end(one);
				published.delete(home);
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
		{ dispose: () => [...published.values()].forEach(end) },
	);
}

/** What is shown of a home. */
interface Published {
	readonly collection: vscode.DiagnosticCollection;
	readonly turns: InTurns<string>;
}

function end({ collection, turns }: Published): void {
	turns.dispose();
	collection.dispose();
}

/** Pages of rules, made once: a large workspace has as many findings as documents. */
const pages = new Map<string, vscode.Uri>();

function pageOf(rule: string): vscode.Uri {
	const page = pages.get(rule) ?? vscode.Uri.parse(ruleDocUrl(rule));
	pages.set(rule, page);
	return page;
}

/** A finding as the editor shows it; its code opens the rule's page. */
export function toDiagnostic(finding: Finding): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(toRange(finding.range), finding.message, toSeverity(finding.severity));
	diagnostic.source = diagnosticSource;
	diagnostic.code = { value: finding.rule, target: pageOf(finding.rule) };
	return diagnostic;
}
