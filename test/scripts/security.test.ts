import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise '));

/** The files that a part of the text links to. */
const linked = (part: string): string[] => [...part.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);

describe('SECURITY.md', () => {
	it('has specs for each promise, and each of them is there', () => {
		assert.ok(rows.length > 20);
		for (const row of rows) {
			const files = linked(row);
			assert.ok(files.length > 0, row);
			for (const file of files) {
				assert.match(file, /\.test\.ts$/);
				assert.ok(existsSync(path.join(root, file)), file);
				assert.match(readFileSync(path.join(root, file), 'utf8'), /\bit\(|onlyPosix\(/, file);
			}
		}
	});

	it('names all specs of attacks', () => {
		const named = new Set(linked(text));
		const attacks = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
			.map((name) => `test/${name.replaceAll(path.sep, '/')}`)
			.filter((name) => /(?:\/attacks\/[^/]*|\/attacks|\/hostile)\.test\.ts$/.test(name));
		assert.ok(attacks.length >= 10);
		assert.deepEqual(
			attacks.filter((name) => !named.has(name)),
			[],
		);
	});
});
