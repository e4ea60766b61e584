import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readDataType } from '../../../src/core/artifacts/entities/dataType.ts';
import { jsonSchema } from '../../../src/core/artifacts/entities/jsonSchema.ts';
import { readEntities } from '../../../src/core/artifacts/entities/readEntities.ts';
import { sqlTables } from '../../../src/core/artifacts/entities/sql.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';

function entities(text: string) {
	return readEntities(parseDocument('docs/model.md', text));
}

const diagram = [
	'# Model',
	'',
	'```mermaid',
	'erDiagram',
	'  ORDER {',
	'    uuid id PK',
	'    uuid customer_id FK "who buys"',
	'    string status',
	'  }',
	'  CUSTOMER {',
	'    uuid id PK',
	'    varchar(40) email UK',
	'  }',
	'  CUSTOMER ||--o{ ORDER : places',
	'```',
	'',
].join('\n');

const table = [
	'# Model',
	'',
	'### 2.1 Entity: Line',
	'',
	'| Field | Type | Required | Notes |',
	'|-------|------|----------|-------|',
	'| `id` | int | yes | primary key |',
	"| state | 'open' \\| 'done' | yes | |",
	'| tags | List<string> | no | free words |',
	'| price | decimal(10, 2) | no | in EUR |',
	'',
].join('\n');

const code = [
	'# Model',
	'',
	'```typescript',
	'export interface Basket {',
	'  id: string; // given by us',
	'  owner?: string | null;',
	'  lines: Line[];',
	'  place: {',
	'    x: number;',
	'  };',
	'}',
	'interface Store {',
	'  name: string;',
	'  save(basket: Basket): Promise<void>;',
	'}',
	'```',
	'',
].join('\n');

