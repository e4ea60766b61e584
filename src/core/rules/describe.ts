import { ruleAnchor } from './docs.ts';
import type { Rule, RuleExample } from './rule.ts';

/** What a reader is told about a rule, or about a finding that no rule brings. */
export type RuleDescription = Pick<Rule, 'id' | 'severity' | 'summary' | 'why' | 'fixable' | 'example'>;

/**
 * The rules page, `docs/rules.md`: a heading for each rule, by which `ruleDocUrl` finds it, with its reason and both of
 * its examples. Markdown that ends with a line break.
 */
export function rulesPage(descriptions: readonly RuleDescription[]): string {
	const groups = new Set(descriptions.map(groupOf));
	return [
		'# Rules',
		'',
		'<!-- Written by scripts/rulesDoc.mjs from the rules themselves; change them there. -->',
		'',
		'What `archspec check` and the Problems panel report. An *error* is certainly broken, a *warning* probably, a *hint* is',
		'a matter of taste. `.archspec.yaml` sets a severity or switches a rule off:',
		'',
		...fenced('yaml', 'rules:\n  structure/section-order: off\n  link/missing-path: warning'),
		'',
		'A comment in a document accepts one place. It names the rules, parted by blanks, or none for all of them; a reason',
		'may follow two hyphens. What is not written yet stays so: it is hidden here and still counted in the completion.',
		'',
		...fenced(
			'markdown',
			[
				'<!-- archspec-disable-next-line link/missing-file -- comes with the next release -->',
				'See [the guide](guide.md).',
				'',
				'The limit is TBD. <!-- archspec-disable-line placeholder/unfilled -->',
				'',
				'<!-- archspec-disable link/missing-path link/missing-line -->',
				'All that stands between the two comments, or up to the end of the document.',
				'<!-- archspec-enable -->',
			].join('\n'),
		),
		'',
		'| rule | severity | fix | finds |',
		'|---|---|---|---|',
		...descriptions.map(
			({ id, severity, fixable, summary }) =>
				`| [${id}](#${ruleAnchor(id)}) | ${severity} | ${fixable ? 'yes' : ''} | ${summary.replaceAll('|', '\\|')} |`,
		),
		...[...groups].flatMap((group) => [
			'',
			`## ${group}`,
			...descriptions.filter((description) => groupOf(description) === group).flatMap(describe),
		]),
		'',
	].join('\n');
}

function groupOf({ id }: RuleDescription): string {
	return id.slice(0, id.indexOf('/'));
}

function describe({ id, severity, fixable, summary, why, example }: RuleDescription): string[] {
	return [
		'',
		`### ${id}`,
		'',
		`**${severity}**${fixable ? ', fixable' : ''}. ${summary}`,
		'',
		why,
		'',
		`Bad, as \`${example.path}\`:`,
		'',
		...fenced(languageOf(example.path), example.bad),
		'',
		example.goodPath === undefined ? 'Good:' : `Good, as \`${example.goodPath}\`:`,
		'',
		...fenced(languageOf(example.path), example.good),
		...otherFiles(example),
	];
}

function otherFiles({ files = {}, formerPaths = [] }: RuleExample): string[] {
	const there = Object.keys(files).map((path) => `\`${path}\``);
	const gone = formerPaths.map((path) => `\`${path}\``);
	return [
		...(there.length > 0 ? ['', `Also in the repository: ${there.join(', ')}.`] : []),
		...(gone.length > 0 ? ['', `Once in the repository: ${gone.join(', ')}.`] : []),
	];
}

function languageOf(path: string): string {
	return path.endsWith('.md') ? 'markdown' : 'yaml';
}

/** A fence longer than any within the text. */
function fenced(language: string, text: string): string[] {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const mark = '`'.repeat(longest + 1);
	return [mark + language, text.replace(/\n$/, ''), mark];
}
