import assert from 'node:assert/strict';
import { problemLines } from '../../../src/vscode/generation/providers/problemLines.ts';

describe('a failure in a list', () => {
	const message =
		'https://models.example.org/v1 refuses the API key. It says: "wrong key" Set another one with "ArchSpec: Set API Key…".';

	it('has each word, on lines that are not cut', () => {
		const lines = problemLines(message);
		const rows = lines.flatMap(({ label, detail }) => [label, ...(detail === undefined ? [] : [detail])]);
		assert.equal(rows.join(' '), message);
		assert.ok(rows.every((row) => row.length <= 76));
		assert.equal(lines.length, 1);
	});

	it('breaks a word that is longer than a line', () => {
		const rows = problemLines('x'.repeat(200)).flatMap(({ label, detail = '' }) => [label, detail]);
		assert.equal(rows.join(''), 'x'.repeat(200));
		assert.ok(rows.every((row) => row.length <= 76));
	});

	it('leaves room for what stands beside its first line', () => {
		const beside = 'models.example.org'.length;
		const lines = problemLines(`${message} ${message}`, beside);
		const rows = lines.flatMap(({ label, detail }) => [label, ...(detail === undefined ? [] : [detail])]);
		assert.equal(rows.join(' '), `${message} ${message}`);
		assert.ok(rows.slice(0, 2).every((row) => row.length <= 76 - beside));
		assert.ok(rows.slice(2).some((row) => row.length > 76 - beside));
	});

	it('is still told beside a heading that is longer than a line', () => {
		assert.equal(problemLines(message, 200)[0]?.label, 'https://models.example.org/v1');
	});

	it('has no line where there is no message', () => assert.deepEqual(problemLines(''), []));
});
