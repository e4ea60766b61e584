import { LineIndex } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { assertKept, keptTexts, placed, toldEdits } from '../../support/kept.ts';
import { checkFiles, editsIn } from './checkText.ts';
import { memo } from './memo.ts';

/** Each has a workspace full of what is just a fault and what is just none, in test/fixtures/kept. */
const groups = [
	'adr',
	'code',
	'diagram',
	'front-matter',
	'link',
	'openspec',
	'placeholder',
	'requirements',
	'structure',
	'table',
	'tasks',
	'trace',
];

/** Paths that stood in the repository once. */
const formerPaths = [
	'~/src/gone.ts',
	'a/util/index.ts',
	'dist/gone.js',
	'docs/adr/gone.ts',
	'gone.ts',
	'moved/once.ts',
	'old/a-b.ts',
	'old/notes.md',
	'old/README.md',
	'src/gone.ts',
	'src/gone2.ts',
	'src/page.html',
	'src/xxx.ts',
];

const kinds = [...builtinKinds, memo];

describe('findings on the border of what is a fault', () => {
	for (const group of groups) {
		it(`of ${group} are the same to the letter`, async () => {
			const files = keptTexts(`borders.${group}`);
			const lines: string[] = [];
			for (const [path, findings] of await checkFiles(files, { formerPaths, kinds })) {
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
