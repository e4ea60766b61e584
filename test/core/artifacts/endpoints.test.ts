import assert from 'node:assert/strict';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parse } from 'yaml';
import { readEndpoints } from '../../../src/core/artifacts/endpoints/readEndpoints.ts';
import { artifactText } from '../../../src/core/artifacts/readArtifacts.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';

const path = 'docs/plan.md';

function found(text: string): string[] {
	return readEndpoints(parseDocument(path, text)).map(({ method, path, summary, line }) =>
		[line, method, path, summary].join(' | '),
	);
}

function openApi(text: string): string {
	const options = { escapeFormulas: true };
	return artifactText(parseDocument(path, text), undefined, 'openapi:Endpoints', options) ?? '';
}

describe('endpoints', () => {
	it('have paths without what is asked behind them, and without the end of a sentence', () => {
		assert.deepEqual(found('# API\n\n- `GET /?page=1` – the first\n- `PUT /books?`\n- DELETE /books/1.\n'), [
			'2 | GET | / | the first',
			'3 | PUT | /books | ',
			'4 | DELETE | /books/1 | ',
		]);
	});

	it('are found in headings, tables and items of lists, each once', () => {
		assert.deepEqual(
			found(
				[
					'# API',
					'## `POST /books`',
					'',
					'| Method | Path | Description |',
					'|---|---|---|',
					'| GET | `/books/{id}` | Reads *one* |',
					'| POST | /books | again |',
					'',
					'| Endpoint | Purpose |',
					'|---|---|',
					'| `DELETE /books/:id` | Takes it away |',
					'',
					'- `PUT /books/{id}?dry=1` – replaces it',
					'- GET /books/{isbn}',
					'- GET the /books that you want',
					'- POST /books/入門 を作る',
					'',
					'```text',
					'- GET /hidden',
					'```',
				].join('\n'),
			),
			[
				'1 | POST | /books | ',
				'5 | GET | /books/{id} | Reads one',
				'10 | DELETE | /books/:id | Takes it away',
				'12 | PUT | /books/{id} | replaces it',
			],
		);
	});

	it('are none where methods are told without a path', () => {
		assert.deepEqual(found('| Method | Meaning |\n|---|---|\n| GET | Reads |\n'), []);
	});
});

describe('the skeleton of OpenAPI', () => {
	const text = [
		'# Books: "API"',
		'',
		'**Version**: 2.1.0',
		'',
		'- `GET /books/{id}`',
		'- `DELETE /books/:isbn`',
		'- `POST /books/{id}/pages/{id}`',
		'- `GET /a-b`',
		'- `GET /a/b`',
		'- `GET /{{tenant}}/<page>`',
		'',
		'## Book',
		'',
		'| Field | Type | Required |',
		'|---|---|---|',
		'| id | uuid | yes |',
		'',
	].join('\n');

	it('is valid', async () => {
		const { valid, errors } = await new Validator().validate(openApi(text));
		assert.equal(valid, true, JSON.stringify(errors));
	});

	it('has one path for what differs in names of parameters alone, and names each parameter once', () => {
		const { info, paths, components } = parse(openApi(text));
		assert.deepEqual(info, { title: 'Books: "API"', version: '2.1.0' });
		assert.deepEqual(Object.keys(paths), [
			'/books/{id}',
			'/books/{id}/pages/{id2}',
			'/a-b',
			'/a/b',
			'/{tenant}/{page}',
		]);
		assert.deepEqual(Object.keys(paths['/books/{id}']), ['parameters', 'get', 'delete']);
		const ids = Object.values<Record<string, { operationId?: string }>>(paths).flatMap((item) =>
			Object.values(item).flatMap(({ operationId }) => operationId ?? []),
		);
		assert.equal(new Set(ids).size, 6);
		assert.deepEqual(Object.keys(components.schemas), ['Book']);
	});

	it('keeps each entity under a name that the format allows', async () => {
		const [, fields = ''] = text.split('## Book\n');
		const more = ['書籍', '著者', 'Café Menu', 'Tea & Co'].map((name) => `## ${name}\n${fields}`).join('\n');
		const source = openApi(`${text}\n${more}`);
		const schemas = parse(source).components.schemas as Record<string, { readonly title?: string }>;
		assert.deepEqual(
			Object.entries(schemas).map(([name, { title }]) => [name, title]),
			[
				['Book', undefined],
				['Entity', '書籍'],
				['Entity2', '著者'],
				['Cafe_Menu', 'Café Menu'],
				['Tea_Co', 'Tea & Co'],
			],
		);
		const { valid, errors } = await new Validator().validate(source);
		assert.equal(valid, true, JSON.stringify(errors));
	});
});
