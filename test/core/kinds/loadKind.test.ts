import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LineIndex } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { parseKind } from '../../../src/core/kinds/loadKind.ts';

const yaml = `id: note
name: Note
description: A note.
group: notes
match:
  - paths: ['notes/*.md']
    text: '^note'
    sections: { ids: [what], atLeast: 1 }
file: { directory: notes, name: '{slug}.md' }
status: { section: what }
sections:
  - id: what
    heading: What
    pattern: '^What'
    sections:
      - { id: why, heading: Why }
`;

/** `line: text at the place: message`, lines from 1. */
function problems(text: string): string[] {
	const lines = new LineIndex(text);
	const { kind, findings } = parseKind('.archspec/kinds/note.yaml', text);
	assert.equal(kind === undefined, findings.length > 0);
	return findings.map(({ path, range, message }) => {
		assert.equal(path, '.archspec/kinds/note.yaml');
		return `${range.start.line + 1}: ${lines.slice(range)}: ${message}`;
	});
}

function problemsWith(from: string, to: string): string[] {
	assert.ok(yaml.includes(from));
	return problems(yaml.replace(from, to));
}

describe('parseKind', () => {
	it('reads a kind as plain data', () => {
		assert.deepEqual(parseKind('note.yaml', yaml).kind, parse(yaml));
	});

	it('reads the built-in kinds', () => {
		for (const kind of builtinKinds) {
			const text = readFileSync(new URL(`../../../schemas/kinds/${kind.id}.yaml`, import.meta.url), 'utf8');
			assert.deepEqual(parseKind(`${kind.id}.yaml`, text).kind, kind);
		}
	});

	it('names an unknown property and the known ones', () => {
		const [problem] = problemsWith('    heading: What\n', '    headline: What\n    heading: What\n');
		assert.match(problem ?? '', /^13: headline: Unknown property 'headline'; known here: id, heading, aliases, /);
	});

	it('says what is missing, at the thing that lacks it', () => {
		assert.deepEqual(problemsWith('    heading: What\n', ''), ["12: id: Property 'heading' is missing."]);
		assert.deepEqual(problemsWith('name: Note\n', ''), ["1: id: Property 'name' is missing."]);
	});

	it('says what a value must be', () => {
		assert.deepEqual(problemsWith('group: notes', 'group: [a]'), ["4: group: 'group' must be a text, and is a list."]);
		assert.deepEqual(problemsWith('atLeast: 1', 'atLeast: 0'), ["8: 0: 'atLeast' must be 1 or more."]);
		assert.deepEqual(problemsWith('id: note', 'id: My Note'), [
			"1: My Note: 'id' must look like ^[a-z0-9]+(-[a-z0-9]+)*$.",
		]);
		assert.deepEqual(problemsWith("['notes/*.md']", '[]'), ["6: paths: 'paths' must have at least 1 item."]);
		assert.deepEqual(problemsWith('status:', 'placeholders: [bracket, brackets]\nstatus:'), [
			"10: brackets: An item of 'placeholders' must be one of: bracket, brace, caps, clarification, todo, example, choice, comment, angle.",
		]);
	});

	it('reports a regular expression that does not compile, at its place', () => {
		assert.match(
			problemsWith("'^What'", "'(What'")[0] ?? '',
			/^14: '\(What': This regular expression can't be read: .+\.$/,
		);
		assert.match(problemsWith("'^note'", "'[note'")[0] ?? '', /^7: '\[note': /);
	});

	it('reports a regular expression that may never end, wherever it stands', () => {
		const message = /^(\d+): '\^\(a\+\)\+x': This regular expression may never end: /;
		for (const [from, to] of [
			["'^What'", "'^(a+)+x'"],
			["'^note'", "'^(a+)+x'"],
			['status: {', "title: { template: T, pattern: '^(a+)+x' }\nstatus: {"],
			['status: {', "placeholderText: ['^(a+)+x']\nstatus: {"],
			["['notes/*.md']", "['notes/*.md']\n    name: '^(a+)+x'"],
		] as const) {
			const [problem, ...others] = problemsWith(from, to);
			assert.match(problem ?? '', message);
			assert.deepEqual(others, []);
		}
	});

	it('reports a place for new documents that is not in the workspace', () => {
		const message = 'New documents stay in the workspace: write a folder from its root, without "..".';
		for (const directory of ['../../outside', 'a/..', '/etc', 'C:/x', '\\x', 'a\\..\\..']) {
			const shown = `'${directory}'`;
			assert.deepEqual(problemsWith('directory: notes', `directory: ${shown}`), [`9: ${shown}: ${message}`]);
		}
		assert.deepEqual(problemsWith('directory: notes', 'directory: a..b/...'), []);
		assert.deepEqual(problemsWith("'{slug}.md'", "'../{slug}.md'"), [
			"9: '../{slug}.md': A name has no folders in it: write those as the directory.",
		]);
	});

	it('reports ids that name nothing or stand twice', () => {
		assert.deepEqual(problemsWith('ids: [what]', 'ids: [what, who]'), ["8: who: This kind has no section 'who'."]);
		assert.deepEqual(problemsWith('section: what', 'section: who'), ["10: who: This kind has no section 'who'."]);
		assert.deepEqual(problemsWith('section: what }', 'section: what }\nrecord: { decision: who }'), [
			"11: who: This kind has no section 'who'.",
		]);
		assert.deepEqual(
			problemsWith('{ id: why, heading: Why }', '{ id: why, heading: Why }\n      - { id: why, heading: Y }'),
			["17: why: A section 'why' stands before this one."],
		);
		assert.deepEqual(problemsWith('atLeast: 1', 'atLeast: 2'), ['8: 2: 2 of 1 sections can never be there.']);
	});

	it('reports YAML that can not be read, and nothing else then', () => {
		const { findings } = parseKind('note.yaml', 'id: note\nname: [\n');
		assert.deepEqual(
			[...new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))],
			['configuration/syntax error'],
		);
	});

	it('says of each problem by which of two rules it is one', () => {
		const rulesOf = (text: string): string[] => parseKind('note.yaml', text).findings.map(({ rule }) => rule);
		assert.deepEqual(rulesOf('id: note\n').slice(0, 1), ['configuration/schema']);
		assert.deepEqual(rulesOf(yaml.replace('ids: [what]', 'ids: [who]')), ['configuration/schema']);
	});

	it('takes an empty file as one that lacks everything', () => {
		assert.deepEqual(problems(''), ['1: : The content must be a mapping, and is empty.']);
	});
});
