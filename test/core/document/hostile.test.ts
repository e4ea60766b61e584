import assert from 'node:assert/strict';
import { growth } from '../../support/growth.ts';
import { checker, hostileTexts } from '../../support/hostileTexts.ts';

const short = 2_000;
const factor = 20;

describe('a hostile text takes time by its length:', () => {
	// Mocha has errors note their whole stack: a parser that makes one for each line would be measured by its depth
	const { stackTraceLimit } = Error;
	before(() => {
		Error.stackTraceLimit = 10;
	});
	after(() => {
		Error.stackTraceLimit = stackTraceLimit;
	});

	for (const [name, text] of hostileTexts) {
		it(name, async () => {
			const check = await checker(text(short * factor), text(short));
			const times = growth(check, text, short, factor);
			assert.ok(times < 8, `${times.toFixed(1)} times as long as 20 texts of a twentieth`);
		});
	}
});
