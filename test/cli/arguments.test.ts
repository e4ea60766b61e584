import assert from 'node:assert/strict';
import { parseArguments } from '../../src/cli/arguments.ts';
import type { Command } from '../../src/cli/command.ts';
import { didYouMean } from '../../src/cli/didYouMean.ts';
import { commandHelp, findCommand } from '../../src/cli/help.ts';
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
		{ name: 'layer', short: 'l', value: 'LAYER', repeatable: true, description: 'What to paint over.' },
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

	it('reads short options, their values apart or joined', () => {
		const input = parseArguments(command, ['-l', 'a b', 'north', '-lc', '--layer=d']);
		assert.deepEqual(input.values('layer'), ['a b', 'c', 'd']);
		assert.deepEqual(input.positionals, ['north']);
		assert.match(refusal('x', '-l'), /"--layer" needs a value: --layer LAYER/u);
	});

	it('ends options at the first positional where a command asks for it', () => {
		const titled: Command = { ...command, optionsFirst: true, positionals: { least: 1, most: 9 } };
		const input = parseArguments(titled, ['-l', 'a', 'Paint', '-l', '--fix', '--', 'white']);
		assert.deepEqual(input.values('layer'), ['a']);
		assert.deepEqual(input.positionals, ['Paint', '-l', '--fix', '--', 'white']);
		assert.deepEqual(parseArguments(titled, ['--fix', '--', '-Bar-']).positionals, ['-Bar-']);
		assert.equal(parseArguments(titled, ['--fix', '--', '-Bar-']).has('fix'), true);
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

describe('findCommand', () => {
	const wall: Command = { ...command, name: 'paint wall', synopsis: 'COLOUR', summary: 'Paint one.' };
	const group: Command = { ...command, commands: [wall, { ...wall, name: 'paint door' }] };

	it('goes down to the command that the words name, and leaves the rest', () => {
		assert.deepEqual(findCommand(['paint', 'wall', 'red', '--fix'], [group]), {
			command: wall,
			rest: ['red', '--fix'],
		});
		assert.deepEqual(findCommand(['paint', '--help', 'wall'], [group]), { command: group, rest: ['--help', 'wall'] });
		assert.deepEqual(findCommand(['paint'], [group]), { command: group, rest: [] });
	});

	it('names the command that was probably meant', () => {
		assert.throws(
			() => findCommand(['paint', 'wal'], [group]),
			new UsageError('unknown command "paint wal". Did you mean "wall"? Known commands: wall, door.'),
		);
	});

	it('shows the commands of a command and the letters of options', () => {
		const page = commandHelp(group);
		assert.match(page, /^Usage: archspec paint WALL \[COLOUR\]$/mu);
		assert.match(page, /^ {2}paint wall COLOUR {2}Paint one\.$/mu);
		assert.match(page, /^ {2}-l, --layer LAYER … {3}What to paint over\.$/mu);
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
