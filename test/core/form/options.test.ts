import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { formEdits } from '../../../src/core/form/formEdits.ts';
import type { OptionOperation } from '../../../src/core/form/options/optionEdits.ts';
import { readForm } from '../../../src/core/form/readForm.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';

const madr = builtinKinds.find(({ id }) => id === 'adr-madr-4') as Kind;

const text = [
	'# Send mails',
	'',
	'## Considered Options',
	'',
	'* Own server',
	'* Hosted service: somebody else does it',
	'* Pigeons',
	'',
	'## Decision Outcome',
	'',
	'Chosen option: "Hosted service", because it is cheap.',
	'',
	'## Pros and Cons of the Options',
	'',
	'### Own server',
	'',
	'* Good, because ours',
	'* Bad, because **slow**',
	'* It runs',
	'',
	'### Hosted service',
	'',
	'Words.',
	'',
	'## More Information',
	'',
	'None.',
	'',
].join('\n');

function optionsIn(source: string, kind = madr) {
	const document = parseDocument('docs/decisions/0001-a.md', source);
	return readForm(document, kind, { title: '', version: '', ...describeSections(document, kind) }, []).options;
}

function edited(source: string, change: OptionOperation, kind = madr): string {
	const document = parseDocument('docs/decisions/0001-a.md', source);
	const { sections } = describeSections(document, kind);
	return applyEdits(source, formEdits(document, kind, sections, { type: 'options', change }).edits);
}

