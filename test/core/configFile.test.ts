import assert from 'node:assert/strict';
import { defaultWorkflow } from '../../src/core/adr/status/workflow.ts';
import { defaultConfig } from '../../src/core/config.ts';
import { parseConfig } from '../../src/core/configFile.ts';

const ruleIds = ['link/missing-file', 'link/missing-anchor', 'table/ragged-row'];

function read(yaml: string): { config: unknown; problems: string[] } {
	const { config, findings } = parseConfig(yaml, ruleIds, ['note']);
	const problems = findings.map(
		({ rule, severity, range, message }) =>
			`${range.start.line + 1}:${range.start.character + 1} ${rule} ${severity} ${message}`,
	);
	return { config, problems };
}

describe('parseConfig', () => {
	it('takes defaults for what is not said', () => {
		for (const yaml of ['', '# nothing\n', '{}', 'rules: {}\n']) {
			assert.deepEqual(read(yaml), { config: defaultConfig, problems: [] });
		}
	});

	it('reads everything there is', () => {
		const yaml =
			'rules:\n  link/missing-file: off\nignore: ["old/**"]\ndocuments:\n  - { path: "a/*.md", kind: note }\nmaxFileSize: 10\nadr: { workflow: { superseded: [accepted] } }\ntrace: { ids: ["REQ-\\\\d+"] }\nai: { neverSend: ["docs/contracts/**"] }\n';
		assert.deepEqual(read(yaml), {
			config: {
				rules: { 'link/missing-file': 'off' },
				ignore: ['old/**'],
				documents: [{ path: 'a/*.md', kind: 'note' }],
				maxFileSize: 10,
				adr: { workflow: { ...defaultWorkflow, superseded: ['accepted'] } },
				trace: { code: [], ids: [String.raw`REQ-\d+`], documents: [] },
				ai: { neverSend: ['docs/contracts/**'] },
			},
			problems: [],
		});
	});

	it('leaves out a pattern of ids that may never end, or finds nothing', () => {
		const { config, problems } = read("trace:\n  code: ['src/**']\n  ids: ['(a+)+-\\d', 'X*', '(', 'REQ-\\d+']\n");
		assert.deepEqual(config, {
			...defaultConfig,
			trace: { code: ['src/**'], ids: [String.raw`REQ-\d+`], documents: [] },
		});
		assert.deepEqual(
			problems.map((problem) => problem.replace(/(error \S+ \S+ \S+ \S+ \S+).*/, '$1')),
			[
				'3:9 configuration/schema error This regular expression may never',
				'3:21 configuration/schema error This regular expression matches an',
				"3:27 configuration/schema error This regular expression can't be",
			],
		);
	});

	it('reports a wrong value at its place and uses the defaults', () => {
		assert.deepEqual(read('ignore: ["x"]\nrules:\n  link/missing-file: none\n'), {
			config: defaultConfig,
			problems: ["3:22 configuration/schema error 'link/missing-file' must be one of: error, warning, hint, off."],
		});
		assert.deepEqual(read('rules:\n  Links: off\n').problems, [
			"2:3 configuration/schema error 'Links' is no valid name here.",
		]);
		assert.deepEqual(read('adr:\n  workflow:\n    accepted: [replaced]\n').problems, [
			"3:16 configuration/schema error An item of 'accepted' must be one of: draft, proposed, accepted, rejected, deprecated, superseded.",
		]);
		assert.deepEqual(read('- a\n').problems, [
			'1:3 configuration/schema error The content must be a mapping or empty, and is a list.',
		]);
	});

	it('warns of rules and kinds that do not exist, and obeys the rest', () => {
		const { config, problems } = read(
			'rules:\n  link/missing: off\n  table/ragged-row: hint\ndocuments:\n  - path: x\n    kind: memo\n',
		);
		assert.deepEqual((config as typeof defaultConfig).rules['table/ragged-row'], 'hint');
		assert.deepEqual(problems, [
			"2:3 configuration/schema warning There is no rule 'link/missing'. Of this group there are: link/missing-file, link/missing-anchor.",
			"6:11 configuration/schema warning There is no kind 'memo'.",
		]);
	});

	it('reports broken YAML', () => {
		const { config, problems } = read('rules:\n\tlink: off\n');
		assert.equal(config, defaultConfig);
		assert.match(problems[0] ?? '', /^2:1 configuration\/syntax error /);
	});
});
