import assert from 'node:assert/strict';
import { recordDeciders } from '../../../src/core/adr/record/recordDeciders.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';

const inFrontMatter = (line: string): string => `---\n${line}\n---\n\n# A\n\n## Context\n\nx\n`;
const inHead = (line: string): string => `# A\n\n${line}\n\n## Context\n\n- Deciders: none of these\n`;

function deciders(text: string): string | undefined {
	return recordDeciders(parseDocument('adr/0001-a.md', text));
}

describe('recordDeciders', () => {
	const told: readonly (readonly [string, string])[] = [
		[inFrontMatter('deciders: Ann, Bob'), 'Ann, Bob'],
		[inFrontMatter('decision-makers: [Ann, Bob B.]'), 'Ann, Bob B.'],
		[inFrontMatter('Deciders: {Ann, bob-b}'), 'Ann, bob-b'],
		[inFrontMatter('deciders:\n  - Ann\n  - Zoë'), 'Ann, Zoë'],
		[inHead('* Deciders: [Ann](https://example.org), `bob` <!-- optional -->'), 'Ann, bob'],
		[inHead('**Decision Makers:** Ann'), 'Ann'],
		[inHead('| Status | Accepted |\n|---|---|\n| Decided by | Ann |'), 'Ann'],
		[inHead('| Status | Accepted |\n|---|---|\n| Deciders | Ann<br>Bob,<br />Zoë<br> |'), 'Ann, Bob, Zoë'],
		[inHead('- **Decisor(es)**: Ann'), 'Ann'],
		[inHead('- **Décideur(s) :** Ann, Bob'), 'Ann, Bob'],
		[inHead('- **Decidido por:** Ann'), 'Ann'],
		[inHead('**Besluitnemers:** Ann'), 'Ann'],
		[inHead('- **의사결정자**: 김'), '김'],
		[inHead(`- Deciders: ${'Ann '.repeat(100)}`), 'Ann '.repeat(50)],
	];
	for (const [text, names] of told) {
		it(`reads ${JSON.stringify(text.slice(0, 60))}`, () => {
			assert.equal(deciders(text), names);
		});
	}

	it('takes no placeholder and nothing below the head for a name', () => {
		const none = ['deciders:', 'deciders: {}', 'deciders: {list everyone}', "deciders: '[everyone]'", 'author: Ann'];
		const fields = [
			'- Deciders:',
			'- Deciders: [list everyone] <!-- optional -->',
			'- Deciders: …',
			'- Status: accepted',
		];
		for (const text of [...none.map(inFrontMatter), ...fields.map(inHead)]) {
			assert.equal(deciders(text), undefined, text);
		}
	});
});
