import { type Case, specify } from './explained.ts';

const entity = (...attributes: readonly string[]) => `erDiagram\n  A {\n    ${attributes.join('\n    ')}\n  }\n`;

const guesses: readonly Case[] = [
	[
		entity('string name NULL', 'string email UK'),
		/a type, a name, its keys/,
		'NULL',
		entity('string name "NULL"', 'string email UK'),
	],
	[
		entity('int id PK NOT NULL', 'string b UK NULL "why"', '%% c', 'string d', 'string e FK'),
		/a comment in quotes/,
		'NULL',
		entity('int id PK NOT NULL', 'string b UK "NULL, why"', '%% c', 'string d', 'string e FK'),
	],
	[
		entity('string a NULL', 'string b NULL', 'string c UK', 'string d NULL', 'string e UK'),
		/nothing else/,
		'NULL',
		entity('string a "NULL"', 'string b "NULL"', 'string c UK', 'string d "NULL"', 'string e UK'),
	],
	[entity('int n DEFAULT 0'), /nothing else/, 'DEFAULT 0', entity('int n "DEFAULT 0"')],
	[entity('int n UK FK'), /nothing else/, 'FK', entity('int n UK, FK')],
	[entity('string a // why', 'string b'), /line of its own/, '// why', entity('%% why\n    string a', 'string b')],
];

const unmended: readonly Case[] = [
	[entity('id PK', 'string email'), /from `PK` on/, 'PK', undefined],
	[entity('decimal(10, 2) amount', 'string b'), /^(?!.*quotes)/, '', undefined],
	[`${entity('string a NOT NULL')}  B {\n    id PK\n  }\n`, /from `PK` on/, 'PK', undefined],
];

describe('explain, of the attributes of an ER diagram', () => {
	describe('offers a comment for what is no key', () => specify(guesses, false));
	describe('offers nothing where nothing stands behind a name', () => specify(unmended, undefined));
});
