import assert from 'node:assert/strict';
import { matchDiagrams } from '../../../../src/core/diagrams/diff/matchDiagrams.ts';
import { diagramAtLine, namedDiagrams, pictureName } from '../../../../src/core/diagrams/diff/namedDiagrams.ts';

const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\`\n`;
const flow = (...edges: string[]) => fence(['flowchart LR', ...edges].join('\n'));

/** For each diagram of the newer text, the place of the older one. */
function matches(before: string, after: string): (number | undefined)[] {
	const olds = namedDiagrams('a.md', before);
	return matchDiagrams(olds, namedDiagrams('a.md', after)).map((old) => (old ? olds.indexOf(old) : undefined));
}

describe('diagrams of two versions of a document', () => {
	it('are the same where the text is, wherever it went', () => {
		const [a, b] = [flow('a --> b'), flow('c --> d')];
		assert.deepEqual(matches(`# A\n\n${a}\n# B\n\n${b}`, `# B\n\n${b}\n# C\n\n${a}`), [1, 0]);
	});

	it('are the same where they stand at the same place and begin alike', () => {
		assert.deepEqual(matches(`# A\n\n${flow('a --> b', 'b --> c')}`, `# A\n\n${flow('x --> y')}`), [0]);
	});

	it('are found by what they have in common', () => {
		const [a, b] = [flow('a --> b', 'b --> c', 'c --> d'), flow('x --> y', 'y --> z')];
		assert.deepEqual(
			matches(`# A\n\n${a}${b}`, `# New\n\n${flow('x --> y', 'y --> w')}\n# Other\n\n${flow('a --> b', 'c --> d')}`),
			[1, 0],
		);
	});

	it('are new where nothing is like them', () => {
		assert.deepEqual(matches(`# A\n\n${flow('a --> b')}`, `# B\n\n${fence('pie\n"x": 1')}`), [undefined]);
		assert.deepEqual(matches('', flow('a --> b')), [undefined]);
	});

	it('never stand for two', () => {
		const a = flow('a --> b');
		assert.deepEqual(matches(a, `${a}${a}`), [0, undefined]);
	});
});

describe('a diagram of a document', () => {
	const text = `${flow('a')}\n# One\n\n${flow('b')}\n${flow('c')}\n> # Über\n>\n> \`\`\`mermaid\n> pie\n> \`\`\`\n`;
	const all = namedDiagrams('docs/Shop.md', text);

	it('is called by its heading and its place under it', () => {
		assert.deepEqual(
			all.map(({ heading, order }) => [heading, order]),
			[
				['', 0],
				['One', 0],
				['One', 1],
				['Über', 0],
			],
		);
	});

	it('gives its name to the file of its picture', () => {
		assert.deepEqual(
			all.map((named) => pictureName('docs/Shop.md', named)),
			['Shop', 'Shop-one', 'Shop-one-2', 'Shop-über'],
		);
		assert.equal(pictureName('a/flow.v2.mmd', namedDiagrams('a/flow.v2.mmd', 'pie')[0]), 'flow.v2');
		assert.equal(pictureName('.md', undefined), '');
	});

	it('is found by its first line, and by any line of its fence', () => {
		const second = all[1];
		const { line = 0 } = second?.diagram ?? {};
		for (const inside of [line - 1, line, line + 1, line + 2]) {
			assert.equal(diagramAtLine(all, inside), second);
		}
		assert.equal(diagramAtLine(all, line - 2), undefined);
		assert.equal(diagramAtLine(namedDiagrams('a.mmd', 'pie\n"x": 1\n'), 2)?.diagram.line, 0);
	});
});
