import type * as vscode from 'vscode';
import { createDiagramParser } from './mermaid/diagramParser.ts';
import { registerArtifacts } from './vscode/artifacts/artifactCommands.ts';
import { registerChain } from './vscode/chain/chainCommands.ts';
import { registerCheckWorkspace } from './vscode/commands/checkWorkspace.ts';
import { registerFixAll } from './vscode/commands/fixAll.ts';
import { registerGoToSection } from './vscode/commands/goToSection.ts';
import { registerNewDocument } from './vscode/commands/newDocument.ts';
import { registerOpen } from './vscode/commands/open.ts';
import { registerOpenSample } from './vscode/commands/openSample.ts';
import { registerSetSeverity } from './vscode/commands/setSeverity.ts';
import { registerYamlAssistance } from './vscode/configuration/yamlAssistance.ts';
import { registerInsertContents } from './vscode/contents/insertContents.ts';
import { registerInsertDocumentList } from './vscode/contents/insertDocumentList.ts';
import { registerKeepContents } from './vscode/contents/keepContents.ts';
import { registerCopyAsPrompt } from './vscode/copyAsPrompt.ts';
import { registerDashboard } from './vscode/dashboard/showDashboard.ts';
import { registerDecisionsView } from './vscode/decisions/decisionsView.ts';
import { registerCompareDiagram } from './vscode/diagramDiff/compareDiagram.ts';
import { registerDiagramLanguage } from './vscode/diagrams/diagramLanguage.ts';
import { startParserWorker } from './vscode/diagrams/parserWorker.ts';
import { registerExport } from './vscode/export/exportCommands.ts';
import { registerGeneration } from './vscode/generation/generation.ts';
import { registerLanguage } from './vscode/language/language.ts';
import { registerShowCoverage } from './vscode/matrix/showCoverage.ts';
import { OpenForms } from './vscode/openForms.ts';
import { registerPreview } from './vscode/preview/showPreview.ts';
import { registerDiagnostics } from './vscode/problems/diagnostics.ts';
import { registerProjectDiagnostics } from './vscode/problems/projectDiagnostics.ts';
import { registerQuickFixes } from './vscode/problems/quickFixes.ts';
import { registerRecordLanguage } from './vscode/records/recordLanguage.ts';
import { registerReview } from './vscode/review/review.ts';
import type { StoringServices } from './vscode/services.ts';
import { registerCheckTask } from './vscode/setup/checkTask.ts';
import { registerSetUpChecks } from './vscode/setup/setUpChecks.ts';
import { registerSpecsView } from './vscode/specs/specsView.ts';
import { registerStatusBar } from './vscode/statusBar.ts';
import { registerTasksView } from './vscode/tasks/tasksView.ts';
import { registerDiskSync } from './vscode/workspace/diskSync.ts';
import { registerEditorSync } from './vscode/workspace/editorSync.ts';
import { IndexService } from './vscode/workspace/indexService.ts';
import { registerLoading } from './vscode/workspace/loading.ts';
import { ReadingCaches } from './vscode/workspace/readingCaches.ts';

/** What the extension adds to the editor; each is one file and ends with what it registered. */
const contributions: readonly ((services: StoringServices) => vscode.Disposable)[] = [
	registerDiagnostics,
	registerProjectDiagnostics,
	registerSpecsView,
	registerTasksView,
	registerDecisionsView,
	registerRecordLanguage,
	registerStatusBar,
	registerLanguage,
	registerNewDocument,
	registerChain,
	registerShowCoverage,
	registerDashboard,
	registerArtifacts,
	registerCopyAsPrompt,
	registerDiagramLanguage,
	registerCompareDiagram,
	registerPreview,
	registerGeneration,
	// Behind the actions that ask a model: the editor lists those first that were registered last
	registerQuickFixes,
	registerExport,
	registerCheckWorkspace,
	registerGoToSection,
	registerFixAll,
	registerInsertContents,
	registerInsertDocumentList,
	registerKeepContents,
	registerReview,
	registerSetSeverity,
	registerSetUpChecks,
	registerCheckTask,
	registerOpen,
	registerOpenSample,
	registerYamlAssistance,
	registerEditorSync,
	registerDiskSync,
	// The last one: what it reads is of interest to all others.
	registerLoading,
];

/** Called by the editor when the extension is first needed; what is registered here ends with the extension. */
export function activate(context: vscode.ExtensionContext): void {
	const parser = createDiagramParser(() => startParserWorker(context.extensionUri));
	const { extension, extensionUri, secrets, storageUri, globalState, workspaceState } = context;
	const indexes = new IndexService(parser, storageUri && new ReadingCaches(storageUri, extension));
	const storage = { secrets, everywhere: globalState, workspace: workspaceState };
	const services = { indexes, forms: new OpenForms(), extensionUri, storage };
	context.subscriptions.push(indexes, services.forms, ...contributions.map((register) => register(services)));
}
