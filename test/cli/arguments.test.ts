import assert from 'node:assert/strict';
import { parseArguments } from '../../src/cli/arguments.ts';
import type { Command } from '../../src/cli/command.ts';
import { didYouMean } from '../../src/cli/didYouMean.ts';
import { UsageError } from '../../src/cli/usageError.ts';

const command: Command = {
	name: 'paint',
	synopsis: 'WALL [COLOUR]',
	summary: '',
	description: '',
	options: [
		{ name: 'format', value: 'FORMAT', description: '' },
		{ name: 'rule', value: 'ID=SEVERITY', repeatable: true, description: '' },
		{ name: 'fix', description: '' },
	],
	positionals: { least: 1, most: 2 },
	run: () => Promise.resolve(0),
};

function refusal(...argv: string[]): string {
	try {
		parseArguments(command, argv);
	} catch (error) {
		assert.ok(error instanceof UsageError);
		return error.message;
	}
	return assert.fail(`accepted ${argv.join(' ')}`);
}

describe('parseArguments', () => {
	it('reads positionals, switches and values in any order', () => {
		const input = parseArguments(command, [
			'north',
			'--rule',
			'a=off',
			'--format=json',
			'--fix',
			'red',
			'--rule=b=hint',
		]);
		assert.deepEqual(input.positionals, ['north', 'red']);
		assert.equal(input.value('format'), 'json');
		assert.deepEqual(input.values('rule'), ['a=off', 'b=hint']);
		assert.equal(input.has('fix'), true);
		assert.equal(input.has('help'), false);
	});

	it('takes what follows -- as it is', () => {
		assert.deepEqual(parseArguments(command, ['--', '--fix']).positionals, ['--fix']);
	});

	it('names the option that was probably meant', () => {
		assert.equal(refusal('x', '--fromat', 'json'), 'unknown option "--fromat" for "paint". Did you mean "--format"?');
		assert.equal(refusal('x', '-q'), 'unknown option "-q" for "paint". See "archspec help paint".');
	});

	it('refuses a missing value, also where the next option stands in its place', () => {
		assert.match(refusal('x', '--format'), /"--format" needs a value: --format FORMAT/u);
		assert.match(refusal('x', '--format', '--fix'), /"--format" needs a value/u);
		assert.match(refusal('x', '--fix=yes'), /"--fix" takes no value/u);
	});

	it('counts positionals, except where help is asked for', () => {
		assert.match(refusal(), /^too few arguments: archspec paint WALL \[COLOUR\]/u);
		assert.match(refusal('a', 'b', 'c'), /^one argument too many: "c"/u);
		assert.equal(parseArguments(command, ['-h']).has('help'), true);
	});
});

describe('didYouMean', () => {
	it('finds swapped, missing and added letters, and parts of names', () => {
		assert.equal(didYouMean('chekc', ['check', 'new', 'tree']), ' Did you mean "check"?');
		assert.equal(didYouMean('nygard', ['adr-nygard', 'runbook']), ' Did you mean "adr-nygard"?');
		assert.equal(didYouMean('kins', ['kinds', 'king', 'kin/other']), ' Did you mean "kinds" or "king"?');
	});

	it('says nothing where nothing is near', () => {
		assert.equal(didYouMean('export', ['check', 'new', 'tree']), '');
	});
});
