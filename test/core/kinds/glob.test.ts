import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expandBraces } from '../../../src/core/kinds/braces.ts';
import { GlobPath, GlobSet, globRegex, matchesAny } from '../../../src/core/kinds/glob.ts';
import { processorTime } from '../../support/growth.ts';

describe('globRegex', () => {
	it('matches from the root, dot files included, without regard to case', () => {
		assert.ok(globRegex('docs/**/*.md').test('Docs/.hidden/a.MD'));
		assert.ok(globRegex('./docs/*.md').test('docs/a.md'));
		assert.ok(globRegex('**/*.md').test('a.md'));
		assert.ok(!globRegex('docs/*.md').test('x/docs/a.md'));
		assert.ok(!globRegex('docs/*.md').test('docs/x/a.md'));
	});

	it('knows classes, alternatives, and marks that stand for themselves', () => {
		for (const [glob, fits, fitsNot] of [
			['[0-9]?-*.md', '1a-x.md', 'a1-x.md'],
			['[!a-c^]d', 'Ed', '^d'],
			['[]x]', ']', '['],
			['[-.]', '-', 'a'],
			['a[', 'a[', 'a'],
			['a/{b,c/d}/*', 'a/c/d/x', 'a/c/x'],
			['{b,{c,d}e}', 'de', 'be'],
			['(group)/+page.md', '(group)/+page.md', 'group/page.md'],
			['a|b$^.md', 'a|b$^.md', 'a'],
			['\\*\\[', '*[', 'a['],
			['?', '😀', 'ab'],
			['a/**', 'a/b/c', 'ab/c'],
			['a/**', 'a', 'b'],
		] as const) {
			assert.ok(globRegex(glob).test(fits), `${glob} ${fits}`);
			assert.ok(!globRegex(glob).test(fitsNot), `${glob} ${fitsNot}`);
		}
		assert.ok(!globRegex('[z-a]').test('z'));
	});

	it('matches as trying every way would', () => {
		const part = fc.constantFrom('*', '*', '?', 'a', 'b', '[ab]', '{a,ab}', '{a*,*b}');
		const segment = fc.oneof(
			fc.constant('**'),
			fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
		);
		const name = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(
				fc.array(segment, { minLength: 1, maxLength: 5 }),
				fc.array(name, { minLength: 1, maxLength: 5 }),
				(segments, names) => {
					const glob = segments.join('/').replaceAll('***', '*');
					const expected = expandBraces(glob).some((one) => fitsSlowly(one.split('/'), names));
					assert.equal(globRegex(glob).test(names.join('/')), expected, `${glob} ${names.join('/')}`);
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('takes no long time, whatever the glob', () => {
		const a = 'a'.repeat(2000);
		for (const [glob, path] of [
			['docs/(a+)+c', `docs/${a}`],
			['+(a*)b', a],
			[`${'*a'.repeat(12)}b`, a],
			[`${'**/a/'.repeat(12)}b`, 'a/'.repeat(1000)],
			[`${'{a,a*}'.repeat(7)}b`, a],
			[`${'*a*a*/'.repeat(10)}b`, `${`${a}/`.repeat(10)}c`],
			[`{${','.repeat(100_000)}`, a],
		] as const) {
			const time = processorTime(() => assert.ok(!globRegex(glob).test(path)));
			assert.ok(time < 1000, `${glob.slice(0, 50)}: ${time} ms`);
		}
	});
});

/** Tries every way in which the segments of a glob without braces may stand for those of a path. */
function fitsSlowly(glob: readonly string[], path: readonly string[]): boolean {
	const [first, ...rest] = glob;
	if (first === undefined) {
		return path.length === 0;
	}
	if (first === '**') {
		return fitsSlowly(rest, path) || (path.length > 0 && fitsSlowly(glob, path.slice(1)));
	}
	const [name, ...below] = path;
	return name !== undefined && segmentFitsSlowly(first, name) && fitsSlowly(rest, below);
}

function segmentFitsSlowly(glob: string, name: string): boolean {
	if (glob === '') {
		return name === '';
	}
	if (glob.startsWith('*')) {
		return segmentFitsSlowly(glob.slice(1), name) || (name !== '' && segmentFitsSlowly(glob, name.slice(1)));
	}
	const [, element = '', rest = ''] = /^(\[ab\]|.)(.*)$/.exec(glob) ?? [];
	return (
		name !== '' &&
		(element.length > 1 || element === '?' || element === name[0]) &&
		segmentFitsSlowly(rest, name.slice(1))
	);
}

describe('expandBraces', () => {
	it('gives every alternative', () => {
		assert.deepEqual(expandBraces('a/{b,c}/{d,e}.md'), ['a/b/d.md', 'a/b/e.md', 'a/c/d.md', 'a/c/e.md']);
		assert.deepEqual(expandBraces('{a,{b,c}d}'), ['a', 'bd', 'cd']);
		assert.deepEqual(expandBraces('{a,}b'), ['ab', 'b']);
	});

	it('leaves alone what are no alternatives', () => {
		assert.deepEqual(expandBraces('{a}/{1..3}/b{'), ['{a}/{1..3}/b{']);
	});

	it('takes a glob of too many as it is', () => {
		const glob = '{a,b}'.repeat(20);
		assert.deepEqual(expandBraces(glob), [glob]);
	});
});

describe('GlobSet', () => {
	const segment = fc.constantFrom('a', 'B', 'docs', 'x.md', 'adr-1.md', '.k');
	const globSegment = fc.constantFrom(
		'a',
		'b',
		'docs',
		'*',
		'**',
		'*.md',
		'{a,docs}',
		'adr-*',
		'[ab]',
		'{x.md,*}',
		'!(a)',
		'.k',
	);
	const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
	const glob = fc.array(globSegment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

	it('answers as trying every glob would', () => {
		fc.assert(
			fc.property(fc.array(glob, { maxLength: 5 }), path, (globs, one) => {
				assert.equal(new GlobSet(globs).test(one), matchesAny(globs, one));
			}),
			{ numRuns: 500 },
		);
	});

	it('knows a path from the root, and segments that are split once for many sets', () => {
		assert.ok(new GlobSet(['./*.md']).test('a.md'));
		assert.ok(new GlobSet(['docs/*.md']).test(new GlobPath('Docs/a.md')));
	});
});
