import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LockedPackage {
	readonly version?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '../..');

describe('lockfiles', () => {
	for (const file of ['package-lock.json', 'scripts/host/package-lock.json', 'scripts/quality/package-lock.json']) {
		// npm leaves out what the registry did not offer when the file was written; `npm ci` then refuses the file, and
		// other platforms would not get their binaries.
		it(`${file} holds the optional packages of every platform`, () => {
			const { packages } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as {
				packages: Record<string, LockedPackage>;
			};
			const names = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)));
			const missing = Object.values(packages)
				.flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}))
				.filter((name) => !names.has(name));
			assert.deepEqual(missing, []);
		});
	}
});
