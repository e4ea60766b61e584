import type { RuleDescription } from './describe.ts';

const place = '.archspec.yaml';

/**
 * What reading `.archspec.yaml` and `.archspec/kinds/*.yaml` may find. No document is checked for it, so that these have
 * an id and a description, and nothing to run.
 */
export const configurationRules: readonly RuleDescription[] = [
	{
		id: 'configuration/syntax',
		severity: 'error',
		summary: 'The configuration file or a kind of the team is no YAML.',
		why: [
			'What can not be read can not be obeyed: defaults stand in for the configuration, and the kind is left out. All the',
			'rest works on.',
		].join('\n'),
		example: { path: place, bad: 'rules:\n\tlink/missing-path: off\n', good: 'rules:\n  link/missing-path: off\n' },
	},
	{
		id: 'configuration/schema',
		severity: 'error',
		summary: 'The configuration file or a kind of the team says something that does not exist.',
		why: [
			'A property, rule or severity that is misspelt would be without effect, and nobody would notice. The shape of both',
			'files is described by `config.schema.json` and `kind.schema.json`, which editors use for completion.',
		].join('\n'),
		example: { path: place, bad: 'rules:\n  link/missing-path: none\n', good: 'rules:\n  link/missing-path: off\n' },
	},
];
