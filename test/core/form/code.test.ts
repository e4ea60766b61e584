import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type CodeOperation, codeEdits } from '../../../src/core/form/codeEdits.ts';

function edited(text: string, operation: CodeOperation): string {
	const document = parseDocument('a.md', text);
	const [fence] = document.fences;
	assert.ok(fence);
	return applyEdits(text, codeEdits(document, fence, operation));
}

describe('a fence of code', () => {
	const content = (text: string): CodeOperation => ({ type: 'content', content: text });
	const language = (text: string): CodeOperation => ({ type: 'language', language: text });
	const cases: [name: string, text: string, operation: CodeOperation, expected: string][] = [
		['one line', '```js\r\na\r\nb\r\n```\r\n', content('a\nc'), '```js\r\na\r\nc\r\n```\r\n'],
		['an empty one', '  ```\n  ```\nx', content('a\n\nb'), '  ```\n  a\n\n  b\n  ```\nx'],
		['one to nothing', '```\na\n```', content(''), '```\n\n```'],
		[
			'a further line of one that is indented',
			'  ```\n  a\n    b\n  ```',
			content('a\nx\n  b'),
			'  ```\n  a\n  x\n    b\n  ```',
		],
		['one that would end early', '```md\na\n```\nend', content('```js\nb\n```'), '````md\n```js\nb\n```\n````\nend'],
		['one that is not closed', '```\na', content('b'), '```\nb'],
		['its language', '``` js title="x"\na\n```', language('ts'), '``` ts title="x"\na\n```'],
		['a language that is missing', '~~~\na\n~~~', language('json'), '~~~json\na\n~~~'],
		['nothing for the same language', '```JS\na\n```', language('js'), '```JS\na\n```'],
	];
	for (const [name, text, operation, expected] of cases) {
		it(`changes ${name}`, () => assert.equal(edited(text, operation), expected));
	}

	it('has a language of one word', () => {
		assert.throws(() => edited('```\n```', language('a b')), /one word/);
	});
});
