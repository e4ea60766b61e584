import * as vscode from 'vscode';
import { completeRecord } from '../../core/adr/completion/completeRecord.ts';
import type { Completion } from '../../core/adr/completion/completion.ts';
import { recordPlaces } from '../../core/adr/completion/recordPlace.ts';
import { toRange } from '../convert.ts';
import { markdown } from '../language/selector.ts';
import type { RecordCache, RecordText } from './recordCache.ts';
import { describe } from './recordHover.ts';

/** Offers records where one is about to be named, and statuses in the place of a record's status. */
export function registerRecordCompletion(cache: RecordCache): vscode.Disposable {
	return vscode.languages.registerCompletionItemProvider(
		markdown,
		{
			provideCompletionItems(document, position, _token, { triggerCharacter }) {
				const line = document.lineAt(position.line).text;
				if (triggerCharacter !== undefined && !mayBegin(line, position.character, triggerCharacter)) {
					return undefined;
				}
				const text = cache.text(document);
				return text && completeRecord(text.records.repository, text.path, text.text, position).map(toItem(text));
			},
		},
		'-',
		'[',
		' ',
		'#',
	);
}

/** What is told without reading the text: these characters are typed all the time. */
function mayBegin(line: string, character: number, typed: string): boolean {
	return recordPlaces(line, character).length > 0 || (typed === ' ' && /[:：*|]\s*$/.test(line.slice(0, character)));
}

function toItem(text: RecordText): (completion: Completion, order: number) => vscode.CompletionItem {
	return (completion, order) => {
		const { label, detail, insertText, filterText, record, goesOn } = completion;
		const item = new vscode.CompletionItem(
			{ label, description: detail },
			record ? vscode.CompletionItemKind.Reference : vscode.CompletionItemKind.EnumMember,
		);
		// Also in "insert" mode: of a bracket that the editor closed, or of another status, nothing is to remain
		item.range = toRange(completion.range);
		item.insertText = insertText;
		item.filterText = filterText;
		item.sortText = String(order).padStart(6, '0');
		if (record) {
			item.documentation = describe(text.root, text.records, record);
		}
		if (goesOn) {
			item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
		}
		return item;
	};
}
