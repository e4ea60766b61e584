import assert from 'node:assert/strict';
import { valueUse } from '../../../src/core/form/fields/valueUse.ts';
import { isVersion, nextVersion } from '../../../src/core/form/fields/version.ts';
import { peopleKnown } from '../../../src/core/form/suggest/people.ts';
import { technologiesIn, technologyFiles } from '../../../src/core/form/suggest/technologies.ts';

describe('what a value is', () => {
	it('is told by its name, and by the schema before', () => {
		const uses = [
			'Date',
			'last-updated',
			'deciders',
			'Decided By',
			'Version',
			'tags',
			'Primary Dependencies',
			'Status',
		];
		assert.deepEqual(
			uses.map((name) => valueUse([name])),
			['date', 'date', 'people', 'people', 'version', 'tags', 'technologies', 'text'],
		);
		assert.equal(valueUse(['tech-stack', 'other']), 'technologies');
		assert.equal(valueUse(['begins'], { format: 'date' }), 'date');
		assert.equal(valueUse(['candidate']), 'text');
		for (const name of ['Datum', 'Дата', '日期', '日付', '날짜']) {
			assert.equal(valueUse([name]), 'date', name);
		}
		for (const name of ['Entschieden von', 'Decider(s)', 'Verfasser', '作者', 'Proposed by']) {
			assert.equal(valueUse([name]), 'people', name);
		}
	});
});

describe('the version that follows', () => {
	it('counts one number up and those behind it anew', () => {
		assert.deepEqual(
			(['major', 'minor', 'patch'] as const).map((part) => nextVersion('v1.2.3', part)),
			['v2.0.0', 'v1.3.0', 'v1.2.4'],
		);
		assert.equal(nextVersion('1.2', 'minor'), '1.3');
		assert.equal(nextVersion('1.2', 'patch'), undefined);
		assert.equal(nextVersion('soon', 'major'), undefined);
	});

	it('is the release of what was before it', () => {
		assert.equal(nextVersion('1.2.0-rc.1', 'minor'), '1.2.0');
		assert.equal(nextVersion('1.2.0-rc.1', 'patch'), '1.2.0');
		assert.equal(nextVersion('1.2.0-rc.1', 'major'), '2.0.0');
		assert.equal(nextVersion('1.2.3-rc.1+b', 'minor'), '1.3.0');
	});

	it('follows a version alone', () => {
		assert.deepEqual(['1.2.0', 'v1.2.0-rc.1+4', '1.2', 'one'].map(isVersion), [true, true, false, false]);
	});
});

describe('people of a workspace', () => {
	it('are the one who writes, then those that are named most often, each once', () => {
		const named = ['Bob, Ann and Cy', '{list everyone}', 'Ann; the whole team of the platform group here'];
		assert.deepEqual(
			peopleKnown('Dee', named, ['Ann', 'Dee', 'Bob']).map(({ value, text }) => [value, text]),
			[
				['Dee', 'You'],
				['Ann', ''],
				['Bob', ''],
				['Cy', ''],
			],
		);
	});
});

describe('what a workspace is built with', () => {
	const texts = new Map([
		[
			'web/package.json',
			JSON.stringify({ name: 'w', dependencies: { react: '^18', 'own-lib': '1' }, devDependencies: { vitest: '2' } }),
		],
		['go.mod', 'module a\n\nrequire (\n\tgithub.com/lib/pq v1.10\n)\n'],
		[
			'shop/pom.xml',
			'<project><parent><artifactId>up</artifactId></parent><artifactId>shop</artifactId><dependencies><dependency><groupId>g</groupId><artifactId>spring-boot-starter-web</artifactId><version>${v}</version></dependency></dependencies></project>',
		],
		['bad/package.json', '{'],
	]);

	it('is proposed by area, with the file that says so', () => {
		const first = (area: string) => technologiesIn(area, texts, ['Dockerfile'])[0];
		assert.deepEqual(first('tech-stack · frontend'), { value: 'React', text: '^18 in web/package.json' });
		assert.deepEqual(first('database'), { value: 'PostgreSQL', text: 'v1.10 in go.mod' });
		assert.deepEqual(first('Deployment'), { value: 'Docker', text: 'Dockerfile' });
		assert.deepEqual(first('Testing'), { value: 'Vitest', text: '2 in web/package.json' });
		const all = technologiesIn('', texts, []).map(({ value }) => value);
		assert.deepEqual(
			all.sort(),
			['Go', 'Java', 'Node.js', 'PostgreSQL', 'React', 'Spring Boot', 'Vitest', 'own-lib'].sort(),
		);
	});

	it('is read from files that are near the root', () => {
		assert.deepEqual(technologyFiles(['go.mod', 'a/b/c/package.json', 'a/b/c/d/package.json', 'x.md', 'Dockerfile']), {
			manifests: ['go.mod', 'a/b/c/package.json'],
			others: ['Dockerfile'],
		});
	});
});
