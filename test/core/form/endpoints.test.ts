import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { endpointEdits, readEndpoint } from '../../../src/core/form/endpoints.ts';
import { readTable } from '../../../src/core/form/table/tableForm.ts';

function edited(text: string, method: string, path: string): string {
	const document = parseDocument('a.md', text);
	return applyEdits(text, endpointEdits(document, document.sections[0], { method, path }));
}

describe('an endpoint', () => {
	it('is read from a heading', () => {
		const path = '/books/{id}?all=1';
		for (const heading of [`GET ${path}`, `Endpoint: GET ${path}`, `1. GET ${path} (list)`]) {
			assert.deepEqual(readEndpoint(heading), { method: 'GET', path }, heading);
		}
		for (const heading of ['Get books', 'GET books', 'BUDGET /x', 'Endpoints']) {
			assert.equal(readEndpoint(heading), undefined, heading);
		}
	});

	it('changes in its heading alone', () => {
		assert.equal(edited('## 1. `GET /a` list ##\r\n\r\nx', 'POST', '/a/b'), '## 1. `POST /a/b` list ##\r\n\r\nx');
		assert.equal(edited('## **GET** `/a`\n', 'GET', '/b'), '## **GET** `/b`\n');
		assert.throws(() => edited('## A\n', 'GET', '/b'), /no endpoint/);
		assert.throws(() => edited('No section.\n', 'GET', '/b'), /not in the document yet/);
		assert.throws(() => edited('## GET /a\n', 'GET', 'b c'), /begins with a slash/);
		assert.throws(() => edited('## GET /a\n', 'FETCH', '/b'), /Choose a method/);
	});

	it('in a table has methods to choose from', () => {
		const [table] = parseDocument('a.md', '| Verb | Path |\n|---|---|\n| [POST] | /a |').tables;
		assert.ok(table);
		const { columns } = readTable(table, undefined);
		assert.ok(columns[0]?.choices.includes('PATCH'));
		assert.deepEqual(columns[1]?.choices, []);
	});
});
