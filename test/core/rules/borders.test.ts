import { LineIndex } from '../../../src/core/document/text.ts';
import { assertKept, keptTexts, placed, toldEdits } from '../../support/kept.ts';
import { checkFiles, editsIn } from './checkText.ts';

/** Each has a workspace full of what is just a fault and what is just none, in test/fixtures/kept. */
const groups = [
	'adr',
	'code',
	'front-matter',
	'link',
	'openspec',
	'placeholder',
	'requirements',
	'table',
	'tasks',
	'trace',
];

/** Paths that stood in the repository once. */
const formerPaths = [
	'src/gone.ts',
	'src/gone2.ts',
	'gone.ts',
	'dist/gone.js',
	'moved/once.ts',
	'old/a-b.ts',
	'old/README.md',
].concat(['old/notes.md', 'src/xxx.ts', 'a/util/index.ts', 'docs/adr/gone.ts', 'src/page.html', '~/src/gone.ts']);

describe('findings on the border of what is a fault', () => {
	for (const group of groups) {
		it(`of ${group} are the same to the letter`, async () => {
			const files = keptTexts(`borders.${group}`);
			const lines: string[] = [];
			for (const [path, findings] of await checkFiles(files, { formerPaths })) {
				const text = files[path] ?? '';
				const index = new LineIndex(text);
				for (const { rule, severity, range, message, fix, suggestions = [], operations = [] } of findings) {
					if (rule.startsWith(`${group}/`)) {
						lines.push(`${path} ${placed(range, index)} ${severity} ${rule.slice(group.length + 1)}: ${message}`);
						for (const mend of [...(fix ? [fix] : []), ...suggestions]) {
							const edits = toldEdits(editsIn(path, text, mend), text);
							lines.push(`  ${mend === fix ? 'fix' : 'or'}: ${mend.title}: ${edits.join('; ')}`);
						}
						lines.push(...operations.map(({ title, renumber }) => `  operation: ${title}: ${renumber}`));
					}
				}
			}
			assertKept(`borders.${group}.found`, lines);
		});
	}
});
