import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { adrDialects } from '../../support/adrDialects/adrDialects.ts';
import { argumentsOf } from '../../support/adrDialects/carryOut.ts';
import {
	type DialectCase,
	filesAfter,
	type Operation,
	operations,
	today,
} from '../../support/adrDialects/dialectCase.ts';
import { Shell } from './support.ts';

/** All files of a folder, byte for byte. */
function filesIn(root: string): Record<string, string> {
	const names = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
	return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(root, name), 'latin1')]));
}

/** Texts as `filesIn` gives them. */
function asBytes(files: Readonly<Record<string, string>>): Record<string, string> {
	const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(sorted.map(([name, text]) => [name, Buffer.from(text).toString('latin1')]));
}

/** Without git nothing tells which status a record had before it was superseded. */
const assumed = /^(?:archspec: Nothing tells which status [^\n]+\n)?$/u;

async function prove(dialect: DialectCase, operation: Operation): Promise<void> {
	const expected = dialect.expected[operation];
	if (expected === undefined) {
		return;
	}
	using shell = new Shell(dialect.files);
	shell.environment = { ADR_DATE: today };
	const argv = argumentsOf(dialect, operation);
	const isRefused = expected instanceof RegExp;
	if (isRefused) {
		assert.match(await shell.refusal(...argv), expected);
	} else {
		const { status, err } = await shell.run(...argv);
		assert.match(err, operation === 'unlink' ? assumed : /^$/, argv.join(' '));
		assert.equal(status, 0, argv.join(' '));
	}
	const after = isRefused ? dialect.files : filesAfter(dialect, expected);
	assert.deepEqual(filesIn(shell.root), asBytes(after), `${dialect.name}: ${operation}`);
}

describe('archspec adr on every dialect, byte for byte', () => {
	for (const dialect of adrDialects) {
		it(dialect.name, async () => {
			await Promise.all(operations.map((operation) => prove(dialect, operation)));
		}).timeout(60_000);
	}
});
