import * as vscode from 'vscode';
import { unknownInWords, unknownRecord } from '../../core/adr/log/unknownRecord.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { escapeMarkdown, toRange } from '../convert.ts';
import { markdown } from '../language/selector.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import type { KnownRecords, RecordCache } from './recordCache.ts';

/** Tells what a record says, where a text names it by its id, its path or a link. */
export function registerRecordHover(cache: RecordCache): vscode.Disposable {
	return vscode.languages.registerHoverProvider(markdown, {
		provideHover(document, position) {
			const text = cache.text(document);
			const found = text?.records.named.at(text.path, text.text, position);
			if (text && found) {
				return new vscode.Hover(describe(text.root, text.records, found.record), toRange(found.mention.range));
			}
			const { line, character } = position;
			const unknown = text && unknownRecord(text.records.repository, document.lineAt(line).text, character);
			return (
				unknown &&
				new vscode.Hover(
					new vscode.MarkdownString(escapeMarkdown(unknownInWords(unknown))),
					new vscode.Range(line, unknown.start, line, unknown.end),
				)
			);
		},
	});
}

/** A record in brief. Not trusted and without HTML: what stands in it comes from files that anyone may have written. */
export function describe(
	root: WorkspaceRoot,
	{ repository, superseders }: KnownRecords,
	record: AdrRecord,
): vscode.MarkdownString {
	const { status, date, deciders, decision } = record;
	const link = (to: AdrRecord) => `[${escapeMarkdown(recordLabel(to))}](<${root.uriOf(to.path).toString()}>)`;
	const newer = (superseders.get(record.path) ?? []).map((path) => link(repository.record(path)));
	const by = newer.length > 0 ? vscode.l10n.t('Superseded by {0}', newer.join(', ')) : '';
	const said =
		by !== '' && status?.stage === 'superseded' ? by : escapeMarkdown(status?.text ?? vscode.l10n.t('No status'));
	const facts = [said, ...(date ? [escapeMarkdown(date.text)] : [])].join(' · ');
	const who = deciders === undefined ? [] : [vscode.l10n.t('Deciders: {0}', escapeMarkdown(deciders))];
	const head = [`**${link(record)}**`, facts, ...(by === '' || said === by ? [] : [by]), ...who];
	return new vscode.MarkdownString([head.join('  \n'), ...(decision ? [escapeMarkdown(decision)] : [])].join('\n\n'));
}
