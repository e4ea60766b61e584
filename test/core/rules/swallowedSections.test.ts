import assert from 'node:assert/strict';
import { checkText, told } from './checkText.ts';

const head = '# 1. Keep\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\n';

async function findings(body: string, rules = {}): Promise<string[]> {
	const all = told(await checkText('docs/adr/0001-keep.md', head + body, { rules }));
	return all.filter((one) => /^structure\/(?:unclosed-fence|missing-section)/.test(one));
}

describe('sections in a fence that nothing closes', () => {
	const missing = 'structure/missing-section: The section "Consequences" is missing.';

	it('are not told as missing beside it', async () => {
		for (const body of [
			'```ts\nrun();\n\n## Consequences\n\nMore.\n',
			'```ts\nrun();\n\nThen all ran.\n\n## Consequences\n\nMore.\n',
			'```ts\nrun();\n\n## Notes\n\n```sh\nls\n```\n\n## Consequences\n\nMore.\n',
			'```md\n# Page\n\n```sh\nls\n```\n\n## More\n```\n\n## Consequences\n\nMore.\n',
		]) {
			const [first, ...others] = await findings(body);
			assert.match(first ?? '', /^structure\/unclosed-fence/, body);
			assert.deepEqual(others, [], body);
		}
	});

	it('are missing where they stand in no fence either, and where the fence is not told', async () => {
		assert.deepEqual((await findings('```ts\nrun();\n\n## Notes\n\nYes.\n')).slice(0, 1), [missing]);
		const off = { 'structure/unclosed-fence': 'off' };
		assert.deepEqual(await findings('```ts\nrun();\n\n## Consequences\n\nMore.\n', off), [missing]);
	});
});

describe('a line of two hashes in a fence that nothing closes', () => {
	const open = async (body: string) =>
		(await findings(body)).filter((one) => one.startsWith('structure/unclosed-fence')).length;

	it('is a comment where its language has such comments and code stands below it', async () => {
		assert.equal(await open('```sh\nls\n\n## Then again\nls -la\n'), 0);
		assert.equal(await open('```yaml\na: 1\n\n## Later\nb: 2\n'), 0);
	});

	it('is a heading with a blank line or a sentence below it, and in other languages', async () => {
		assert.equal(await open('```sh\nls\n\n## Consequences\n\nMore.\n'), 1);
		assert.equal(await open('```sh\nls\n\n## Consequences\nWe keep it.\n'), 1);
		assert.equal(await open('```sh\nls\n\n## Consequences\nWe keep it.  \n'), 1);
		assert.equal(await open('```ts\nrun();\n\n## Consequences\nmore\n'), 1);
	});
});
