import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { formEdits } from '../../../src/core/form/formEdits.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';

function appended(text: string, block: string) {
	const document = parseDocument('docs/a.md', text);
	const kind = builtinKinds.find(({ id }) => id === 'implementation-spec');
	assert.ok(kind);
	const { sections } = describeSections(document, kind);
	const operation = { type: 'append', section: 'architecture', text: block } as const;
	const { edits, misfit } = formEdits(document, kind, sections, operation);
	assert.equal(misfit, undefined);
	return applyEdits(text, edits);
}

describe('a block behind the text of a section', () => {
	const cases: [name: string, before: string, after: string][] = [
		['is all that an empty one has', '# T\n\n## Architecture\n\n## B\n', '# T\n\n## Architecture\n\nx\ny\n\n## B\n'],
		[
			'has the line breaks of the text',
			'# T\r\n\r\n## Architecture\r\n\r\na\r\n',
			'# T\r\n\r\n## Architecture\r\n\r\na\r\n\r\nx\r\ny\r\n',
		],
		[
			'stands before the sections in it',
			'## Architecture\n\n- a\n\n### C\n\nc\n',
			'## Architecture\n\n- a\n\nx\ny\n\n### C\n\nc\n',
		],
		['comes where the last line has no end', '## Architecture\n\na', '## Architecture\n\na\n\nx\ny'],
	];
	for (const [name, before, after] of cases) {
		it(name, () => assert.equal(appended(before, 'x\ny\n'), after));
	}

	it('is refused behind a fence that is open', () => {
		assert.throws(() => appended('## Architecture\n\n```js\na\n', 'x'), /Close it first/);
	});
});
