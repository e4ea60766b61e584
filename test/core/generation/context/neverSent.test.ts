import assert from 'node:assert/strict';
import { neverSentBy } from '../../../../src/core/generation/context/neverSent.ts';

describe('what is never sent', () => {
	const isNever = neverSentBy(['docs/contracts/**', '*.csv']);

	it('is what holds keys, wherever it lies and however it is written', () => {
		for (const path of [
			'.env',
			'.env.local',
			'apps/web/.ENV.production',
			'certs/server.pem',
			'a/id_rsa',
			'a/id_ed25519.pub',
			'.npmrc',
			'home/.ssh/config',
			'.aws/credentials',
			'.git/config',
			'config/secrets.yml',
			'infra/prod.tfstate.backup',
			'infra/x.tfvars',
			'key.p12',
			'docker/prod.env',
			'kubeconfig',
		]) {
			assert.equal(isNever(path), true, path);
		}
	});

	it('is what leads out of the workspace', () => {
		for (const path of [
			'../a.md',
			'docs/../../a.md',
			'/etc/passwd',
			'C:/a.md',
			'\\\\host\\a.md',
			'a\\..\\..\\b.md',
			'',
			'docs/./a.md',
			'docs//a.md',
			'docs/a.md.',
			'docs/a.md ',
			'docs/a.md::$DATA',
		]) {
			assert.equal(isNever(path), true, path);
		}
	});

	it('is what the configuration names', () => {
		assert.deepEqual(['docs/contracts/a/b.md', 'x.csv', 'docs/contract.md'].map(isNever), [true, true, false]);
	});

	it('is all in a folder that it names, and a name in any folder', () => {
		const isNamed = neverSentBy(['docs/contracts/', 'prices', '*.csv']);
		const paths = ['docs/contracts/a/b.md', 'a/prices/b.md', 'data/X.CSV', 'docs/contracts2/a.md', 'a/prices.md'];
		assert.deepEqual(paths.map(isNamed), [true, true, true, false, false]);
	});

	it('is nothing else', () => {
		for (const path of [
			'docs/environment.md',
			'src/keys.ts',
			'docs/secrets.md',
			'docs/a..b.md',
			'public/keyboard.md',
			'docs/credentials-flow.md',
			'package.json',
		]) {
			assert.equal(isNever(path), false, path);
		}
	});
});
