// Every name that package.json and the code share. A test compares these tables with package.json.

/** Commands a person can run: from the palette, the view or a menu. */
export const commands = {
	newDocument: 'archspec.newDocument',
	newDocumentHere: 'archspec.newDocumentHere',
	checkWorkspace: 'archspec.checkWorkspace',
	goToSection: 'archspec.goToSection',
	fixAll: 'archspec.fixAll',
	openSettings: 'archspec.openSettings',
	openDocumentation: 'archspec.openDocumentation',
	refresh: 'archspec.refresh',
	showIncomplete: 'archspec.specs.showIncomplete',
	showProblems: 'archspec.specs.showProblems',
	clearFilter: 'archspec.specs.clearFilter',
	reveal: 'archspec.specs.reveal',
	openToSide: 'archspec.specs.openToSide',
} as const;

/** Commands that only code actions run: they take arguments, so package.json does not offer them. */
export const internalCommands = {
	setSeverity: 'archspec.setSeverity',
} as const;

export const views = { container: 'archspec', specs: 'archspec.specs' } as const;

/** Settings, without the section `archspec.`. */
export const settings = {
	rules: 'rules',
	maxFileSize: 'maxFileSize',
	diagnosticsScope: 'diagnostics.scope',
	diagnosticsDelay: 'diagnostics.delay',
	followEditor: 'specs.followEditor',
	groupBy: 'specs.groupBy',
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
} as const;

/** What an item of the Specs view is, as menus ask for it by `viewItem`. */
export const viewItems = {
	root: 'root',
	group: 'group',
	document: 'document',
	section: 'section',
	unread: 'unread',
} as const;

/** Code action kind of "fix all", for `editor.codeActionsOnSave`. */
export const fixAllKind = 'archspec';
