import * as vscode from 'vscode';
import type { RecordChange } from '../../core/adr/history/statusHistory.ts';
import type { AdrRecord, RecordLink } from '../../core/adr/record/record.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { countFindings } from '../../core/outline/summary.ts';
import { escapeMarkdown } from '../convert.ts';
import { findingsInWords, numberOf } from '../words.ts';
import type { DecisionNode, RecordNode } from './decisionNode.ts';
import { recordAt } from './decisionTree.ts';
import { eventsOf } from './recordVersions.ts';
import { groupName } from './stageName.ts';

/** So many links stand in a tooltip. */
const maxLinks = 10;

/** So many of the last changes stand in a tooltip. */
const maxChanges = 5;

/** Text of the tooltip: what the line has no room for, and when it came to what it is. */
export async function decisionTooltip(
	node: DecisionNode,
	token: vscode.CancellationToken,
): Promise<vscode.MarkdownString | undefined> {
	switch (node.type) {
		case 'root':
			return undefined;
		case 'group': {
			const { group, home } = node;
			const name = group.log ? group.log.folder || home.folder.name : groupName(group);
			return markdown([`**${escapeMarkdown(name)}**`, numberOf.records(group.size)]);
		}
		case 'record': {
			const record = recordAt(node.home, node.path);
			return record && markdown([...recordLines(node, record), ...(await historyLines(node, record, token))]);
		}
	}
}

/** What changed of its status, the last change first; nothing where it never did. */
async function historyLines(
	{ home }: RecordNode,
	record: AdrRecord,
	token: vscode.CancellationToken,
): Promise<readonly string[]> {
	const events = await eventsOf({ root: home, record }, token);
	const lines = events.flatMap(({ version, changes }) =>
		changes
			.flatMap((change) => inWords(change) ?? [])
			.map((words) =>
				[version?.date.slice(0, 10) ?? vscode.l10n.t('Not yet committed'), words, version?.author]
					.filter((part) => part !== undefined)
					.map(escapeMarkdown)
					.join(' · '),
			),
	);
	const last = lines.slice(-maxChanges).reverse();
	return last.length === 0 ? [] : ['\n\n---\n\n', ...last];
}

/** A change of a record's status; undefined for changes of other things. */
function inWords(change: RecordChange): string | undefined {
	switch (change.what) {
		case 'created':
			return change.status === undefined
				? vscode.l10n.t('Created “{0}”', change.title)
				: vscode.l10n.t('Created “{0}”: {1}', change.title, change.status);
		case 'status':
			return `${change.from ?? vscode.l10n.t('No status')} → ${change.to ?? vscode.l10n.t('no status')}`;
		case 'superseded':
			return vscode.l10n.t('Superseded by {0}', change.by);
		default:
			return undefined;
	}
}

function recordLines(node: RecordNode, record: AdrRecord): string[] {
	const { status, date, tags, deciders, decision } = record;
	const facts = [
		status && vscode.l10n.t('Status: {0}', escapeMarkdown(status.text)),
		date && vscode.l10n.t('Date: {0}', escapeMarkdown(date.text)),
	];
	return [
		`**${escapeMarkdown(recordLabel(record))}**`,
		escapeMarkdown(node.path),
		facts.filter(Boolean).join(' · '),
		deciders === undefined ? '' : vscode.l10n.t('Deciders: {0}', escapeMarkdown(deciders)),
		tags.length > 0 ? vscode.l10n.t('Tags: {0}', tags.map(escapeMarkdown).join(', ')) : '',
		...record.links.slice(0, maxLinks).map((link) => linkLine(node, link)),
		findingsInWords(countFindings(node.home.findings(node.path))),
		decision ? `\n\n${escapeMarkdown(decision)}` : '',
	].filter((line) => line !== '');
}

/** Leads to the other record; nothing else that a text names is made a link. */
function linkLine({ home }: RecordNode, { label, path, number, prefix }: RecordLink): string {
	const target = path === undefined ? undefined : recordAt(home, path);
	const name = target ? recordLabel(target) : (path ?? `${prefix}${number ?? ''}`);
	const shown = escapeMarkdown(name);
	const link = target ? `[${shown}](<${home.uriOf(target.path).toString()}>)` : shown;
	return `${escapeMarkdown(label)} ${link}`;
}

/** Not trusted and without HTML: what stands in it comes from files that anyone may have written. */
function markdown(lines: readonly string[]): vscode.MarkdownString {
	return new vscode.MarkdownString(lines.join('  \n'));
}
