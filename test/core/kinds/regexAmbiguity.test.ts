import assert from 'node:assert/strict';
import { isExponential } from '../../../src/core/kinds/regexAmbiguity.ts';

describe('isExponential', () => {
	it('finds loops that read the same text in two ways', () => {
		for (const source of [
			'^(a+)+$',
			'(a*)*',
			'(a|a)*b',
			'(a|[^b])*',
			'(a|ab|b)*c',
			'(a?a?)+x',
			'([-.][a-z-]+)*!',
			'(\\w+\\s?)*$',
			'(\\s*x\\s*)*',
			'((ab)*(ba)*)*',
			'(第?\\s*[\\d一二]+\\s*)*',
			'(?:\\p{L}+|\\u0041)*',
			'(a{1,}){2,}',
			'(a|b){0,50}c(?<name>(d|d){11,})',
			'^(?=(a+)+$)',
			'x(?<!(a+)+)',
		]) {
			assert.ok(isExponential(source, 'iu'), source);
		}
	});

	it('lets loops be whose rounds begin or end with something of their own', () => {
		for (const source of [
			'',
			'a+b+.*\\d*',
			'([a-z]+[-_ ])*m?adrs?([-_ ][a-z]+)*[-_ ]?\\d',
			'(ab|ac)*',
			'(a|ab)*c',
			'(a+b|a+c)*d',
			'(\\w+\\s)*$',
			'\\d+(\\.\\d+)*',
			'(?:x|[^x])*',
			'((a|b)(a|b))*',
			'(ab?)*(ab)*',
			'(a{1,3}){1,3}',
			'[(a+)+]',
			'\\(a+\\)+',
			'(a|\\])*[\\]]',
			'(?:(["\'])[^"\']*\\1)*\\b$',
		]) {
			assert.ok(!isExponential(source, 'iu'), source);
		}
	});

	it('goes by the flags', () => {
		assert.ok(isExponential('(a|A)*', 'iu'));
		assert.ok(!isExponential('(a|A)*', 'u'));
	});
});