describe('entities', () => {
	it('are read from an ER diagram, with what they belong to', () => {
		const [order, customer] = entities(diagram);
		assert.deepEqual([order?.name, order?.line, order?.parents], ['ORDER', 4, ['CUSTOMER']]);
		assert.deepEqual(
			customer?.fields.map(({ name, dataType, primary, unique }) => [name, dataType, primary, unique]),
			[
				['id', 'uuid', true, false],
				['email', 'varchar(40)', false, true],
			],
		);
	});

	it('are named by the heading without its number', () => {
		for (const heading of ['Entity: Line', '2.1 Entity: Line', '12.10.3) Entity: Line', '4. Line']) {
			assert.equal(entities(table.replace('2.1 Entity: Line', heading))[0]?.name, 'Line', heading);
		}
		assert.equal(entities(table.replace('2.1 Entity: Line', 'Order 2 Line'))[0]?.name, 'Order 2 Line');
		assert.equal(entities(table.replace('2.1 Entity: Line', '3DModel'))[0]?.name, '3DModel');
	});

	it('belong to the one of a relation, on whichever side it is drawn', () => {
		for (const relation of [
			'CUSTOMER ||--o{ ORDER',
			'CUSTOMER |o..|{ ORDER',
			'ORDER }o--|| CUSTOMER',
			'ORDER }|..o| CUSTOMER',
		]) {
			const found = entities(diagram.replace('CUSTOMER ||--o{ ORDER', relation));
			const parents = Object.fromEntries(found.map(({ name, parents }) => [name, parents]));
			assert.deepEqual(parents, { ORDER: ['CUSTOMER'], CUSTOMER: [] }, relation);
		}
	});

	it('are read from a table of fields, named by the heading above', () => {
		const [line, ...others] = entities(table);
		assert.deepEqual([line?.name, others], ['Line', []]);
		assert.deepEqual(
			line?.fields.map(({ name, dataType, required, primary }) => [name, dataType, required, primary]),
			[
				['id', 'int', true, true],
				['state', "'open' | 'done'", true, false],
				['tags', 'List<string>', false, false],
				['price', 'decimal(10, 2)', false, false],
			],
		);
	});

	it('are read from interfaces without methods', () => {
		const [basket, ...others] = entities(code);
		assert.deepEqual([basket?.name, basket?.line, others], ['Basket', 3, []]);
		assert.deepEqual(
			basket?.fields.map(({ name, dataType, required, comment }) => [name, dataType, required, comment]),
			[
				['id', 'string', true, 'given by us'],
				['owner', 'string | null', false, ''],
				['lines', 'Line[]', true, ''],
				['place', 'object', true, ''],
			],
		);
	});

	it('have the types that interfaces write, whatever blanks stand around them', () => {
		const text = '```ts\ninterface Tea {\n  id : string ;\n  leaves?:  number  ,\n}\n```\n';
		assert.deepEqual(
			entities(text)[0]?.fields.map(({ name, dataType, required }) => [name, dataType, required]),
			[
				['id', 'string', true],
				['leaves', 'number', false],
			],
		);
	});

	it('are read from interfaces whose comments have brackets, and have no column of one value', () => {
		const text =
			'```ts\ninterface Tea {\n  /**\n   * What it costs (in cents).\n   */\n  price: number;\n  id: string;\n}\n```\n';
		assert.equal(
			sqlTables(entities(text)),
			'CREATE TABLE Tea (\n  price DOUBLE PRECISION NOT NULL,\n  id VARCHAR(255) PRIMARY KEY\n);\n',
		);
	});

	it('are none in a table under a sentence, or without types', () => {
		assert.deepEqual(entities(table.replace('Entity: Line', 'What the fields of lines mean')), []);
		assert.deepEqual(entities(table.replace('| Type |', '| Kind of |')), []);
	});

	it('are none in a table under an endpoint; a slash between two names is no path', () => {
		const named = (heading: string) => entities(table.replace('Entity: Line', heading)).map(({ name }) => name);
		assert.deepEqual(['/orders', 'Body of /orders', 'POST /orders', 'GET /'].map(named), [[], [], [], []]);
		assert.deepEqual(named('Order / LineItem'), ['Order / LineItem']);
		assert.deepEqual(named('Order/LineItem'), ['Order/LineItem']);
	});

	it('have the types of many languages', () => {
		const types = [
			'BIGINT',
			'Vec<u8>',
			'string | null',
			'date',
			'timestamptz',
			'Order',
			'text',
			'Integer',
			'string[]?',
		];
		assert.deepEqual(
			types.map((type) => {
				const { base, list, nullable } = readDataType(type);
				return `${base}${list ? '[]' : ''}${nullable ? '?' : ''}`;
			}),
			['bigint', 'integer[]', 'text?', 'date', 'timestamp', 'unknown', 'text', 'integer', 'text[]?'],
		);
	});
});

