// Every name that package.json and the code share. A test compares these tables with package.json.

/**
 * Commands that arrange the Decisions view. A menu of the editor can't check an item, so each has a twin whose title
 * begins with a check mark, and which is shown in its place while it is in force.
 */
const arrangeCommands = {
	groupByFolder: 'archspec.decisions.groupByFolder',
	groupByFolderNow: 'archspec.decisions.groupByFolderNow',
	groupByStatus: 'archspec.decisions.groupByStatus',
	groupByStatusNow: 'archspec.decisions.groupByStatusNow',
	groupByTag: 'archspec.decisions.groupByTag',
	groupByTagNow: 'archspec.decisions.groupByTagNow',
	groupByDate: 'archspec.decisions.groupByDate',
	groupByDateNow: 'archspec.decisions.groupByDateNow',
	sortByNumber: 'archspec.decisions.sortByNumber',
	sortByNumberNow: 'archspec.decisions.sortByNumberNow',
	sortByNewest: 'archspec.decisions.sortByNewest',
	sortByNewestNow: 'archspec.decisions.sortByNewestNow',
} as const;

/** Commands a person can run: from the palette, the view or a menu. */
export const commands = {
	newDocument: 'archspec.newDocument',
	newDocumentHere: 'archspec.newDocumentHere',
	checkWorkspace: 'archspec.checkWorkspace',
	goToSection: 'archspec.goToSection',
	nextDocument: 'archspec.nextDocument',
	previousDocument: 'archspec.previousDocument',
	showCoverage: 'archspec.showCoverage',
	showDashboard: 'archspec.showDashboard',
	insertContents: 'archspec.insertContents',
	insertDocumentList: 'archspec.insertDocumentList',
	setUpChecks: 'archspec.setUpChecks',
	openSample: 'archspec.openSample',
	openWalkthrough: 'archspec.openWalkthrough',
	exportDocument: 'archspec.export.document',
	exportFolder: 'archspec.export.folder',
	exportWorkspace: 'archspec.export.workspace',
	copyAsPrompt: 'archspec.copyAsPrompt',
	copyArtifact: 'archspec.artifacts.copy',
	saveArtifact: 'archspec.artifacts.saveAs',
	approveDocument: 'archspec.review.approve',
	requestChanges: 'archspec.review.requestChanges',
	requestReview: 'archspec.review.request',
	changeDocumentStatus: 'archspec.review.changeStatus',
	showChangesSinceApproval: 'archspec.review.showChanges',
	compareApproved: 'archspec.review.compareApproved',
	addLogEntry: 'archspec.review.addLogEntry',
	compareSides: 'archspec.review.compareSides',
	addComment: 'archspec.comments.add',
	addSectionComment: 'archspec.comments.addToSection',
	submitComment: 'archspec.comments.submit',
	resolveThread: 'archspec.comments.resolve',
	reopenThread: 'archspec.comments.reopen',
	deleteThread: 'archspec.comments.deleteThread',
	editComment: 'archspec.comments.edit',
	saveComment: 'archspec.comments.save',
	cancelComment: 'archspec.comments.cancel',
	deleteComment: 'archspec.comments.delete',
	insertDiagram: 'archspec.diagram.insert',
	extractDiagram: 'archspec.diagram.extract',
	inlineDiagram: 'archspec.diagram.inline',
	compareDiagram: 'archspec.diagram.compare',
	openPreview: 'archspec.preview.open',
	openPreviewToSide: 'archspec.preview.openToSide',
	openForm: 'archspec.wizard.open',
	openText: 'archspec.wizard.openText',
	fixAll: 'archspec.fixAll',
	openSettings: 'archspec.openSettings',
	openDocumentation: 'archspec.openDocumentation',
	refresh: 'archspec.refresh',
	showIncomplete: 'archspec.specs.showIncomplete',
	showProblems: 'archspec.specs.showProblems',
	clearFilter: 'archspec.specs.clearFilter',
	reveal: 'archspec.specs.reveal',
	openToSide: 'archspec.specs.openToSide',
	newRecord: 'archspec.adr.new',
	newSupersedingRecord: 'archspec.adr.newSuperseding',
	startLog: 'archspec.adr.startLog',
	changeStatus: 'archspec.adr.changeStatus',
	supersede: 'archspec.adr.supersede',
	amend: 'archspec.adr.amend',
	clarify: 'archspec.adr.clarify',
	link: 'archspec.adr.link',
	unlink: 'archspec.adr.unlink',
	retitle: 'archspec.adr.retitle',
	renumber: 'archspec.adr.renumber',
	updateIndex: 'archspec.adr.updateIndex',
	showGraph: 'archspec.adr.showGraph',
	showHistory: 'archspec.adr.showHistory',
	importDates: 'archspec.adr.importDates',
	copyLink: 'archspec.adr.copyLink',
	openRecord: 'archspec.decisions.open',
	openRecordToSide: 'archspec.decisions.openToSide',
	revealRecord: 'archspec.decisions.reveal',
	filterDecisions: 'archspec.decisions.filter',
	clearDecisionFilter: 'archspec.decisions.clearFilter',
	startTask: 'archspec.tasks.start',
	markTaskDone: 'archspec.tasks.markDone',
	markTaskOpen: 'archspec.tasks.markOpen',
	toggleTask: 'archspec.tasks.toggle',
	nextTask: 'archspec.tasks.next',
	showTask: 'archspec.tasks.show',
	showTaskToSide: 'archspec.tasks.showToSide',
	copyTask: 'archspec.tasks.copy',
	revealTask: 'archspec.tasks.reveal',
	showOpenTasks: 'archspec.tasks.showOpen',
	showTaskProblems: 'archspec.tasks.showProblems',
	clearTaskFilter: 'archspec.tasks.clearFilter',
	renumberRequirements: 'archspec.requirements.renumber',
	insertRequirement: 'archspec.requirements.insert',
	insertCriterion: 'archspec.requirements.insertCriterion',
	deleteRequirement: 'archspec.requirements.delete',
	moveRequirementUp: 'archspec.requirements.moveUp',
	moveRequirementDown: 'archspec.requirements.moveDown',
	aiSetKey: 'archspec.ai.setKey',
	aiRemoveKey: 'archspec.ai.removeKey',
	aiChooseModel: 'archspec.ai.chooseModel',
	aiShowLog: 'archspec.ai.showLog',
	aiFillSection: 'archspec.ai.fillSection',
	aiImproveSection: 'archspec.ai.improveSection',
	aiContinueHere: 'archspec.ai.continueHere',
	aiCancelFill: 'archspec.ai.cancelFill',
	aiKeepFill: 'archspec.ai.keepFill',
	aiUndoFill: 'archspec.ai.undoFill',
	aiKeepAllFills: 'archspec.ai.keepAllFills',
	aiUndoAllFills: 'archspec.ai.undoAllFills',
	aiRetryFill: 'archspec.ai.retryFill',
	aiCompareFill: 'archspec.ai.compareFill',
	aiNextHunk: 'archspec.ai.nextHunk',
	aiPreviousHunk: 'archspec.ai.previousHunk',
	aiCompareModels: 'archspec.ai.compareModels',
	aiKeepAnswer: 'archspec.ai.keepAnswer',
	aiAskAgain: 'archspec.ai.askAgain',
	aiSuggest: 'archspec.ai.suggest',
	aiReview: 'archspec.ai.review',
	aiFindGaps: 'archspec.ai.findGaps',
	aiCheckConsistency: 'archspec.ai.checkConsistency',
	aiClearReview: 'archspec.ai.clearReview',
	aiFillAll: 'archspec.ai.fillAll',
	aiDraftRecord: 'archspec.ai.draftRecord',
	aiDraftDiagram: 'archspec.ai.draftDiagram',
	aiDraftNext: 'archspec.ai.draftNext',
	aiPauseQueue: 'archspec.ai.pauseQueue',
	aiResumeQueue: 'archspec.ai.resumeQueue',
	aiCancelQueue: 'archspec.ai.cancelQueue',
	aiShowPrompt: 'archspec.ai.showPrompt',
	aiShowLedger: 'archspec.ai.showLedger',
	aiClearLedger: 'archspec.ai.clearLedger',
	aiAttachContext: 'archspec.ai.attachContext',
	aiClearContext: 'archspec.ai.clearContext',
	aiCustomizePrompts: 'archspec.ai.customizePrompts',
	aiRefine: 'archspec.ai.refine',
	aiShowConversation: 'archspec.ai.showConversation',
	aiClearConversations: 'archspec.ai.clearConversations',
	...arrangeCommands,
} as const;

