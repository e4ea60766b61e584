import * as vscode from 'vscode';
import { tasksByLine } from '../../core/tasks/taskAt.ts';
import { escapeMarkdown } from '../convert.ts';
import { stateInWords, taskLabel } from './taskLine.ts';
import type { TaskNode, TaskTreeNode } from './taskNode.ts';
import type { TaskTree } from './taskTree.ts';

/** Text of the tooltip: what the line has no room for. */
export function taskTooltip(tree: TaskTree, node: TaskTreeNode): vscode.MarkdownString | undefined {
	switch (node.type) {
		case 'root':
			return undefined;
		case 'feature': {
			const { done, all } = tree.progressOf(node);
			return markdown([
				`**${escapeMarkdown(node.feature.label || node.home.folder.name)}**`,
				node.feature.active ? vscode.l10n.t('The feature that spec-kit works on') : '',
				progressInWords(done, all),
				escapeMarkdown(node.feature.id),
			]);
		}
		case 'list':
			return markdown([escapeMarkdown(node.path)]);
		case 'group':
			return undefined;
		case 'task':
			return tooltipOfTask(tree, node);
	}
}

function tooltipOfTask(tree: TaskTree, node: TaskNode): vscode.MarkdownString | undefined {
	const shown = tree.list(node.home, node.path);
	const place = shown?.placeOf(node);
	const task = place === undefined ? undefined : shown?.list.tasks[place];
	if (!shown || place === undefined || !task) {
		return undefined;
	}
	const { requirements = [], waitsFor = [] } = shown.links[place] ?? {};
	const others = waitsFor.flatMap((one) => shown.list.tasks[one]?.id ?? []);
	const taskOf = tasksByLine(shown.list);
	const problems = node.home
		.findings(node.path)
		.filter(({ range }) => taskOf(range.start.line) === place)
		.map(({ message }) => message);
	return markdown([
		`**${escapeMarkdown(taskLabel(task))}**`,
		escapeMarkdown(
			[sentence(stateInWords(task)), task.optional && vscode.l10n.t('optional')].filter(Boolean).join(', '),
		),
		task.parallel ? vscode.l10n.t('Can be done beside its neighbours') : '',
		requirements.length > 0 ? vscode.l10n.t('For {0}', escapeMarkdown(requirements.join(', '))) : '',
		others.length > 0 ? vscode.l10n.t('Waits for {0}', escapeMarkdown(others.join(', '))) : '',
		...problems.map(escapeMarkdown),
	]);
}

function progressInWords(done: number, all: number): string {
	if (all === 0) {
		return '';
	}
	return all === 1 ? vscode.l10n.t('{0} of 1 task done', done) : vscode.l10n.t('{0} of {1} tasks done', done, all);
}

function sentence(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Not trusted and without HTML: the words come from files that anyone may have written. */
function markdown(lines: readonly string[]): vscode.MarkdownString {
	return new vscode.MarkdownString(lines.filter((line) => line !== '').join('  \n'));
}
