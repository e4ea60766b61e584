import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expandBraces, GlobSet, globRegex, matchesAny } from '../../../src/core/kinds/glob.ts';

describe('globRegex', () => {
	it('matches from the root, dot files included, without regard to case', () => {
		assert.ok(globRegex('docs/**/*.md').test('Docs/.hidden/a.MD'));
		assert.ok(globRegex('./docs/*.md').test('docs/a.md'));
		assert.ok(globRegex('**/*.md').test('a.md'));
		assert.ok(!globRegex('docs/*.md').test('x/docs/a.md'));
		assert.ok(!globRegex('docs/*.md').test('docs/x/a.md'));
	});
});

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
});
