// What VS Code's own Markdown says of links: its language service over texts that are in memory, and files on the disk.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, DiagnosticLevel, githubSlugifier } from 'vscode-markdown-languageservice';
import uri from 'vscode-uri';

const { URI } = uri;
const never = () => ({ dispose() {} });
const neverCancelled = { isCancellationRequested: false, onCancellationRequested: never };
const all = DiagnosticLevel.warning;

/**
 * @param {string} root absolute path
 * @param {ReadonlyMap<string, string>} texts by path from the root
 * @returns {Promise<number>} how many problems it finds
 */
export async function linkDiagnostics(root, texts) {
	const documents = new Map(
		[...texts].map(([file, text]) => {
			const uri = URI.file(path.join(root, file)).toString();
			return [uri, TextDocument.create(uri, 'markdown', 1, text)];
		}),
	);
	const markdown = new MarkdownIt({ html: true });
	const service = createLanguageService({
		workspace: {
			workspaceFolders: [URI.file(root)],
			onDidChangeMarkdownDocument: never,
			onDidCreateMarkdownDocument: never,
			onDidDeleteMarkdownDocument: never,
			getAllMarkdownDocuments: async () => documents.values(),
			hasMarkdownDocument: (uri) => documents.has(uri.toString()),
			openMarkdownDocument: async (uri) => documents.get(uri.toString()),
			stat: async ({ fsPath }) => {
				const stats = statSync(fsPath, { throwIfNoEntry: false });
				return stats && { isDirectory: stats.isDirectory() };
			},
			readDirectory: async ({ fsPath }) =>
				readdirSync(fsPath, { withFileTypes: true }).map((entry) => [entry.name, { isDirectory: entry.isDirectory() }]),
		},
		parser: { slugifier: githubSlugifier, tokenize: async (document) => markdown.parse(document.getText(), {}) },
		logger: { level: 0, log() {} },
	});
	let found = 0;
	for (const document of documents.values()) {
		const options = {
			validateReferences: all,
			validateFragmentLinks: all,
			validateFileLinks: all,
			validateMarkdownFileLinkFragments: all,
			validateUnusedLinkDefinitions: all,
			validateDuplicateLinkDefinitions: all,
			ignoreLinks: [],
		};
		found += (await service.computeDiagnostics(document, options, neverCancelled)).length;
	}
	return found;
}
