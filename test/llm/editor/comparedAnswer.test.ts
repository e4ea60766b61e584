import assert from 'node:assert/strict';
import type { RunEvent } from '../../../src/core/generation/runFill.ts';
import { ComparedAnswer } from '../../../src/vscode/generation/compareModels/comparedAnswer.ts';

const proof = { untouched: 3, fixed: 1, added: [], danglingIds: 0, lostSecrets: 0 };
const usage = { input: 2000, output: 500, cached: 0 };

describe('one answer among several', () => {
	let now = 0;
	const answer = (price = {}) => new ComparedAnswer({ id: 'big', ...price }, 'at api.test', () => now);

	beforeEach(() => {
		now = 1000;
	});

	it('grows while it is written, and starts again where it did not pass', () => {
		const one = answer({ input: 2, output: 10 });
		assert.equal(one.page(), '# big\n\n- at api.test\n- is being written …\n\n---\n\n\n');
		now = 1400;
		one.add('Some ');
		one.add('words.');
		assert.match(one.page(), /- first word after 0\.4 s\n- is being written …\n\n---\n\nSome words\.\n$/);
		one.startAgain();
		one.follow({ type: 'again', attempt: 1, findings: ['No.'] });
		assert.match(one.page(), /- mends what the rules found\n\n---\n\n\n$/);
		one.add('Better.');
		now = 4200;
		one.finish({ type: 'written', proof, usage, attempts: 2 }, 'Better.');
		assert.equal(
			one.page(),
			[
				'# big',
				'',
				'- at api.test',
				'- first word after 0.4 s · 3.2 s in all · 2,000 tokens in, 500 out · $0.0090',
				'- 3 other sections byte-identical · 1 finding fixed, 0 added · all ids resolve',
				'- written 2 times until it passed, or was left so',
				'',
				'---',
				'',
				'Better.',
				'',
			].join('\n'),
		);
	});

	it('says that a price is not known, and that nothing was asked', () => {
		const unpriced = answer();
		unpriced.finish({ type: 'written', proof, usage, attempts: 1 }, 'x');
		assert.match(unpriced.figures(), /500 out · price unknown$/);
		const cached = answer({ input: 2, output: 10 });
		cached.follow({ type: 'cached' } satisfies RunEvent);
		cached.add('x');
		cached.finish({ type: 'written', proof, usage: { input: 0, output: 0, cached: 0 }, attempts: 1 }, 'x');
		assert.equal(cached.figures(), 'from the cache · free');
	});

	it('tells why there is none', () => {
		const one = answer();
		one.add('half');
		one.finish({ type: 'failed', reason: 'api.test refuses the key.', cause: 'refused-key' });
		assert.match(one.page(), /- api\.test refuses the key\.\n\n---\n\n\n$/);
		now = 9000;
		one.beginAgain('at other.test');
		assert.equal(one.page(), '# big\n\n- at other.test\n- is being written …\n\n---\n\n\n');
		now = 9300;
		one.add('Words.');
		assert.equal(one.figures(), 'first word after 0.3 s');
	});

	it('counts no tokens of a draft that no model was asked for', () => {
		const free = answer({ input: 0, output: 0 });
		free.finish({ type: 'written', proof, usage: { input: 0, output: 0, cached: 0 }, attempts: 1 }, 'x');
		assert.equal(free.figures(), '0.0 s in all · free');
	});
});
