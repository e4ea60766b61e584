import * as vscode from 'vscode';
import { countFindings, countsInWords, plural } from '../../core/outline/summary.ts';
import { findingLines } from '../../core/report/findingLines.ts';
import { createStyle } from '../../core/report/style.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { checkTaskType } from '../ids.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import type { IndexService } from '../workspace/indexService.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';

/** What the task does; there is one yet. */
const checkName = 'check';

/** Milliseconds: the editor reads a terminal's lines for a tenth of a second after its end, and drops the others. */
const timeToRead = 1500;

/** As `--max-warnings` of the command line. */
interface CheckDefinition extends vscode.TaskDefinition {
	readonly maxWarnings?: unknown;
}

/**
 * The check as a task of the editor: other tasks can wait for it, a keybinding can run it, and it ends as the command line
 * does, with 1 where there is an error. It is the editor's own engine that runs, so that nothing has to be installed.
 */
export function registerCheckTask({ indexes }: Services): vscode.Disposable {
	return vscode.tasks.registerTaskProvider(checkTaskType, {
		provideTasks: () =>
			indexes.roots().map(({ folder }) => makeTask(indexes, folder, { type: checkTaskType, task: checkName })),
		resolveTask: ({ definition, scope }) =>
			definition.task === checkName && scope !== undefined ? makeTask(indexes, scope, definition) : undefined,
	});
}

function makeTask(
	indexes: IndexService,
	scope: NonNullable<vscode.Task['scope']>,
	definition: CheckDefinition,
): vscode.Task {
	const run = new vscode.CustomExecution(async () => new CheckTerminal(indexes, scope, definition.maxWarnings));
	// The problems of all files are in the list already, unless a person wants those of open files alone
	const matchers = readSettings.diagnosticsScope() === 'openFiles' ? ['$archspec'] : [];
	const task = new vscode.Task(definition, scope, checkName, checkTaskType, run, matchers);
	task.detail = vscode.l10n.t('Check all documents of the workspace folder');
	task.group = vscode.TaskGroup.Test;
	return task;
}

/** A terminal in which the check says what it finds. */
class CheckTerminal implements vscode.Pseudoterminal {
	private readonly indexes: IndexService;
	private readonly scope: vscode.Task['scope'];
	private readonly maxWarnings: number;
	private readonly written = new vscode.EventEmitter<string>();
	private readonly ended = new vscode.EventEmitter<number>();
	private readonly cancellation = new vscode.CancellationTokenSource();
	readonly onDidWrite = this.written.event;
	readonly onDidClose = this.ended.event;

	constructor(indexes: IndexService, scope: vscode.Task['scope'], maxWarnings: unknown) {
		this.indexes = indexes;
		this.scope = scope;
		this.maxWarnings = typeof maxWarnings === 'number' ? maxWarnings : Number.POSITIVE_INFINITY;
	}

	open(): void {
		void this.check().then(
			(status) => this.end(status),
			(error: unknown) => {
				this.say([error instanceof Error ? error.message : String(error)]);
				this.end(2);
			},
		);
	}

	close(): void {
		this.cancellation.cancel();
	}

	private end(status: number): void {
		setTimeout(() => this.ended.fire(status), timeToRead);
	}

	/** @returns the exit status */
	private async check(): Promise<number> {
		const { scope } = this;
		const isOne = typeof scope === 'object';
		const roots = this.indexes.roots().filter(({ folder }) => !isOne || folder.uri.toString() === scope.uri.toString());
		const found: Finding[] = [];
		for (const root of roots) {
			await this.read(root);
			const findings = findingsOf(root);
			found.push(...findings);
			// Paths of several folders would not be told apart
			const shownPath = (path: string) => (isOne ? path : root.uriOf(path).fsPath);
			this.say(findingLines(findings, createStyle(true), shownPath));
		}
		const documents = roots.reduce((sum, root) => sum + root.documents().length, 0);
		const counts = countFindings(found);
		this.say([`${plural(documents, 'document')}: ${countsInWords(counts) || 'no problems'}`]);
		return counts.error > 0 || counts.warning > this.maxWarnings ? 1 : 0;
	}

	/** What the disk holds now. */
	private async read(root: WorkspaceRoot): Promise<void> {
		if (!(await this.indexes.check(root, this.cancellation.token))) {
			// It may have taken the place of a reading that is needed
			await this.indexes.loadNew();
		}
	}

	private say(lines: readonly string[]): void {
		this.written.fire(lines.map((line) => `${line}\r\n`).join(''));
	}
}

/** By path, then by place. */
function findingsOf(root: WorkspaceRoot): Finding[] {
	const documents = root.documents().map(({ facts }) => facts.path);
	const paths = [...new Set([...documents, ...root.diagramFiles(), ...root.codeFiles()])].sort();
	return [...root.projectFindings, ...paths.flatMap((path) => root.findings(path))];
}
