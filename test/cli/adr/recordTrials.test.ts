import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { adrDialects } from '../../support/adrDialects/adrDialects.ts';
import { trials } from '../../support/recordTrials.ts';
import { TemporaryFolder } from '../support.ts';

/** Operations by their first word, and the lines that nothing permits. */
async function outcome(root: string): Promise<{ readonly done: Set<string>; readonly refused: string[] }> {
	const done = new Set<string>();
	const refused: string[] = [];
	for await (const { operation, lines } of trials(root)) {
		if (lines.length > 0) {
			done.add(operation.split(' ', 1)[0] ?? '');
		}
		refused.push(...lines.flatMap((one) => (one.reason ? [] : [`${operation}: ${one.path} ${one.line}`])));
	}
	return { done, refused };
}

function texts(root: string): Record<string, string> {
	const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		files.map(({ parentPath, name }) => [
			path.join(parentPath, name),
			readFileSync(path.join(parentPath, name), 'latin1'),
		]),
	);
}

describe('operations on every record of a folder', () => {
	it('change only what was asked, in every dialect', async () => {
		for (const dialect of adrDialects) {
			using folder = new TemporaryFolder(dialect.files);
			const { done, refused } = await outcome(folder.root);
			assert.deepEqual(refused, [], dialect.name);
			assert.ok(
				['status', 'supersede', 'link', 'unlink', 'rename'].every((one) => done.has(one)),
				dialect.name,
			);
		}
	}).timeout(60_000);

	it('change only what was asked in the examples, which are as before afterwards', async () => {
		using folder = new TemporaryFolder();
		cpSync(path.resolve(import.meta.dirname, '../../../examples'), folder.root, { recursive: true });
		const before = texts(folder.root);
		const { done, refused } = await outcome(folder.root);
		assert.deepEqual(refused, []);
		assert.deepEqual([...done].sort(), ['index', 'link', 'rename', 'renumber', 'status', 'supersede', 'unlink']);
		assert.deepEqual(texts(folder.root), before);
	}).timeout(60_000);
});
