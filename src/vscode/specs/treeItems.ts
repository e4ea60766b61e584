import * as vscode from 'vscode';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { statusInLine } from '../../core/outline/statusInLine.ts';
import { countFindings, percent, requiredSections } from '../../core/outline/summary.ts';
import { progressInLine } from '../../core/tasks/progress.ts';
import type { DocumentFacts, SectionState } from '../../core/workspace/facts.ts';
import { baseName } from '../../core/workspace/paths.ts';
import { escapeMarkdown } from '../convert.ts';
import { viewItems } from '../ids.ts';
import { keepApart } from '../treeLine.ts';
import { findingsInWords, numberOf } from '../words.ts';
import { folderName } from '../workspace/folderName.ts';
import { artifactItem, artifactsItem } from './artifactItems.ts';
import { artifactDetail, artifactTitle } from './artifactWords.ts';
import { type GroupFigures, groupFigures } from './groupFigures.ts';
import { missingSectionUri } from './missingSections.ts';
import type { DocumentNode, GroupNode, SectionNode, SpecNode, UnreadNode } from './specNode.ts';
import type { SpecTree } from './specTree.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** Shape and colour both say the state, so that neither alone has to be seen. */
const stateIcons: Readonly<Record<SectionState, vscode.ThemeIcon>> = {
	complete: new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green')),
	draft: new vscode.ThemeIcon('edit', new vscode.ThemeColor('charts.yellow')),
	empty: new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('descriptionForeground')),
	missing: new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('descriptionForeground')),
};

/** How a node looks. Its tooltip is made when it is asked for. */
export function toTreeItem(tree: SpecTree, node: SpecNode): vscode.TreeItem {
	const item = itemOf(tree, node);
	keepApart(item);
	item.id = node.id;
	item.contextValue = viewItems[viewItemOf(node)];
	return item;
}

/** Menus offer to write what waits, and not what is written or not there. */
function viewItemOf(node: SpecNode): keyof typeof viewItems {
	if (node.type !== 'section') {
		return node.type;
	}
	const { state, children } = node.section;
	if (state === 'missing') {
		return 'missingSection';
	}
	return children.length === 0 && state !== 'complete' ? 'openSection' : 'section';
}

function itemOf(tree: SpecTree, node: SpecNode): vscode.TreeItem {
	switch (node.type) {
		case 'root': {
			const item = new vscode.TreeItem(node.home.folder ? folderName(node.home.folder) : '', Expanded);
			item.iconPath = new vscode.ThemeIcon('root-folder');
			return item;
		}
		case 'group':
			return groupItem(node, tree.figuresOf(node));
		case 'document':
			return documentItem(node);
		case 'section':
			return sectionItem(node);
		case 'artifacts':
			return artifactsItem(node);
		case 'artifact':
			return artifactItem(node);
		case 'unread':
			return unreadItem(node);
	}
}

/** Text of the tooltip: what the line has no room for. */
export function tooltipOf(node: SpecNode): vscode.MarkdownString | undefined {
	switch (node.type) {
		case 'root':
			return undefined;
		case 'group':
			return markdown([`**${escapeMarkdown(node.group.label || rootLabel(node))}**`, ...groupLines(node)]);
		case 'document': {
			const document = node.home.get(node.path);
			return document && markdown(documentLines(node, document.facts, document.kind.name));
		}
		case 'section': {
			const { title, state, required } = node.section;
			return markdown([
				`**${escapeMarkdown(title || untitledSection)}**`,
				required ? vscode.l10n.t('{0}, required', stateSentences[state]) : stateSentences[state],
			]);
		}
		case 'artifacts':
			return undefined;
		case 'artifact': {
			const { artifact } = node;
			return markdown([`**${escapeMarkdown(artifactTitle(artifact))}**`, escapeMarkdown(artifactDetail(artifact))]);
		}
		case 'unread':
			return markdown([`**${escapeMarkdown(node.path)}**`, escapeMarkdown(node.problem)]);
	}
}

/** Stands for the text of a heading that has none yet. */
export const untitledSection = vscode.l10n.t('(untitled section)');

const stateSentences: Readonly<Record<SectionState, string>> = {
	complete: vscode.l10n.t('Complete'),
	draft: vscode.l10n.t('Draft: has placeholders or unfinished parts'),
	empty: vscode.l10n.t('Empty'),
	missing: vscode.l10n.t('Missing'),
};

const stateWords: Readonly<Record<SectionState, string>> = {
	complete: vscode.l10n.t('complete'),
	draft: vscode.l10n.t('draft'),
	empty: vscode.l10n.t('empty'),
	missing: vscode.l10n.t('missing'),
};

function groupItem(node: GroupNode, { share, covered, all, problems, unread }: GroupFigures): vscode.TreeItem {
	const label = node.group.label || rootLabel(node);
	const item = new vscode.TreeItem(label, node.unfolded ? Expanded : Collapsed);
	// Said where there is something to do; the tooltip says it always
	const coverage = covered < all ? vscode.l10n.t('{0}% covered', percent(covered / all)) : '';
	item.description = [vscode.l10n.t('{0}%', share), coverage, node.group.parent].filter(Boolean).join(' · ');
	item.accessibilityInformation = {
		label: [
			vscode.l10n.t('{0} {1}% complete', label, share),
			coverage,
			node.group.parent,
			findingsInWords(problems),
			unread > 0 && vscode.l10n.t('{0} not readable', numberOf.files(unread)),
		]
			.filter(Boolean)
			.join(', '),
	};
	// Not the icon theme's folder: many themes have none, and the lines would not be in line.
	item.iconPath = new vscode.ThemeIcon('symbol-folder');
	return item;
}

