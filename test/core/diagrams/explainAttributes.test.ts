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
	[
		entity('decimal(10, 2) amount', 'string b'),
		/no blanks/,
		'decimal(10, 2) amount',
		entity('decimal(10,2) amount', 'string b'),
	],
	[entity('string a // why', 'string b'), /line of its own/, '// why', entity('%% why\n    string a', 'string b')],
];

const certain: readonly Case[] = [[entity('int n UK FK'), /comma between/, 'int n UK FK', entity('int n UK, FK')]];

const unmended: readonly Case[] = [
	[entity('id PK', 'string email'), /from `PK` on/, 'PK', undefined],
	[`${entity('string a NOT NULL')}  B {\n    id PK\n  }\n`, /from `PK` on/, 'PK', undefined],
];

describe('explain, of the attributes of an ER diagram', () => {
	describe('offers a comment for what is no key', () => specify(guesses, false));
	describe('writes commas between keys', () => specify(certain, true));
	describe('offers nothing where nothing stands behind a name', () => specify(unmended, undefined));
});
