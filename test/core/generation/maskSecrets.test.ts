import assert from 'node:assert/strict';
import { maskSecrets } from '../../../src/core/generation/maskSecrets.ts';

/** Put together here, so that no scanner of secrets takes this file for one that holds any. */
const made = (...parts: string[]) => parts.join('');
const letters = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7k';

describe('a text that is sent away', () => {
	const secrets: [name: string, text: string, masked: string][] = [
		[
			'a private key',
			made('a\n-----BEGIN RSA PRIVATE ', 'KEY-----\nMIIE\n-----END RSA PRIVATE ', 'KEY-----\nb'),
			'a\n[secret]\nb',
		],
		['a private key that does not end', made('-----BEGIN PRIVATE ', 'KEY-----\nMIIE'), '[secret]'],
		['a key of AWS', made('id AKIA', 'IOSFODNN7EXAMPLE.'), 'id [secret].'],
		['a token of GitHub', made('ghp', '_', letters.slice(0, 36)), '[secret]'],
		['a key of OpenAI', made('use sk-', 'proj-', letters), 'use [secret]'],
		['a token of Slack', made('xox', 'b-1234567890-', letters), '[secret]'],
		['a key of Google', made('AIza', letters.slice(0, 35)), '[secret]'],
		['a web token', made('eyJ', letters, '.eyJ', letters, '.', letters), '[secret]'],
		['a line of .env', 'DB_PASSWORD=hunter2000\nDB_HOST=db', 'DB_PASSWORD=[secret]\nDB_HOST=db'],
		['YAML', 'client_secret: "a1b2c3d4"\nname: x', 'client_secret: "[secret]"\nname: x'],
		['JSON', '{"apiKey": "x9y8z7w6", "n": 1}', '{"apiKey": "[secret]", "n": 1}'],
		['a header', 'Authorization: Bearer abcdefghij', 'Authorization: Bearer [secret]'],
		['an address', 'postgres://app:pa55word@db/x', 'postgres://app:[secret]@db/x'],
	];
	for (const [name, text, masked] of secrets) {
		it(`holds no secret: ${name}`, () => assert.deepEqual(maskSecrets(text), { text: masked, masked: 1 }));
	}

	it('keeps what only speaks of secrets', () => {
		for (const text of [
			'The token: it is renewed every hour.',
			'password: string',
			'const token = readToken(request)',
			'API_KEY=${KEY}',
			'"./client/token": "./dist/client/v2.token.js"',
			'api_key: <your key>',
			'Secrets live in the vault; passwords are hashed with Argon2.',
			'https://example.org:8080/a@b',
			'1.2 WHEN a password is wrong THEN the system SHALL wait',
		]) {
			assert.deepEqual(maskSecrets(text), { text, masked: 0 });
		}
	});
});
