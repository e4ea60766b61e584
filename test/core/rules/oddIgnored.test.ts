import { parseDocument } from '../../../src/core/document/parse.ts';
import { ignoreInCode } from '../../../src/core/rules/ignoreInCode.ts';
import { ignoreLine } from '../../../src/core/rules/ignoreLine.ts';
import { assertKept, keptTexts, toldEdits } from '../../support/kept.ts';

describe('a comment that ignores a rule', () => {
	it('stands at the same place for each line of odd texts', () => {
		const lines: string[] = [];
		for (const [path, text] of Object.entries(keptTexts('borders.ignored'))) {
			const document = parseDocument(path, text);
			for (let line = 0; line < document.lines.count; line++) {
				// Findings stand on words
				if (!/\p{L}/u.test(document.lines.line(line))) {
					continue;
				}
				const edit = path.endsWith('.md') ? ignoreLine(document, 'a/b', line) : ignoreInCode(path, text, 'a/b', line);
				const told = edit ? toldEdits([edit], text) : ['nowhere'];
				lines.push(`${path} ${JSON.stringify(document.lines.line(line))}: ${told.join()}`);
			}
		}
		assertKept('borders.ignored.found', lines);
	});
});