describe('a data type', () => {
	it('may be nothing by what stands at its end alone', () => {
		assert.deepEqual(
			['string?', "'why?' | 'how'", 'int nullable', 'text | null', 'Map<a?, b>'].map(
				(type) => readDataType(type).nullable,
			),
			[true, false, true, true, false],
		);
		assert.deepEqual(readDataType("'why?' | 'how'").values, ['why?', 'how']);
	});

	it('is known by whole words', () => {
		const types = [
			'LONGTEXT',
			'longblob',
			'Realm',
			'Longitude',
			'Boolish',
			'Numbering',
			'Moneybox',
			'Instantiation',
			'Bufferpool',
		];
		assert.deepEqual(
			types.map((type) => readDataType(type).base),
			['text', 'binary', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
		);
	});

	it('is known in each spelling', () => {
		const known: Readonly<Record<string, readonly string[]>> = {
			uuid: ['UUIDv7', 'uuid4', 'GUID'],
			timestamp: ['TIMESTAMPTZ(3)', 'datetime2', 'DateTimeOffset', 'ISODateString', 'DateTimeField'],
			boolean: ['bool', 'Boolean', 'BooleanField'],
			bigint: ['BIGINT UNSIGNED', 'BigInteger', 'uint64_t', 'long int'],
			integer: ['int(11)', 'u8', 'byte'],
			decimal: ['Decimal128', 'NUMERIC(10,2)'],
			number: ['float8', 'double precision', 'REAL'],
			binary: ['varbinary(16)', 'bytearray', 'MEDIUMBLOB'],
			text: ['NVARCHAR(40)', 'nchar', 'citext', 'tinytext', 'NCLOB'],
		};
		for (const [base, types] of Object.entries(known)) {
			for (const type of types) {
				assert.equal(readDataType(type).base, base, type);
			}
		}
	});
});

describe('entities as SQL', () => {
	it('have room for a long text', () => {
		assert.match(sqlTables(entities(diagram.replace('string status', 'longtext status'))), /"status" TEXT,/);
	});

	it('come in the order of their references, with names in quotes that need them', () => {
		assert.equal(
			sqlTables(entities(diagram)),
			[
				'CREATE TABLE CUSTOMER (',
				'  id CHAR(36) PRIMARY KEY,',
				'  email VARCHAR(40) UNIQUE',
				');',
				'',
				'CREATE TABLE "ORDER" (',
				'  id CHAR(36) PRIMARY KEY,',
				'  customer_id CHAR(36), -- who buys',
				'  "status" VARCHAR(255),',
				'  FOREIGN KEY (customer_id) REFERENCES CUSTOMER (id)',
				');',
				'',
			].join('\n'),
		);
	});

	it('refer to entities in the plural', () => {
		const plural = diagram.replaceAll('CUSTOMER', 'CUSTOMERS').replace('CUSTOMERS ||', 'SHOP ||');
		assert.match(sqlTables(entities(plural)), /FOREIGN KEY \(customer_id\) REFERENCES CUSTOMERS \(id\)/);
	});

	it('are tables that a database makes', () => {
		for (const text of [diagram, table, code]) {
			const database = new DatabaseSync(':memory:');
			database.exec(sqlTables(entities(text)));
			database.close();
		}
	});

	it('keep what a column allows', () => {
		const database = new DatabaseSync(':memory:');
		database.exec(sqlTables(entities(table)));
		database.exec(`INSERT INTO Line (id, "state") VALUES (1, 'open')`);
		assert.throws(() => database.exec(`INSERT INTO Line (id, "state") VALUES (2, 'shut')`), /CHECK/);
		assert.throws(() => database.exec('INSERT INTO Line (id) VALUES (3)'), /NOT NULL/);
		database.close();
	});

	it('add keys that lead in a circle at the end', () => {
		const circle = diagram.replace('    varchar(40) email UK', '    uuid order_id FK');
		const sql = sqlTables(entities(circle));
		assert.match(sql, /ALTER TABLE CUSTOMER ADD FOREIGN KEY \(order_id\) REFERENCES "ORDER" \(id\);\n$/);
		assert.equal(sql.match(/REFERENCES/g)?.length, 2);
	});
});

describe('entities as JSON Schema', () => {
	const compiled = (text: string) => {
		const ajv = new Ajv2020({ strict: true });
		addFormats.default(ajv);
		return ajv.compile(JSON.parse(jsonSchema(entities(text))));
	};

	it('are valid schemas that tell valid data from other data', () => {
		const isLine = compiled(table);
		assert.equal(isLine({ id: 1, state: 'open', tags: ['a'], price: 1.5 }), true);
		assert.equal(isLine({ id: 1, state: 'shut' }), false);
		assert.equal(isLine({ state: 'open' }), false);
		assert.equal(isLine({ id: 1, state: 'open', tags: [1] }), false);
	});

	it('allow nothing where the type does', () => {
		const isBasket = compiled(code);
		assert.equal(isBasket({ id: 'a', owner: null, lines: [], place: {} }), true);
		assert.equal(isBasket({ id: null, lines: [], place: {} }), false);
	});

	it('allow anything where the type is not known', () => {
		const isBasket = compiled(code.replace('string | null', 'Person | null'));
		assert.equal(isBasket({ id: 'a', owner: 7, lines: [], place: {} }), true);
		assert.ok(!jsonSchema(entities(code.replace('string | null', 'Person | null'))).includes('anyOf'));
	});

	it('are several in one, also with names that need escapes', () => {
		assert.doesNotThrow(() => compiled(diagram));
		assert.doesNotThrow(() => compiled(table.replace('Entity: Line', 'Entity: a/b~c')));
	});
});
