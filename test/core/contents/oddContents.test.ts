import { findContents, listableHeadings } from '../../../src/core/contents/contents.ts';
import { documentLines, newList } from '../../../src/core/contents/documentList.ts';
import { headingFinder } from '../../../src/core/contents/headingFinder.ts';
import { contentsUpdate, newContents } from '../../../src/core/contents/writeContents.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { listedBelow } from '../../../src/core/workspace/listedDocument.ts';
import { assertKept, keptTexts, toldEdits } from '../../support/kept.ts';
import { oddDocuments } from '../../support/oddSpecs.ts';

describe('contents of odd documents', () => {
	for (const [name, lineBreak] of [
		['LF', '\n'],
		['CRLF', '\r\n'],
	] as const) {
		it(`are found, made and kept current alike, ${name}`, () => {
			const lines = Object.entries(keptTexts('oddContents')).flatMap(([name, source]) => {
				const text = source.replaceAll('\n', lineBreak);
				const document = parseDocument('docs/plan.md', text);
				const contents = findContents(document);
				const made = newContents(document);
				const { missing, edits } = contents ? contentsUpdate(document, contents) : { missing: [], edits: [] };
				const find = headingFinder(document);
				const found = ['one', 'a-1', 'part-a', 'x', '日本-語-', 'ONE', 'three-c-d'].map(
					(fragment) => `${fragment} ${find(fragment)?.text}`,
				);
				return [
					`${name}: ${listableHeadings(document)
						.map(({ text }) => text)
						.join(' | ')}`,
					`  found ${found.join(', ')}`,
					...(contents
						? contents.entries.map(({ heading, gone }) => `  lists ${heading?.text}${gone ? ', gone' : ''}`)
						: []),
					`  lacks ${missing.map(({ text }) => text).join(' | ')}`,
					...toldEdits(edits, text).map((line) => `  ${line}`),
					...toldEdits(made ? [made] : [], text).map((line) => `  new ${line}`),
				].map((line) => line.replaceAll('\\r\\n', '\\n'));
			});
			assertKept('oddContents.kept', lines);
		});
	}

	it('are lists of documents alike', () => {
		const listed = ['', 'docs', '.kiro/specs'].flatMap((folder) => {
			const documents = documentLines(
				`${folder}${folder === '' ? '' : '/'}README.md`,
				listedBelow(oddDocuments(), folder),
			);
			const page = parseDocument('README.md', '# All\n\nWords.\n\n## Behind\n');
			return [folder, ...documents, ...toldEdits([newList(page, 3, documents)], page.text)];
		});
		assertKept('oddContents.lists', listed);
	});
});