/** Commands that only code actions and links run: they take arguments, so package.json does not offer them. */
export const internalCommands = {
	setSeverity: 'archspec.setSeverity',
	showRecordChange: 'archspec.adr.showChange',
	/** Shows a page of the extension's own in a preview that stays with it. @param uri its address */
	previewPage: 'archspec.preview.page',
	openArtifact: 'archspec.artifacts.open',
	keepHunk: 'archspec.ai.keepHunk',
	undoHunk: 'archspec.ai.undoHunk',
	dismissFinding: 'archspec.ai.dismissFinding',
	fixFinding: 'archspec.ai.fixFinding',
	mendFinding: 'archspec.ai.mendFinding',
} as const;

export const views = {
	container: 'archspec',
	specs: 'archspec.specs',
	tasks: 'archspec.tasks',
	decisions: 'archspec.decisions',
} as const;

/** Settings, without the section `archspec.`. */
export const settings = {
	rules: 'rules',
	maxFileSize: 'maxFileSize',
	diagnosticsScope: 'diagnostics.scope',
	diagnosticsDelay: 'diagnostics.delay',
	followEditor: 'specs.followEditor',
	groupBy: 'specs.groupBy',
	decisionsGroupBy: 'decisions.groupBy',
	decisionsSortBy: 'decisions.sortBy',
	decisionsUpdateIndex: 'decisions.updateIndex',
	followTasks: 'tasks.followEditor',
	taskLenses: 'codeLens.tasks',
	requirementLenses: 'codeLens.requirements',
	specLenses: 'codeLens.specs',
	outlineCriteria: 'outline.criteria',
	remoteImages: 'preview.remoteImages',
	keepContents: 'contents.updateOnSave',
	escapeFormulas: 'artifacts.escapeFormulas',
	reviewName: 'review.name',
	newDocumentOpenIn: 'newDocument.openIn',
	exportCss: 'export.css',
	exportTemplate: 'export.template',
	exportBrowser: 'export.browser',
	aiProvider: 'ai.provider',
	aiEndpoint: 'ai.endpoint',
	aiModel: 'ai.model',
	aiModels: 'ai.models',
	aiConfirm: 'ai.confirm',
	aiWrite: 'ai.write',
	aiBudget: 'ai.budget',
	aiDetail: 'ai.detail',
	aiFocus: 'ai.focus',
	aiLanguage: 'ai.language',
	aiTemperature: 'ai.temperature',
	aiContextTokens: 'ai.contextTokens',
	aiFirstTokenTimeout: 'ai.firstTokenTimeout',
	aiNextTokenTimeout: 'ai.nextTokenTimeout',
	aiLenses: 'codeLens.ai',
} as const;

