import assert from 'node:assert/strict';
import { headPattern } from '../../../src/core/kinds/headPattern.ts';

/** What the plain expression says, which is looked for at every character. */
function anywhere(source: string, text: string): boolean {
	return new RegExp(source, 'imu').test(text);
}

describe('a pattern in the first part of a text', () => {
	const patterns = [
		'^# Plan',
		'^#\\s+.*\\bplan\\b',
		'^[ \\t]*- \\[(?:[ x]|[^\\s\\]|])\\] T\\d',
		'^# Shop|plan$',
		'^(?:# Shop|Sells)[\\s\\S]*^## Plan',
		'^',
		'^$',
		'^[|]x',
		'^\\|x|Shop',
		'Shop',
		'(?<![\\s\\S])# shop',
		'(?<![\\s\\S])## plan',
		'(?<![\\s\\S])## plan|sells',
		'(?<![\\s\\S])(?![\\s\\S]*^## Plan)',
	];
	const texts = [
		'',
		'\n',
		'# Shop\n\nSells books.\n\n## Plan\n',
		'Sells\n# Plan',
		'a # Plan\n|x\n',
		'  - [ ] T1 sell\n',
		'one\u2028# Plan',
		'one\u2029## Plan\nShop',
		'𝒮# Plan\n𝒮\n# PLAN',
	];
	for (const pattern of patterns) {
		it(`finds ${pattern} where the plain expression does`, () => {
			const has = headPattern(pattern);
			for (const text of texts) {
				assert.equal(has(text), anywhere(pattern, text), JSON.stringify(text));
				assert.equal(has(text), anywhere(pattern, text), 'asked again');
			}
		});
	}
});
