import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { unwrittenSections } from '../../../src/core/generation/unwrittenSections.ts';
import type { SectionFacts, SectionState } from '../../../src/core/workspace/facts.ts';
import { kindOf } from '../kinds/kindOf.ts';

const kind = kindOf(`
  - id: b
    heading: B
    template: |
      \`\`\`mermaid
      flowchart LR
        a --> b
      \`\`\`

      [Say what it shows]
`);

function facts(title: string, line: number, state: SectionState, children: SectionFacts[] = []): SectionFacts {
	return { id: title.toLowerCase(), title, line, level: 2, state, required: true, children };
}

function waiting(text: string, sections: readonly SectionFacts[]): string[] {
	return unwrittenSections(parseDocument('a.md', text), kind, sections).map(({ title }) => title);
}

describe('sections that wait to be written', () => {
	it('are empty, or full of placeholders', () => {
		const text = '# A\n\n## B\n\n## C\n\nTODO: say why\n\n## D\n\nSaid.\n';
		assert.deepEqual(waiting(text, [facts('B', 2, 'empty'), facts('C', 4, 'draft'), facts('D', 8, 'complete')]), [
			'B',
			'C',
		]);
	});

	it('are not those that are written but for a mark', () => {
		const tasks = Array.from({ length: 9 }, (_, i) => `- [ ] ${i + 1}. Build part ${i + 1}`).join('\n');
		const text = `# A\n\n## B\n\n${tasks}\n- [ ] 10. TODO\n`;
		assert.deepEqual(waiting(text, [facts('B', 2, 'draft')]), []);
	});

	it('are not those in which somebody has to answer a question', () => {
		const text = '# A\n\n## B\n\n[NEEDS CLARIFICATION: who?]\n';
		assert.deepEqual(waiting(text, [facts('B', 2, 'draft')]), []);
	});

	it('count a guidance of several lines by its lines', () => {
		const text = '# A\n\n## B\n\n<!--\nSay who.\nSay why.\n-->\n\nBegun here.\n';
		assert.deepEqual(waiting(text, [facts('B', 2, 'draft')]), ['B']);
	});

	it('are those too that stand as in a new document, with a diagram that nobody drew', () => {
		const diagram = '```mermaid\nflowchart LR\n  a --> b\n```';
		const text = (picture: string) => `# A\n\n## B\n\n${picture}\n\n[Say what it shows]\n`;
		assert.deepEqual(waiting(text(diagram), [facts('B', 2, 'draft')]), ['B']);
		const drawn = diagram.replace('a --> b', 'Shop --> Bank\n  Bank --> Post');
		assert.deepEqual(waiting(text(drawn), [facts('B', 2, 'draft')]), ['B'], 'begun');
		const longer = diagram.replace('a --> b', 'Shop --> Bank\n  Bank --> Post\n  Post --> Shop\n  Shop --> Shop');
		assert.deepEqual(waiting(text(longer), [facts('B', 2, 'draft')]), [], 'written but for a mark');
	});

	it('stand below what has parts', () => {
		const text = '# A\n\n## B\n\n### C\n';
		assert.deepEqual(waiting(text, [facts('B', 2, 'empty', [facts('C', 4, 'empty')])]), ['C']);
	});
});