export const settingsSection = 'archspec';

/** Context keys for `when` clauses. */
export const contextKeys = {
	/** `loading`, `empty` or `ready`: which welcome the empty view shows. */
	state: 'archspec.state',
	/** `incomplete` or `problems`; empty when all is shown. */
	filter: 'archspec.filter',
	/** Whether the active editor shows a document. */
	documentActive: 'archspec.documentActive',
	/** Whether documents of another kind follow the one in the active editor, or stand before it. */
	hasNext: 'archspec.hasNext',
	hasPrevious: 'archspec.hasPrevious',
	/** Whether the active editor shows a decision record. */
	recordActive: 'archspec.recordActive',
	/** `loading`, `empty` or `ready`, of the Decisions view. */
	decisionsState: 'archspec.decisionsState',
	/** Whether the Decisions view leaves records out. */
	decisionsFiltered: 'archspec.decisionsFiltered',
	/** Whether requirements with numbers are born in the active editor's document. */
	requirementsActive: 'archspec.requirementsActive',
	/** `loading`, `empty` or `ready`, of the Tasks view. */
	tasksState: 'archspec.tasksState',
	/** `open` or `problems`; empty when all tasks are shown. */
	taskFilter: 'archspec.taskFilter',
	/** `fence` in a diagram of a document, `link` on a link to one that is a file; empty elsewhere. */
	diagramAtCursor: 'archspec.diagramAtCursor',
	/** Whether the active editor shows a list of tasks. */
	taskListActive: 'archspec.taskListActive',
	/** `running` or `paused` while sections are filled one after the other; empty else. */
	aiQueue: 'archspec.aiQueue',
	/** Whether a section of the active editor's document is being written. */
	fillRunning: 'archspec.fillRunning',
	/**
	 * `cursor` where a written section waits to be kept and the cursor is in it, `document` where one waits elsewhere in
	 * the active editor, `diff` where a proposal is shown.
	 */
	fillPending: 'archspec.fillPending',
	/** Whether what waits there is kept place by place. */
	fillHunks: 'archspec.fillHunks',
	/** Whether anything that a question about a document has found is shown. */
	aiFindings: 'archspec.aiFindings',
	/** Addresses of compared answers that can be kept, and of those whose model gave none. */
	answersWritten: 'archspec.answersWritten',
	answersFailed: 'archspec.answersFailed',
} as const;

