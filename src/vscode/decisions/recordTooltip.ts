import * as vscode from 'vscode';
import type { AdrRecord, RecordLink } from '../../core/adr/record.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { countFindings, countsInWords, plural } from '../../core/outline/summary.ts';
import { escapeMarkdown } from '../convert.ts';
import type { DecisionNode, RecordNode } from './decisionNode.ts';
import { recordAt } from './decisionTree.ts';

/** So many links stand in a tooltip. */
const maxLinks = 10;

/** Text of the tooltip: what the line has no room for. */
export function decisionTooltip(node: DecisionNode): vscode.MarkdownString | undefined {
	switch (node.type) {
		case 'root':
			return undefined;
		case 'group': {
			const { group, home } = node;
			const name = group.log ? group.log.folder || home.folder.name : group.label;
			return markdown([`**${escapeMarkdown(name)}**`, plural(group.size, 'record')]);
		}
		case 'record': {
			const record = recordAt(node.home, node.path);
			return record && markdown(recordLines(node, record));
		}
	}
}

function recordLines(node: RecordNode, record: AdrRecord): string[] {
	const { status, date, tags, decision } = record;
	const facts = [status && `Status: ${escapeMarkdown(status.text)}`, date && `Date: ${escapeMarkdown(date.text)}`];
	return [
		`**${escapeMarkdown(recordLabel(record))}**`,
		escapeMarkdown(node.path),
		facts.filter(Boolean).join(' · '),
		tags.length > 0 ? `Tags: ${tags.map(escapeMarkdown).join(', ')}` : '',
		...record.links.slice(0, maxLinks).map((link) => linkLine(node, link)),
		countsInWords(countFindings(node.home.findings(node.path))),
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
