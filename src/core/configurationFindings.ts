import type { YamlProblem } from './document/yaml.ts';
import type { Finding } from './rules/rule.ts';

/** Problems of a configuration file as findings of the project. */
export function toFindings(path: string, rule: string, problems: readonly YamlProblem[]): Finding[] {
	return problems.map((problem) => ({ path, rule, severity: 'error', ...problem }));
}
