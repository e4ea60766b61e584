import * as vscode from 'vscode';
import { isOwnTitle } from '../../core/adr/log/namedRecords.ts';
import type { Mention } from '../../core/adr/mentions/mention.ts';
import { findMentions } from '../../core/adr/mentions/mentions.ts';
import type { AdrRecord } from '../../core/adr/record/record.ts';
import type { Position } from '../../core/document/text.ts';
import { toRange } from '../convert.ts';
import { markdown } from '../language/selector.ts';
import { type RecordCache, type RecordText, titlePlace } from './recordCache.ts';

/** The editor's own support for Markdown finds links between files, and headings. */
const markdownExtension = 'vscode.markdown-language-features';

/** Finds all places that name a record, from its title or from any of them. */
export function registerRecordReferences(cache: RecordCache): vscode.Disposable {
	return vscode.languages.registerReferenceProvider(markdown, {
		async provideReferences(document, position, { includeDeclaration }, token) {
			const text = await cache.completeText(document, token);
			if (!text) {
				return [];
			}
			const titled = recordTitledAt(text, position);
			const named = titled ? undefined : text.records.named.at(text.path, text.text, position);
			const record = titled ?? named?.record;
			if (!record) {
				return [];
			}
			const others = vscode.extensions.getExtension(markdownExtension) !== undefined;
			const mentions = await findMentions(text.records.repository, record, token);
			if (token.isCancellationRequested) {
				return [];
			}
			// What the editor finds by itself from here would be listed twice
			const withoutLinks = others && named && isLink(named.mention);
			const told = mentions.filter((one) => !isOwnTitle(record, one) && !(withoutLinks && isLink(one)));
			const title = includeDeclaration && !(others && titled) ? [titlePlace(text.root, record)] : [];
			return [...title, ...told.map(({ path, range }) => new vscode.Location(text.root.uriOf(path), toRange(range)))];
		},
	});
}

/** The record itself, on the line of its title. */
function recordTitledAt({ path, records }: RecordText, { line }: Position): AdrRecord | undefined {
	return records.repository.records.find((one) => one.path === path && one.titleRange?.start.line === line);
}

function isLink({ parts }: Mention): boolean {
	return parts.some(({ inTarget }) => inTarget);
}
