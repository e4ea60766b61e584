import assert from 'node:assert/strict';
import { describeModel } from '../../../src/vscode/generation/providers/describeModel.ts';
import { editorFailure, editorSilence } from '../../../src/vscode/generation/providers/editorFailure.ts';
import { hostOf, originOf } from '../../../src/vscode/generation/providers/originOf.ts';
import { shownModels, withoutIcons } from '../../../src/vscode/generation/providers/shownModels.ts';

describe('the server that a key belongs to', () => {
	it('is scheme, host and port', () => {
		assert.equal(originOf('https://API.example.com/v1/x?y'), 'https://api.example.com');
		assert.equal(originOf('http://localhost:11434/v1'), 'http://localhost:11434');
		assert.equal(originOf('http://[::1]:8080'), 'http://[::1]:8080');
		assert.notEqual(originOf('https://a.example/v1'), originOf('http://a.example/v1'));
		assert.equal(hostOf('https://api.example.com/v1'), 'api.example.com');
	});

	it('is none where the address hides it', () => {
		for (const address of [
			'',
			'api.example.com',
			'file:///etc/passwd',
			'https://api.example.com@evil.example/v1',
			'https://evil.example\\@api.example.com/v1',
			'https://api.example.com#@evil.example',
			'https://api.example.com:1:2/v1',
			'https://api.example.com /v1',
		]) {
			assert.equal(originOf(address), undefined, address);
		}
	});
});

describe('a model in a list', () => {
	it('is described by what is known of it', () => {
		assert.equal(
			describeModel({ id: 'm', context: 128_000, input: 2.5, output: 10 }),
			'128K context · $2.50 in, $10 out per million tokens',
		);
		assert.equal(
			describeModel({ id: 'm', context: 1_047_576, input: 0.1, output: 0.4 }),
			'1M context · $0.10 in, $0.40 out per million tokens',
		);
		assert.equal(describeModel({ id: 'm', input: 0.075, output: 0 }), '$0.075 in, $0 out per million tokens');
		assert.equal(describeModel({ id: 'm', input: 0, output: 0 }), 'free');
		assert.equal(describeModel({ id: 'm', context: 8192 }), '8K context');
		assert.equal(describeModel({ id: 'm' }), '');
	});

	it('is found among ten thousand by a part of its name, and stays there while it is marked', () => {
		const models = Array.from({ length: 10_000 }, (_, i) => ({
			name: `Model-${i}`,
		}));
		const named = (typed: string, marked = '') =>
			shownModels(models, typed, ({ name }) => name === marked).shown.map(({ name }) => name);
		assert.deepEqual(
			named('MODEL-999'),
			[999, ...Array.from({ length: 10 }, (_, i) => 9990 + i)].map((i) => `Model-${i}`),
		);
		assert.deepEqual(named('model-9999', 'Model-7'), ['Model-7', 'Model-9999']);
		assert.ok(named('').length <= 500);
		assert.match(shownModels(models, '', () => false).note, /^: 500 of 10000, /);
		assert.deepEqual(
			shownModels(models.slice(0, 20), 'none', () => false),
			{ shown: models.slice(0, 20), note: '' },
		);
	});

	it('is a name and no icon', () => {
		assert.equal(withoutIcons('$(check) m\n$(x)'), '$ (check) m $ (x)');
	});
});

describe('a failure of a model of the editor', () => {
	const coded = (code: string) => Object.assign(new Error('No.'), { code });

	it('is read from its code, else from its words', () => {
		const causes = [
			coded('NoPermissions'),
			coded('Blocked'),
			coded('NotFound'),
			new Error('Request failed: 429 too many requests'),
			new Error('Failed', { cause: new Error('maximum context length exceeded') }),
			new Error('fetch failed'),
			new Error('You have used up your quota'),
			'anything',
		].map((thrown) => editorFailure(thrown, 'Big Model', false).cause);
		assert.deepEqual(causes, [
			'forbidden',
			'quota',
			'unknown-model',
			'rate',
			'context-too-long',
			'network',
			'quota',
			'server',
		]);
	});

	it('in the middle of an answer is one of the answer', () => {
		assert.equal(editorFailure(new Error('gone'), 'Big Model', true).cause, 'incomplete');
		assert.equal(editorSilence('too-slow', 'Big Model', true).cause, 'stalled');
		assert.equal(editorSilence('too-slow', 'Big Model', false).cause, 'too-slow');
		assert.equal(editorSilence('cancelled', 'Big Model', true).cause, 'cancelled');
		assert.match(editorSilence('too-slow', 'Big Model', true).message, /^Big Model stopped/);
	});
});
