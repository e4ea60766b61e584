import type { Workflow } from './adr/log/repository.ts';
import { workflowOf } from './adr/status/workflow.ts';
import { type Config, configFileName, defaultConfig } from './config.ts';
import { toFindings } from './configurationFindings.ts';
import { schemaProblems } from './document/schemaProblems.ts';
import { LineIndex } from './document/text.ts';
import { YamlSource } from './document/yaml.ts';
import { config as validateConfig } from './generated/validators.js';
import { regexProblem } from './kinds/kindProblems.ts';
import type { Finding } from './rules/rule.ts';

/** What the schema lets one write: everything may be left out, stages of the workflow too. */
type WrittenConfig = Partial<Omit<Config, 'adr' | 'trace' | 'ai'>> & {
	readonly adr?: { readonly workflow?: Partial<Workflow> };
	readonly trace?: Partial<Config['trace']>;
	readonly ai?: Partial<Config['ai']>;
};

/** A configuration read from its text, and what is wrong with it. */
export interface LoadedConfig {
	readonly config: Config;
	readonly findings: readonly Finding[];
}

/**
 * Reads the text of `.archspec.yaml` (`schemas/config.schema.json`). Never throws; a text with an error gives the
 * defaults, since half of a team's decisions would be a decision that nobody took. A name that nothing has is a warning.
 * @param ruleIds all rules there are
 * @param kindIds all kinds there are; without them, kinds are not checked
 */
export function parseConfig(yamlText: string, ruleIds: readonly string[], kindIds?: readonly string[]): LoadedConfig {
	const source = new YamlSource(new LineIndex(yamlText), yamlText);
	if (source.problems.length > 0) {
		return { config: defaultConfig, findings: toFindings(configFileName, 'configuration/syntax', source.problems) };
	}
	const misfits = schemaProblems(source, validateConfig);
	if (misfits.length > 0) {
		return { config: defaultConfig, findings: toFindings(configFileName, 'configuration/schema', misfits) };
	}
	const written = source.value as WrittenConfig | null | undefined;
	const [patterns, badPatterns] = checkPatterns(source, written?.trace?.ids ?? []);
	const config: Config = {
		...defaultConfig,
		...written,
		adr: { workflow: workflowOf(written?.adr?.workflow) },
		trace: { ...defaultConfig.trace, ...written?.trace, ids: patterns },
		ai: { ...defaultConfig.ai, ...written?.ai },
	};
	return {
		config,
		findings: [...badPatterns, ...unknownRules(config, source, ruleIds), ...unknownKinds(config, source, kindIds)],
	};
}

/** The regular expressions that can be used, and what is wrong with the others. */
function checkPatterns(source: YamlSource, patterns: readonly string[]): [readonly string[], Finding[]] {
	const problems = patterns.map(patternProblem);
	return [
		patterns.filter((_, i) => problems[i] === undefined),
		problems.flatMap((message, i) =>
			message === undefined
				? []
				: toFindings(configFileName, 'configuration/schema', [{ range: source.rangeOf(`/trace/ids/${i}`), message }]),
		),
	];
}

function patternProblem(pattern: string): string | undefined {
	return (
		regexProblem(pattern, 'u') ??
		(new RegExp(`^(?:${pattern})$`, 'u').test('')
			? 'This regular expression matches an empty text. Write one for a whole id, such as REQ-\\d+.'
			: undefined)
	);
}

function unknownRules(config: Config, source: YamlSource, ruleIds: readonly string[]): Finding[] {
	const unknown = Object.keys(config.rules).filter((id) => !ruleIds.includes(id));
	return unknown.map((id) => {
		const group = ruleIds.filter((one) => one.startsWith(`${id.split('/')[0]}/`));
		const hint = group.length > 0 ? ` Of this group there are: ${group.join(', ')}.` : '';
		return unknownName(source, '/rules', id, `There is no rule '${id}'.${hint}`);
	});
}

function unknownKinds(config: Config, source: YamlSource, kindIds: readonly string[] | undefined): Finding[] {
	return config.documents.flatMap(({ kind }, i) =>
		!kindIds || kindIds.includes(kind)
			? []
			: [unknownName(source, `/documents/${i}/kind`, undefined, `There is no kind '${kind}'.`)],
	);
}

function unknownName(source: YamlSource, pointer: string, key: string | undefined, message: string): Finding {
	const range = source.rangeOf(pointer, key);
	return { path: configFileName, rule: 'configuration/schema', severity: 'warning', range, message };
}
