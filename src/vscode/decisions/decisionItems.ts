import * as vscode from 'vscode';
import { type AdrRecord, stages } from '../../core/adr/record/record.ts';
import { type DecisionGroup, stageKeyOf } from '../../core/outline/decisions.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { statusInLine } from '../../core/outline/statusInLine.ts';
import { countFindings, type FindingCounts } from '../../core/outline/summary.ts';
import { viewItems } from '../ids.ts';
import { keepApart } from '../treeLine.ts';
import { findingsInWords, numberOf } from '../words.ts';
import { folderName } from '../workspace/folderName.ts';
import type { DecisionGroupNode, DecisionNode, RecordNode } from './decisionNode.ts';
import { type DecisionTree, recordAt } from './decisionTree.ts';
import { stageIcons } from './stageIcons.ts';
import { groupName, stageName } from './stageName.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How a node looks. Its tooltip is made when it is asked for. */
export function toDecisionItem(tree: DecisionTree, node: DecisionNode): vscode.TreeItem {
	const item = itemOf(tree, node);
	keepApart(item);
	item.id = node.id;
	return item;
}

function itemOf(tree: DecisionTree, node: DecisionNode): vscode.TreeItem {
	switch (node.type) {
		case 'root':
			return rootItem(folderName(node.home.folder));
		case 'group':
			return groupItem(node, tree.problemsOf(node));
		case 'record':
			return recordItem(tree, node, recordAt(node.home, node.path) ?? node.entry.record);
	}
}

function rootItem(name: string): vscode.TreeItem {
	const item = new vscode.TreeItem(name, Expanded);
	item.iconPath = new vscode.ThemeIcon('root-folder');
	item.contextValue = viewItems.root;
	return item;
}

function groupItem({ group, unfolded, home }: DecisionGroupNode, problems: FindingCounts): vscode.TreeItem {
	const label = groupName(group) || home.folder.name;
	const item = new vscode.TreeItem(label, unfolded ? Expanded : Collapsed);
	item.description = [String(group.size), group.detail].filter(Boolean).join(' · ');
	item.iconPath = groupIcon(group);
	item.contextValue = group.log ? viewItems.log : viewItems.records;
	const words = `${label} ${numberOf.records(group.size)} ${group.detail}`.trim();
	item.accessibilityInformation = { label: [words, findingsInWords(problems)].filter(Boolean).join(', ') };
	return item;
}

function groupIcon({ id, log }: DecisionGroup): vscode.ThemeIcon {
	const stage = stages.find((one) => one === id);
	return log
		? new vscode.ThemeIcon('symbol-folder')
		: stage
			? stageIcons[stage]
			: new vscode.ThemeIcon('list-unordered');
}

function recordItem(tree: DecisionTree, node: RecordNode, record: AdrRecord): vscode.TreeItem {
	const uri = node.home.uriOf(node.path);
	const label = recordLabel(record);
	const below = node.entry.superseded.length;
	const item = new vscode.TreeItem(label, below > 0 ? Collapsed : None);
	const status = saidByGroup(node, record) ? '' : statusInLine(record);
	item.description = [status, record.date?.day, tree.folderInLine(node)].filter(Boolean).join(' · ');
	item.iconPath = stageIcons[stageKeyOf(record)];
	item.resourceUri = uri;
	item.contextValue = viewItems.record;
	// The editor's own command: it knows single from double click, and preview from pinned editors.
	item.command = { command: 'vscode.open', title: 'Open', arguments: [uri] };
	item.accessibilityInformation = { label: spoken(node, record, label, below) };
	return item;
}

function saidByGroup({ group }: RecordNode, { status }: AdrRecord): boolean {
	return group !== undefined && !group.group.log && group.group.id === status?.stage;
}

/** What a screen reader says of the line: also what only icon, colour and indentation show. */
function spoken(node: RecordNode, record: AdrRecord, label: string, below: number): string {
	const problems = findingsInWords(countFindings(node.home.findings(node.path)));
	return [
		label,
		record.status?.text ?? stageName('none'),
		record.date?.day,
		below > 0 && (below === 1 ? vscode.l10n.t('supersedes 1 record') : vscode.l10n.t('supersedes {0} records', below)),
		problems,
	]
		.filter(Boolean)
		.join(', ');
}
