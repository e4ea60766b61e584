import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { archspec } from './support.ts';

const root = path.resolve(import.meta.dirname, '../../examples');

interface Report {
	readonly documents: readonly { readonly kind: string }[];
	readonly findings: readonly { readonly path: string; readonly rule: string }[];
}

async function check(): Promise<Report> {
	const { out, err } = await archspec(['check', '.', '--format', 'json'], { cwd: root });
	assert.equal(err, '');
	return JSON.parse(out);
}

/** File and rule of each row of the README's table of what is wrong on purpose. */
function listed(): string[] {
	const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
	return [...readme.matchAll(/^\| `([^`|]+)` \|[^|]+\| `([^`|]+)` \|$/gm)].map(([, file, rule]) => `${file} ${rule}`);
}

describe('the example workspace', () => {
	it('has the problems that its README lists and no others', async () => {
		const { findings } = await check();
		assert.ok(listed().length >= 8);
		assert.deepEqual(findings.map(({ path: file, rule }) => `${file} ${rule}`).sort(), listed().sort());
	});

	it('has a document of every kind', async () => {
		const present = new Set((await check()).documents.map(({ kind }) => kind));
		assert.deepEqual(
			builtinKinds.map(({ id }) => id).filter((id) => !present.has(id)),
			[],
		);
		assert.ok(present.has('threat-model'));
	});
});
