import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { archiveRefusals, removesAll } from '../../../src/core/openspec/archive.ts';
import { droppedScenarios } from '../../../src/core/openspec/droppedScenarios.ts';
import { type DeltaFacts, describeOpenSpec, type SpecFacts } from '../../../src/core/openspec/facts.ts';

function spec(...requirements: string[]): SpecFacts {
	const text = `# T\n\n## Purpose\n\nx\n\n## Requirements\n\n${requirements.join('\n')}`;
	const facts = describeOpenSpec(parseDocument('openspec/specs/fax/spec.md', text))?.spec;
	assert.ok(facts);
	return facts;
}

function delta(...sections: string[]): DeltaFacts {
	const facts = describeOpenSpec(parseDocument('openspec/changes/c/specs/fax/spec.md', sections.join('\n')))?.delta;
	assert.ok(facts);
	return facts;
}

function requirement(name: string, ...scenarios: string[]): string {
	return [`### Requirement: ${name}\n\nIt SHALL.\n`, ...scenarios.map((one) => `#### Scenario: ${one}\n\n- x\n`)].join(
		'\n',
	);
}

function added(...requirements: string[]): string {
	return ['## ADDED Requirements\n', ...requirements].join('\n');
}

function modified(...requirements: string[]): string {
	return ['## MODIFIED Requirements\n', ...requirements].join('\n');
}

function removed(...names: string[]): string {
	return ['## REMOVED Requirements\n', ...names.map((name) => `### Requirement: ${name}\n`)].join('\n');
}

function renamed(...pairs: [string, string][]): string {
	const lines = pairs.map(([a, b]) => `- FROM: \`### Requirement: ${a}\`\n- TO: \`### Requirement: ${b}\`\n`);
	return ['## RENAMED Requirements\n', ...lines].join('\n');
}

/** The names at which something is refused, with `?` where another change may bring what is missing. */
function refused(change: DeltaFacts, current: SpecFacts | undefined): string[] {
	return archiveRefusals(change, current).map(({ range, missing }) => `${range.start.line}${missing ? '?' : ''}`);
}

describe('what archiving a change would refuse', () => {
	it('is to modify and to rename what is not there, and to add what is', () => {
		const now = spec(requirement('A', 's'));
		assert.deepEqual(refused(delta(modified(requirement('B', 's'))), now), ['2?']);
		assert.deepEqual(refused(delta(renamed(['B', 'C'])), now), ['2?']);
		assert.deepEqual(refused(delta(added(requirement('A', 'other'))), now), ['2']);
		assert.deepEqual(refused(delta(renamed(['A', 'B'], ['C', 'A'])), now), ['5?']);
		assert.deepEqual(refused(delta(modified(requirement('A', 's')), added(requirement('B', 's'))), now), []);
	});

	it('is a new name that another requirement has', () => {
		const now = spec(requirement('A', 's'), requirement('B', 's'));
		assert.deepEqual(refused(delta(renamed(['A', 'B'])), now), ['3']);
		assert.deepEqual(refused(delta(renamed(['A', 'b'])), now), ['3']);
		assert.deepEqual(refused(delta(renamed(['A', 'a'])), now), []);
	});

	it('is a name that differs in case or blanks alone', () => {
		const now = spec(requirement('Send pages', 's'));
		assert.deepEqual(refused(delta(added(requirement('send  Pages', 's'))), now), ['2']);
		assert.deepEqual(refused(delta(removed('Send Pages')), now), ['2']);
		assert.deepEqual(refused(delta(modified(requirement('Send Pages', 's'))), now), ['2']);
	});

	it('is not what was done before', () => {
		const now = spec(requirement('A', 's'));
		assert.deepEqual(refused(delta(added(requirement('A', 's'))), now), []);
		assert.deepEqual(refused(delta(removed('Gone')), now), []);
		assert.deepEqual(refused(delta(renamed(['Old', 'A'])), now), []);
	});

	it('follows the order in which a change is applied', () => {
		const now = spec(requirement('A', 's'));
		const sections = [added(requirement('A', 'new')), modified(requirement('B', 's')), renamed(['A', 'B'])];
		assert.deepEqual(refused(delta(...sections), now), []);
	});

	it('is all but additions and removals where there is no specification', () => {
		const change = delta(
			added(requirement('A', 's')),
			modified(requirement('B', 's')),
			removed('C'),
			renamed(['D', 'E']),
		);
		assert.deepEqual(refused(change, undefined), ['12?', '26?']);
		assert.deepEqual(refused(delta(added(requirement('A', 's'), requirement('a', 's'))), undefined), ['10']);
	});

	it('is nothing where a delta or a specification is out of form', () => {
		const twice = [requirement('A', 's'), requirement('A', 's')];
		assert.deepEqual(refused(delta(modified(...twice)), spec()), []);
		assert.deepEqual(refused(delta(modified(requirement('B', 's'))), spec(...twice)), []);
	});

	it('tells whether no requirement is left', () => {
		const now = spec(requirement('A', 's'), requirement('B', 's'));
		assert.equal(removesAll(delta(removed('A', 'B')), now), true);
		assert.equal(removesAll(delta(removed('A')), now), false);
		assert.equal(removesAll(delta(removed('A', 'B'), added(requirement('C', 's'))), now), false);
		assert.equal(removesAll(delta(removed('A', 'B')), spec()), false);
	});
});

describe('scenarios that a change drops', () => {
	function dropped(change: DeltaFacts, current: SpecFacts): (readonly string[])[] {
		return droppedScenarios(change, current).map(({ scenarios }) => scenarios);
	}

	it('are those of the current requirement that the modified one lacks, each as often as it lacks it', () => {
		const now = spec(requirement('A', 's', 't', 's'));
		assert.deepEqual(dropped(delta(modified(requirement('A', 's', 'u'))), now), [['t', 's']]);
		assert.deepEqual(dropped(delta(modified(requirement('A', 't', 's', 's', 'u'))), now), []);
		assert.deepEqual(dropped(delta(modified(requirement('B', 's'))), now), []);
	});

	it('are looked for under the name that a requirement had before', () => {
		const now = spec(requirement('A', 's', 't'));
		const change = delta(renamed(['A', 'B'], ['B', 'C']), modified(requirement('C', 's')));
		assert.deepEqual(dropped(change, now), [['t']]);
	});

	it('end at a circle of names', () => {
		const change = delta(renamed(['A', 'B'], ['B', 'A'], ['X', 'C']), modified(requirement('C', 's')));
		assert.deepEqual(dropped(change, spec(requirement('D', 't'))), []);
	});
});
