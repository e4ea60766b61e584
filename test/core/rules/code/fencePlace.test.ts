import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { fencePlaces } from '../../../../src/core/rules/code/fencePlace.ts';
import { checkText, mend } from '../checkText.ts';

/** What the range of a part of the first fence's content says in the document. */
function sourceOf(text: string, part: string): string {
	const document = parseDocument('a.md', text);
	const [fence] = document.fences;
	assert.ok(fence);
	const start = fence.content.indexOf(part);
	return document.lines.slice(fencePlaces(document, fence)(start, start + part.length));
}

describe('fencePlaces', () => {
	it('finds the source of a content, whatever was taken from its lines', () => {
		for (const text of [
			'```json\n{"a": 1}\n```\n',
			'> ```json\n> {"a": 1}\n> ```\n',
			'1. ```json\n   {"a": 1}\n   ```\n',
			'- ```json\n\t{"a": 1}\n  ```\n',
			'- ```json\n \t\t{"a": 1}\n  ```\n',
			'- - ```json\n\t  {"a": 1}\n    ```\n',
			'>\t```json\n>\t\t{"a": 1}\n>\t```\n',
		]) {
			for (const part of ['{', '"a"', '1', '}']) {
				assert.equal(sourceOf(text, part), part, text);
			}
		}
	});

	it('lets the fix take the comma where a tab is in part the indentation of the list', async () => {
		const text =
			'# 1. T\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\n- ```json\n\t{"a": 1,}\n  ```\n\n## Consequences\n\nx\n';
		const findings = await checkText('docs/adr/0001-t.md', text);
		assert.equal(findings.length, 1);
		assert.equal(mend(text, findings), text.replace(',}', '}'));
	});
});