describe('the options of a decision', () => {
	it('are gathered from all places', () => {
		assert.deepEqual(
			optionsIn(text)?.options.map(({ title, listed, section, chosen }) => [title, listed, section, chosen]),
			[
				['Own server', true, 'own-server', false],
				['Hosted service: somebody else does it', true, 'hosted-service', true],
				['Pigeons', true, undefined, false],
			],
		);
		assert.deepEqual(optionsIn(text)?.options[0]?.arguments, [
			{ tone: 'good', text: 'ours' },
			{ tone: 'bad', text: '**slow**' },
			{ tone: undefined, text: 'It runs' },
		]);
		const plan = builtinKinds.find(({ id }) => id === 'kiro-tasks') as Kind;
		assert.equal(optionsIn(text, plan), undefined);
	});

	const cases: [name: string, change: OptionOperation, ...replacements: [string, string][]][] = [
		['title', { type: 'title', option: 0, title: 'Our server' }, ['* Own', '* Our'], ['### Own', '### Our']],
		[
			'title that is chosen',
			{ type: 'title', option: 1, title: 'Post' },
			['* Hosted service: somebody else does it', '* Post'],
			['### Hosted service', '### Post'],
			['"Hosted service"', '"Post"'],
		],
		['choice', { type: 'choose', option: 2 }, ['"Hosted service"', '"Pigeons"']],
		['argument', { type: 'argument', option: 0, argument: 1, tone: 'bad', text: 'dear' }, ['**slow**', 'dear']],
		[
			'tone',
			{ type: 'argument', option: 0, argument: 1, tone: 'neutral', text: '**slow**' },
			['Bad, because **slow**', 'Neutral, because **slow**'],
		],
		[
			'tone of what had none',
			{ type: 'argument', option: 0, argument: 2, tone: 'good', text: 'it runs' },
			['* It runs', '* Good, because it runs'],
		],
		[
			'argument more',
			{ type: 'addArgument', option: 0, tone: 'bad', text: 'x' },
			['* It runs\n', '* It runs\n* Bad, because x\n'],
		],
		[
			'first argument',
			{ type: 'addArgument', option: 1, tone: 'good', text: 'x' },
			['Words.\n', 'Words.\n\n* Good, because x\n'],
		],
		[
			'argument moved',
			{ type: 'moveArgument', option: 0, argument: 1, direction: 'up' },
			['* Good, because ours\n* Bad, because **slow**', '* Bad, because **slow**\n* Good, because ours'],
		],
		['argument less', { type: 'removeArgument', option: 0, argument: 0 }, ['* Good, because ours\n', '']],
		[
			'option less',
			{ type: 'remove', option: 1 },
			['* Hosted service: somebody else does it\n', ''],
			['### Hosted service\n\nWords.\n\n', ''],
		],
	];
	for (const [name, change, ...replacements] of cases) {
		it(`change by one ${name}`, () => {
			const expected = replacements.reduce((all, [before, after]) => all.replace(before, after), text);
			for (const lineBreak of ['\n', '\r\n']) {
				const write = (one: string): string => one.replaceAll('\n', lineBreak);
				assert.equal(edited(write(text), change), write(expected));
			}
		});
	}

	it('change places, with the sections about them', () => {
		const moved = edited(text, { type: 'move', option: 1, direction: 'up' });
		assert.equal(
			moved,
			text
				.replace(
					'* Own server\n* Hosted service: somebody else does it',
					'* Hosted service: somebody else does it\n* Own server',
				)
				.replace(/### Own server\n\n(\* .*\n)+/, '### Hosted service\n\nWords.\n')
				.replace(
					/(Words\.\n\n)### Hosted service\n\nWords\./,
					'$1### Own server\n\n* Good, because ours\n* Bad, because **slow**\n* It runs',
				),
		);
		assert.deepEqual(
			optionsIn(moved)?.options.map(({ title, arguments: points }) => [title, points.length]),
			[
				['Hosted service: somebody else does it', 0],
				['Own server', 3],
				['Pigeons', 0],
			],
		);
		assert.equal(edited(moved, { type: 'move', option: 0, direction: 'down' }), text);
		assert.equal(
			edited(text, { type: 'move', option: 2, direction: 'up' }),
			text.replace(
				'* Hosted service: somebody else does it\n* Pigeons',
				'* Pigeons\n* Hosted service: somebody else does it',
			),
		);
		assert.throws(() => edited(text, { type: 'move', option: 0, direction: 'up' }), /the first/);
	});

	it('get a section for their arguments, where there are others and where there is none', () => {
		const weighed = edited(text, { type: 'weigh', option: 2 });
		assert.match(weighed, /Words\.\n\n### Pigeons\n\n\* Good, because \{argument a\}\n(?:\* .*\n)+\n## More/);
		const listed = '# T\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nA.\n';
		assert.equal(optionsIn(listed)?.weighable, true);
		const both = edited(listed, { type: 'weigh', option: 1 });
		assert.deepEqual(
			optionsIn(both)?.options.map(({ title, section, arguments: points }) => [title, section, points.length]),
			[
				['A', 'a', 3],
				['B', 'b', 3],
			],
		);
		assert.ok(both.startsWith(listed));
		assert.throws(() => edited(both, { type: 'weigh', option: 1 }), /already/);
	});

	it('are named in many ways', () => {
		const chosen = (sentence: string): string | undefined =>
			optionsIn(text.replace('Chosen option: "Hosted service", because it is cheap.', sentence))?.options.find(
				(one) => one.chosen,
			)?.title;
		assert.equal(chosen('Chosen: **Own server**.'), 'Own server');
		assert.equal(chosen('Said "no" to post. We use pigeons.'), 'Pigeons');
		assert.equal(chosen('Option 1: "Own server"'), 'Own server');
		assert.equal(chosen('Chosen: "Option 1 - own server."'), 'Own server');
		assert.equal(chosen('Chosen option: "\'Own\' server"'), 'Own server');
		assert.equal(chosen('Chosen option: "Fax"'), undefined);
		const said = 'They said "no" to it.';
		assert.match(
			edited(text.replace(/Chosen option.*/, said), { type: 'choose', option: 0 }),
			/"Own server"(?:.|\n)*They said "no"/,
		);
	});

	const weighing = (options: readonly string[], chosen: string, sections: readonly string[]): string =>
		[
			'# T\n\n## Considered Options\n',
			...options.map((one) => `* ${one}`),
			`\n## Decision Outcome\n\nChosen option: "${chosen}".\n\n## Pros and Cons of the Options\n`,
			...sections.map((one, i) => `### ${one}\n\n* Good, because ${i}\n`),
		].join('\n');
	const cards = (source: string): (string | boolean)[][] =>
		(optionsIn(source)?.options ?? []).map(({ title, chosen, arguments: points }) => [
			title,
			chosen,
			points.map((one) => one.text).join(),
		]);

	it('are chosen by their own titles where the name that is written means several', () => {
		const both = weighing(['Postgres (managed)', 'Postgres (own)', 'Files'], 'Postgres', []);
		assert.deepEqual(cards(both), [
			['Postgres (managed)', true, ''],
			['Postgres (own)', true, ''],
			['Files', false, ''],
		]);
		const own = both.replace('"Postgres"', '"Postgres (own)"');
		assert.equal(edited(both, { type: 'choose', option: 1 }), own);
		assert.equal(edited(own, { type: 'choose', option: 0 }), both.replace('"Postgres"', '"Postgres (managed)"'));
		assert.equal(edited(own, { type: 'choose', option: 1 }), own);
		const alone = weighing(['Postgres (own)', 'Files'], 'Postgres', []);
		assert.equal(edited(alone, { type: 'choose', option: 0 }), alone);
		const same = weighing(['Gas', '*Gas*'], '**Gas**', []);
		assert.equal(edited(same, { type: 'choose', option: 0 }), same);
	});

	it('are chosen in the text alone where it chooses several, or says which are not', () => {
		const decided = (said: string): string =>
			`# T\n\n## Considered Options\n\n* Gas\n* Oil\n* Wood\n\n## Decision Outcome\n\n${said}\n`;
		for (const said of [
			'Chosen options: "Gas" and "Oil", because cheap.',
			'Chosen option: "Gas" and Oil.',
			'Chosen option: **Gas** + **Oil**',
			'We use [Gas](gas.md), [Oil](oil.md).',
			'We use "Gas and Oil".',
			'Not "Gas": we chose "Oil".',
			'Instead of Oil we chose Gas.',
			'* Gas\n\n* Oil, in winter',
		]) {
			assert.throws(() => edited(decided(said), { type: 'choose', option: 2 }), /names several options/, said);
		}
		for (const [said, after] of [
			['Chosen option: "Gas", because "Oil" is dear.', 'Chosen option: "Wood", because "Oil" is dear.'],
			['Chosen option: "Gas". "Oil" was close.', 'Chosen option: "Wood". "Oil" was close.'],
			['Chosen option: "Gas", for the oil mill.', 'Chosen option: "Wood", for the oil mill.'],
			['Chosen option: "Gas" <!-- not "Oil" -->', 'Chosen option: "Wood" <!-- not "Oil" -->'],
			['We use Gas.\n\nOil was close.', 'We use Wood.\n\nOil was close.'],
		] as const) {
			assert.equal(edited(decided(said), { type: 'choose', option: 2 }), decided(after));
		}
		const both = decided('Chosen options: "Gas" and "Oil".');
		assert.equal(edited(both, { type: 'choose', option: 0 }), both);
	});

	it('with one title have a section each, in their order', () => {
		const one = weighing(['Gas', 'Gas', 'Oil'], 'Oil', ['Gas', 'Oil']);
		assert.deepEqual(cards(one), [
			['Gas', false, '0'],
			['Gas', false, ''],
			['Oil', true, '1'],
		]);
		const weighed = edited(one, { type: 'weigh', option: 1 });
		assert.equal(weighed.split('### Gas').length, 3);
		assert.throws(() => edited(weighed, { type: 'weigh', option: 1 }), /already/);
		assert.deepEqual(cards(weighing(['Gas', 'Gas'], 'Oil', ['Gas: cheap', 'Gas', 'Gas'])), [
			['Gas', false, '1'],
			['Gas', false, '2'],
			['Gas: cheap', false, '0'],
		]);
	});

	it('have a card for each section, also for several that go on behind one title', () => {
		const text = weighing(['Postgres', 'Files'], 'Postgres: own', ['Postgres: managed', 'Postgres: own', 'Files']);
		assert.deepEqual(cards(text), [
			['Postgres', false, '0'],
			['Files', false, '2'],
			['Postgres: own', true, '1'],
		]);
	});

	it('grow by one with its section', () => {
		const after = edited(text, { type: 'add', title: 'Fax' });
		assert.match(after, /\* Pigeons\n\* Fax\n\n## Decision/);
		assert.match(after, /Words\.\n\n### Fax\n\n\* Good, because \{argument a\}\n(?:.*\n)+\n## More/);
		assert.equal(optionsIn(after)?.options[3]?.section, 'fax');
	});

	it('begin in sections that are empty', () => {
		const empty = '# T\n\n## Considered Options\n\n## Decision Outcome\n';
		const added = edited(empty, { type: 'add', title: 'A' });
		assert.equal(added, '# T\n\n## Considered Options\n\n* A\n\n## Decision Outcome\n');
		assert.match(
			edited(added, { type: 'choose', option: 0 }),
			/Outcome\n\nChosen option: "A", because \{justification\}\.\n$/,
		);
	});

	it('say what is missing', () => {
		assert.throws(() => edited(text, { type: 'choose', option: 9 }), /no such option/);
		assert.throws(
			() => edited(text, { type: 'addArgument', option: 2, tone: 'good', text: 'x' }),
			/section about this option/,
		);
		assert.throws(() => edited(text, { type: 'title', option: 0, title: ' ' }), /needs a title/);
	});

	describe('renamed', () => {
		const record = (decision: string, options = ['Postgres', 'Redis', 'Redis Streams', 'Files']): string =>
			[
				'# T\n\n## Considered Options\n',
				...options.map((one) => `* ${one}`),
				`\n## Decision Outcome\n\n${decision}\n\n## More Information\n\nPostgres, "Redis".\n`,
			].join('\n');
		const renamed = (decision: string, option: number, title: string, options?: readonly string[]): string => {
			const before = record(decision, options && [...options]);
			const after = edited(before, { type: 'title', option, title });
			const now = /## Decision Outcome\n\n(.*)\n\n## More/s.exec(after)?.[1] ?? '';
			const list = (options ?? ['Postgres', 'Redis', 'Redis Streams', 'Files']).with(option, title);
			assert.equal(after, record(now, list), 'nothing beside the list and the decision changes');
			return now;
		};

		it('are so wherever the decision names several of them', () => {
			const said: [before: string, after: string][] = [
				[
					'Chosen option: "Postgres" and "Redis", because both.',
					'Chosen option: "Postgres" and "Valkey", because both.',
				],
				['Chosen options: **Postgres**, **Redis**', 'Chosen options: **Postgres**, **Valkey**'],
				['Chosen options: Postgres, Redis and Files.', 'Chosen options: Postgres, Valkey and Files.'],
				['Chosen option: "Postgres and Redis", since.', 'Chosen option: "Postgres and Valkey", since.'],
				["Chosen option: 'Postgres' + 'Redis'.", "Chosen option: 'Postgres' + 'Valkey'."],
				['We use Postgres for rows and Redis for sessions.', 'We use Postgres for rows and Valkey for sessions.'],
				['Chosen options:\n\n* Postgres\n* Redis', 'Chosen options:\n\n* Postgres\n* Valkey'],
				[
					'* Postgres, because it lasts.\n* Redis, because it is fast.',
					'* Postgres, because it lasts.\n* Valkey, because it is fast.',
				],
				['"Postgres". Beside it, "Redis" for sessions.', '"Postgres". Beside it, "Valkey" for sessions.'],
				['"Redis" and "Redis Streams", not "redis".', '"Valkey" and "Redis Streams", not "Valkey".'],
				['Redis Streams and Redis.', 'Redis Streams and Valkey.'],
				['"Postgres" and [Redis](redis/Redis.md).', '"Postgres" and [Valkey](redis/Redis.md).'],
			];
			for (const [before, after] of said) {
				assert.equal(renamed(before, 1, 'Valkey'), after);
			}
			assert.equal(renamed('"Postgres" and "Redis".', 0, 'MySQL'), '"MySQL" and "Redis".');
		});

		it('stay where a word may mean something else', () => {
			for (const said of [
				'Chosen option: "Postgres", because Redis forgets.',
				'Chosen option: Postgres with Redis-like caches.',
				'Chosen option: "Postgres", over `redis` and Redis.js.',
				'Chosen option: "Postgres". <!-- "Redis" too? -->',
				'Chosen option: "Postgres".\n\n```yaml\nstore: "Redis"\n```',
				'"Postgres" and [Redis].\n\n[Redis]: https://redis.io',
			]) {
				assert.equal(renamed(said, 1, 'Valkey'), said);
			}
		});

		it('stay where a name means several of them', () => {
			const own = ['Postgres (managed)', 'Postgres (own)', 'Files'];
			const said = 'Chosen option: "Postgres", but not "Files".';
			assert.equal(renamed(said, 0, 'MySQL', own), said);
			assert.equal(renamed(said, 1, 'MySQL', own), said);
			assert.equal(renamed(said, 2, 'SQLite', own), 'Chosen option: "Postgres", but not "SQLite".');
			assert.equal(renamed('"Gas" and "Oil".', 1, 'Coal', ['Gas', 'Gas', 'Oil']), '"Gas" and "Oil".');
		});

		it('keep what the decision says behind or before their titles', () => {
			assert.equal(renamed('Chosen: "Redis: in memory".', 1, 'Valkey'), 'Chosen: "Valkey: in memory".');
			assert.equal(renamed('Chosen: "Option 2: Redis".', 1, 'Valkey'), 'Chosen: "Option 2: Valkey".');
		});

		it('take no title by which the decision would lose them, on the way to another one', () => {
			const both = record('Chosen option: "Postgres" and "Redis".');
			assert.throws(() => edited(both, { type: 'title', option: 1, title: 'postgres' }), /no longer name this option/);
			assert.equal(renamed('"Postgres" and "Redis".', 1, 'Postgres 2'), '"Postgres" and "Postgres 2".');
			const bare = record('We use Redis.');
			assert.throws(() => edited(bare, { type: 'title', option: 1, title: 'V' }), /no longer name/);
		});
	});
});
