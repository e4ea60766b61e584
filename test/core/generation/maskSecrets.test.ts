import assert from 'node:assert/strict';
import { maskSecrets } from '../../../src/core/generation/maskSecrets.ts';
import { processorTime } from '../../support/growth.ts';

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
		[
			'a key of AWS by its name',
			made('"SecretAccessKey": "wJalrXUtnFEMI/', 'K7MDENG"'),
			'"SecretAccessKey": "[secret]"',
		],
		['a token of GitHub by its rights', made('github', '_pat_', letters, letters), '[secret]'],
		['a token of GitLab', made('glp', 'at-', letters.slice(0, 20)), '[secret]'],
		[
			'an address of Slack',
			made('https://hooks.slack', '.com/services/T00/B00/', letters),
			'https://hooks.slack.com/services/[secret]',
		],
		['a key of Anthropic', made('sk-', 'ant-api03-', letters), '[secret]'],
		['a secret of Google', made('GOCS', 'PX-', letters.slice(0, 28)), '[secret]'],
		['a key of Stripe', made('sk', '_live_', letters.slice(0, 24)), '[secret]'],
		['a token of Hugging Face', made('hf', '_', letters.slice(0, 34)), '[secret]'],
		['a variable without digits', 'export JWT_SECRET="correcthorse"', 'export JWT_SECRET="[secret]"'],
		['a variable in a command', 'PGPASSWORD=secretpw psql', 'PGPASSWORD=[secret] psql'],
		['a key of a framework', 'SECRET_KEY_BASE=0f9e8d7c6b5a', 'SECRET_KEY_BASE=[secret]'],
		['a connection string', 'Server=db;Password=Sup3rSecret!;', 'Server=db;Password=[secret];'],
		['a key in one', made('Endpoint=x;AccountKey=', letters, '==;'), 'Endpoint=x;AccountKey=[secret];'],
		['an address without a user', 'redis://:s3cr3tpw@localhost:6379', 'redis://:[secret]@localhost:6379'],
		['a query', 'client_secret=abcdefghijklmnop&x=1', 'client_secret=[secret]&x=1'],
		['a bearer in a sentence', made('send bearer ', letters, ' along'), 'send bearer [secret] along'],
		['a basic header', "-H 'Authorization: Basic dXNlcjpwYXNz'", "-H 'Authorization: Basic [secret]'"],
		[
			'a shared access link of Azure',
			made('https://x.blob.core.windows.net/a?sv=2024&sig=', letters.slice(0, 30), '%3D&se=1'),
			'https://x.blob.core.windows.net/a?sv=2024&sig=[secret]&se=1',
		],
		['a secret of an application of Azure', made('use aB3', '8Q~', letters.slice(0, 34), '.'), 'use [secret].'],
		['a token of Vault', made('hv', 's.', letters), '[secret]'],
		['a key of age', made('AGE-SECRET', '-KEY-1', `${letters}${letters}`.toUpperCase().slice(0, 58)), '[secret]'],
		['a token of Atlassian', made('ATAT', 'T3', letters, letters), '[secret]'],
		['a token of Databricks', made('dap', 'i', '0123456789abcdef'.repeat(2)), '[secret]'],
		['a token of Telegram', made('bot 123456789', ':AA', letters.slice(0, 33)), 'bot [secret]'],
		['a token of Grafana', made('gls', 'a_', letters.slice(0, 32), '_0a1b2c3d'), '[secret]'],
		['a token of Linear', made('lin', '_api_', letters), '[secret]'],
		[
			'a key of a service account',
			made('{"private_', 'key": "-----BEGIN PRIVATE ', 'KEY-----\\nMII\\n-----END PRIVATE ', 'KEY-----\\n"}'),
			'{"private_key": "[secret]\\n"}',
		],
		['a session of AWS', made('aws_session_', 'token = FwoGZXIvYXdzE1Yg'), 'aws_session_token = [secret]'],
		[
			'a key of SSH',
			made('---- BEGIN SSH2 PRIVATE ', 'KEY ----\nP2/5\n---- END SSH2 PRIVATE ', 'KEY ----'),
			'[secret]',
		],
		[
			'a key of PuTTY',
			made('Private-', 'Lines: 1\nAAAAIGx0\nPrivate-MAC: 0'),
			'Private-Lines: 1\n[secret]\nPrivate-MAC: 0',
		],
		['an encrypted web token', made('eyJ', letters, '..', 'aB3dE5gH.', letters, '.', 'aB3dE5gH'), '[secret]'],
		['a job token of GitLab', made('glc', 'bt-64_', letters.slice(0, 20)), '[secret]'],
		['a level token of Slack', made('xa', 'pp-1-A01-', letters), '[secret]'],
		['a token with a short name', made('gs', 'k_', letters, letters.slice(0, 12)), '[secret]'],
		['a legacy token of npm', made('_au', 'th=dXNlcjpwYXNzd29yZA=='), '_auth=[secret]'],
		['a token as the user of an address', made('https://', letters, '@git.test/o/r'), 'https://[secret]@git.test/o/r'],
		['a cookie', made('Cookie: session=', letters), 'Cookie: session=[secret]'],
		['a user of curl', 'curl -u admin:hunter22 https://x', 'curl -u admin:[secret] https://x'],
		['an option', 'x --password hunter22', 'x --password [secret]'],
		['a name of two words', 'dbPassword: "hunter22"', 'dbPassword: "[secret]"'],
		['a short name', 'DB_PASS=hunter2000', 'DB_PASS=[secret]'],
		['another short name', 'User=sa;Pwd=hunter22;', 'User=sa;Pwd=[secret];'],
		['a password of digits', 'DB_PASSWORD=12345678', 'DB_PASSWORD=[secret]'],
		['blanks in quotes', 'DB_PASSWORD="correct horse $9"', 'DB_PASSWORD="[secret]"'],
		['letters in quotes', '"password": "correcthorse"', '"password": "[secret]"'],
		['one that begins like a placeholder', 'DB_PASSWORD=MyC0mpany', 'DB_PASSWORD=[secret]'],
		['Markdown', '- **API key:** `a1b2c3d4`', '- **API key:** `[secret]`'],
		['a table', '| `DB_PASSWORD` | hunter2000 |', '| `DB_PASSWORD` | [secret] |'],
		['German', 'Passwort: hunter2000', 'Passwort: [secret]'],
		['Chinese', '密码：hunter2000。', '密码：[secret]。'],
		['CRLF', 'API_KEY=a1b2c3d4\r\nX=1', 'API_KEY=[secret]\r\nX=1'],
		['CJK', '密钥: token=a1b2c3d4e5，不要外传', '密钥: [secret]，不要外传'],
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
			'550e8400-e29b-41d4-a716-446655440000',
			made('sha256:', '0123456789abcdef'.repeat(4)),
			made('![x](data:image/png;base64,iVBORw0KGgo', letters, letters, ')'),
			made('"integrity": "sha512-', letters, letters, '=="'),
			'API_KEY=your-api-key-here',
			made('TOKEN=gh', 'p_your_token_here_12'),
			'OPENAI_API_KEY=sk-...',
			'Authorization: Bearer <token>',
			'Authorization: Bearer your-token',
			'password: ********',
			'password: process.env.DB_PASS1',
			'max_tokens=128000',
			'Access token: expires in 3600s',
			'| password | VARCHAR(255) |',
			'signing_key: https://example.org/key2.gpg',
			'credentials: user1@example.org',
			'sk-learn-contrib-something-long-name',
			'https://example.org/a?sig=left&b=1',
			'12345678:AA is a time and a word',
			'hvs.example',
			'1.3Q~x',
			'pk_orders_customer_id_created_at',
			'password=user_password',
			'the bearer internationalization-and-more',
			'design token: color-blue-500, token: primary-500, "token": "color.blue.500"',
			'password: !vault',
			'secret: projects/p1/secrets/db/versions/1',
			'signing_key: arn:aws:kms:eu:1:key/2',
			'private_key: 4096-bit RSA',
			'Authorization: Bearer access_token',
			'postgres://${USER}:${PASS}@host/x and https://<user>:<token>@host',
			'"password": "string", "password": "required"',
			'DB_PASSWORD="${DB_PASSWORD_1}"',
			'| DB_PASSWORD | of the database, at least 12 characters |',
			'PWD=/home/me/project-1',
			made('commit ', '0123456789abcdef01234567', '89abcdef01234567'),
			made('https://docs.test/d/1', letters, '/edit'),
			'a_very_long_name_of_a_function_that_has_no_digits_at_all',
		]) {
			assert.deepEqual(maskSecrets(text), { text, masked: 0 });
		}
	});

	it('stays as it is when it is masked again', () => {
		for (const [, text] of secrets) {
			const once = maskSecrets(text).text;
			assert.deepEqual(maskSecrets(once), { text: once, masked: 0 });
		}
	});

	it('is masked in time that grows with its length alone', () => {
		for (const part of [
			'A_',
			'a:',
			'password',
			'-----BEGIN PRIVATE ',
			'x://:',
			'token= ',
			'eyJ',
			'a_',
			'--token ',
			'|A_TOKEN|',
			'x://a',
		]) {
			const time = processorTime(() => maskSecrets(part.repeat(100_000)));
			assert.ok(time < 2000, `${part}: ${time} ms`);
		}
	});
});
