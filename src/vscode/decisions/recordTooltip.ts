import * as vscode from 'vscode';
import { changeInWords } from '../../core/adr/history/statusHistory.ts';
import type { AdrRecord, RecordLink } from '../../core/adr/record/record.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { countFindings, countsInWords, plural } from '../../core/outline/summary.ts';
import { escapeMarkdown } from '../convert.ts';
import type { DecisionNode, RecordNode } from './decisionNode.ts';
import { recordAt } from './decisionTree.ts';
import { eventsOf } from './recordVersions.ts';

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
			const name = group.log ? group.log.folder || home.folder.name : group.label;
			return markdown([`**${escapeMarkdown(name)}**`, plural(group.size, 'record')]);
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
			.filter(({ what }) => what === 'created' || what === 'status' || what === 'superseded')
			.map((change) =>
				[version?.date.slice(0, 10) ?? 'Not yet committed', changeInWords(change), version?.author]
					.filter((part) => part !== undefined)
					.map(escapeMarkdown)
					.join(' · '),
			),
	);
	const last = lines.slice(-maxChanges).reverse();
	return last.length === 0 ? [] : ['\n\n---\n\n', ...last];
}

function recordLines(node: RecordNode, record: AdrRecord): string[] {
	const { status, date, tags, deciders, decision } = record;
	const facts = [status && `Status: ${escapeMarkdown(status.text)}`, date && `Date: ${escapeMarkdown(date.text)}`];
	return [
		`**${escapeMarkdown(recordLabel(record))}**`,
		escapeMarkdown(node.path),
		facts.filter(Boolean).join(' · '),
		deciders === undefined ? '' : `Deciders: ${escapeMarkdown(deciders)}`,
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
