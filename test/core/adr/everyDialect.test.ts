import assert from 'node:assert/strict';
import { adrDialects } from '../../support/adrDialects/adrDialects.ts';
import { changeBy } from '../../support/adrDialects/carryOut.ts';
import { type DialectCase, filesAfter, type Operation, operations } from '../../support/adrDialects/dialectCase.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';

/** The same files with line breaks of one kind. */
function withBreaks(files: Files, lineBreak: string): Record<string, string> {
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/\r\n?|\n/g, lineBreak)]));
}

/** What stands where after an operation, or why there was none. */
async function outcome(dialect: DialectCase, operation: Operation): Promise<Files | string> {
	try {
		return carryOut(dialect.files, await changeBy(repositoryOf(dialect.files), dialect, operation));
	} catch (error) {
		return (error as Error).message;
	}
}

async function prove(dialect: DialectCase, operation: Operation): Promise<void> {
	const expected = dialect.expected[operation];
	if (expected === undefined) {
		return;
	}
	const found = await outcome(dialect, operation);
	if (expected instanceof RegExp) {
		assert.match(String(found), expected, operation);
	} else {
		assert.deepEqual(found, filesAfter(dialect, expected), operation);
		const lineBreak = Object.values(dialect.files).some((text) => text.includes('\r')) ? '\n' : '\r\n';
		const other = await outcome({ ...dialect, files: withBreaks(dialect.files, lineBreak) }, operation);
		assert.deepEqual(other, withBreaks(found as Files, lineBreak), `${operation}, ${JSON.stringify(lineBreak)}`);
	}
}

/** The command line and the editor show the same with real files; here it is computed alone, in no time. */
describe('operations on records of every dialect, computed', () => {
	for (const dialect of adrDialects) {
		it(`${dialect.name}: as expected, with either line break`, async () => {
			for (const operation of operations) {
				await prove(dialect, operation);
			}
		});
	}
});