function documentItem(node: DocumentNode): vscode.TreeItem {
	const uri = node.home.uriOf(node.path);
	const document = node.home.get(node.path);
	const record = document?.facts.record;
	// Most records have their number in the title; others have it in the name of the file
	const title = record && !record.titleNumber ? recordLabel(record) : document?.facts.title || baseName(node.path);
	const item = new vscode.TreeItem(
		title,
		document?.facts.sections.length || document?.facts.artifacts.length ? Collapsed : None,
	);
	item.resourceUri = uri;
	item.command = openCommand(uri, 0);
	if (document) {
		const share = percent(document.facts.completion);
		const status = record ? statusInLine(record) : '';
		const tasks = document.facts.taskList ? progressInLine(document.facts.tasks) : '';
		item.description = [vscode.l10n.t('{0}%', share), tasks, status].filter(Boolean).join(' · ');
		item.iconPath = new vscode.ThemeIcon(document.kind.icon ?? 'file', completionColor(document.facts.completion));
		const problems = findingsInWords(countFindings(node.home.findings(node.path)));
		item.accessibilityInformation = {
			label: [
				vscode.l10n.t('{0} {1}% complete', title, share),
				document.kind.name,
				tasks && taskSummary(document.facts),
				status,
				problems,
			]
				.filter(Boolean)
				.join(', '),
		};
	}
	return item;
}

function sectionItem(node: SectionNode): vscode.TreeItem {
	const { state, line, children } = node.section;
	const title = node.section.title || untitledSection;
	const item = new vscode.TreeItem(title, children.length > 0 ? Collapsed : None);
	item.iconPath = stateIcons[state];
	item.command = openCommand(node.home.uriOf(node.path), line);
	item.accessibilityInformation = { label: `${title} ${stateWords[state]}` };
	if (state === 'missing') {
		item.description = stateWords.missing;
		item.resourceUri = missingSectionUri(node.id);
	}
	return item;
}

function unreadItem(node: UnreadNode): vscode.TreeItem {
	const item = new vscode.TreeItem(baseName(node.path), None);
	item.description = node.problem;
	item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
	item.resourceUri = node.home.uriOf(node.path);
	item.accessibilityInformation = { label: `${node.path} ${node.problem}` };
	return item;
}

function documentLines(node: DocumentNode, facts: DocumentFacts, kindName: string): string[] {
	const required = requiredSections(facts.sections);
	const problems = findingsInWords(countFindings(node.home.findings(node.path)));
	return [
		`**${escapeMarkdown(facts.title || baseName(facts.path))}**`,
		escapeMarkdown(facts.path),
		[kindName, (facts.record ? facts.record.status?.text : facts.status) ?? '']
			.filter(Boolean)
			.map(escapeMarkdown)
			.join(' · '),
		required.all > 0 ? requiredInWords(percent(facts.completion), required) : vscode.l10n.t('No required sections'),
		facts.tasks.all > 0 ? taskSummary(facts) : '',
		problems,
	].filter((line) => line !== '');
}

function requiredInWords(
	share: number,
	{ complete, all }: { readonly complete: number; readonly all: number },
): string {
	return all === 1
		? vscode.l10n.t('{0}% complete: {1} of 1 required section', share, complete)
		: vscode.l10n.t('{0}% complete: {1} of {2} required sections', share, complete, all);
}

function taskSummary({ tasks }: DocumentFacts): string {
	return tasks.all === 1
		? vscode.l10n.t('{0} of 1 task done', tasks.done)
		: vscode.l10n.t('{0} of {1} tasks done', tasks.done, tasks.all);
}

function groupLines(node: GroupNode): string[] {
	const { group } = node;
	const { covered, all, problems } = groupFigures(node);
	return [
		[numberOf.documents(group.documents.length), findingsInWords(problems)].filter(Boolean).join(', '),
		...(all > 0 ? [coverageInWords(covered, all)] : []),
	];
}

function coverageInWords(covered: number, all: number): string {
	const share = percent(covered / all);
	return all === 1
		? vscode.l10n.t('{0} of 1 requirement covered ({1}%)', covered, share)
		: vscode.l10n.t('{0} of {1} requirements covered ({2}%)', covered, all, share);
}

/** Not trusted and without HTML: titles and paths come from files that anyone may have written. */
function markdown(lines: readonly string[]): vscode.MarkdownString {
	return new vscode.MarkdownString(lines.join('  \n'));
}

function openCommand(uri: vscode.Uri, line: number): vscode.Command {
	// The editor's own command: it knows single from double click, and preview from pinned editors.
	const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(line, 0, line, 0) };
	return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}

function completionColor(completion: number): vscode.ThemeColor {
	return new vscode.ThemeColor(
		completion >= 1 ? 'charts.green' : completion > 0 ? 'charts.yellow' : 'descriptionForeground',
	);
}

function rootLabel(node: GroupNode): string {
	return node.home.folder?.name ?? '';
}
