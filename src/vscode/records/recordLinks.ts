import * as vscode from 'vscode';
import { contains } from '../../core/document/text.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { toRange } from '../convert.ts';
import { markdown } from '../language/selector.ts';
import { type RecordCache, titlePlace } from './recordCache.ts';

/** Leads from where a text names a record to its title: by "Go to Definition", and as links where it is an id or a path. */
export function registerRecordLinks(cache: RecordCache): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.languages.registerDefinitionProvider(markdown, {
			provideDefinition(document, position): vscode.LocationLink[] {
				const text = cache.text(document);
				const found = text?.records.named.at(text.path, text.text, position);
				// The editor itself leads to the heading that a link names
				const isHeading = found?.mention.parts.some(
					({ kind, range }) => kind === 'anchor' && contains(range, position),
				);
				if (!text || !found || isHeading) {
					return [];
				}
				const { uri, range } = titlePlace(text.root, found.record);
				return [{ targetUri: uri, targetRange: range, originSelectionRange: toRange(found.mention.range) }];
			},
		}),
		vscode.languages.registerDocumentLinkProvider(markdown, {
			provideDocumentLinks(document, token) {
				const text = cache.text(document);
				if (!text || token.isCancellationRequested) {
					return [];
				}
				return text.records.named.outsideLinks(text.path, text.text).map(({ record, mention }) => {
					const link = new vscode.DocumentLink(toRange(mention.range), text.root.uriOf(record.path));
					link.tooltip = recordLabel(record);
					return link;
				});
			},
		}),
	);
}