/** What an item of a view is, as menus ask for it by `viewItem`. */
export const viewItems = {
	root: 'root',
	group: 'group',
	document: 'document',
	section: 'section',
	/** A section with nothing below it that is empty or a draft. */
	openSection: 'openSection',
	/** One that the document's kind requires and that is not there. */
	missingSection: 'missingSection',
	unread: 'unread',
	/** What can be taken out of a document, together and each. */
	artifacts: 'artifacts',
	artifact: 'artifact',
	record: 'record',
	/** A decision log. */
	log: 'log',
	/** Records that have a status, a tag or a year in common. */
	records: 'records',
	/** A piece of work with tasks. */
	feature: 'feature',
	/** A list of tasks beside others in its feature. */
	taskList: 'taskList',
	taskGroup: 'taskGroup',
	/** A task that is not done, and whose dialect has no mark for one that is begun. */
	openTask: 'openTask',
	/** The same in a dialect that has one. */
	startableTask: 'startableTask',
	begunTask: 'begunTask',
	doneTask: 'doneTask',
} as const;

/** The custom editor that shows documents as forms. */
export const wizardViewType = 'archspec.wizard';

/** Type of the task that checks all documents. */
export const checkTaskType = 'archspec';

/** The page that shows the state of the workspace. */
export const dashboardViewType = 'archspec.dashboard';

/** The page that shows how requirements are covered. */
export const matrixViewType = 'archspec.coverage';

/** The page that shows a diagram beside its version in Git. */
export const diagramDiffViewType = 'archspec.diagramDiff';

/** The editor's language of files that are diagrams. */
export const mermaidLanguage = 'mermaid';

/** Scheme of texts that a fill is compared with: what was before it, and what it proposes. */
export const fillScheme = 'archspec-fill';

/** Scheme of files that are taken out of documents. */
export const artifactScheme = 'archspec-artifact';

/** Scheme of pages that show decisions as a graph. */
export const graphScheme = 'archspec-graph';

/** Scheme of pages that tell the history of a record. */
export const historyScheme = 'archspec-history';

/** Scheme of texts that a document is compared with: as it was approved, and the sides of a merge conflict. */
export const reviewScheme = 'archspec-review';

/** The editor's name for what shows our comments, which menus ask for. */
export const commentController = 'archspec-review';

/** Scheme of pages about requests to language models. */
export const aiScheme = 'archspec-ai';

/** Scheme of the page that shows a proposal for a section. */
export const suggestionScheme = 'archspec-suggestion';

/** Scheme of answers of several models that stand side by side. */
export const compareScheme = 'archspec-compare';

/** Code action kind of "fix all", for `editor.codeActionsOnSave`. */
export const fixAllKind = 'archspec';
