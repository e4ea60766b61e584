import { configFileName, defaultConfig } from '../../../src/core/config.ts';
import { setRuleSeverity } from '../../../src/core/configEdit.ts';
import { parseConfig } from '../../../src/core/configFile.ts';
import { applyEdits, LineIndex } from '../../../src/core/document/text.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { parseKind } from '../../../src/core/kinds/loadKind.ts';
import { scaffold } from '../../../src/core/kinds/scaffold.ts';
import { ruleIds, rules } from '../../../src/core/rules/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';
import { rangeProblem } from '../../support/ranges.ts';
import { neighbours } from './desk.ts';
import type { Problem, Property } from './property.ts';

/** A kind is refused with findings at their places, or can be used: it scaffolds, recognises and checks. */
export const kindFiles: Property<'kind'> = {
	name: 'kinds are used or refused',
	of: 'kind',
	oneIn: 1,
	async check({ text }) {
		const { kind, findings } = parseKind('.archspec/kinds/x.yaml', text);
		if (!kind) {
			return findings.length === 0 ? 'refused without a word' : placesProblem(findings, text);
		}
		const made = newDocument(kind);
		const paths = [...(made ? [made.path] : []), ...kind.match.flatMap(({ paths: globs }) => globs.map(pathLike))];
		const files = Object.fromEntries(paths.map((path) => [path, made?.text ?? '# T\n\n## A\n\nb\n']));
		const kinds = new KindRegistry([...builtinKinds.slice(0, 2), kind]);
		const index = new SpecIndex({ workspace: new MemoryWorkspace(files), kinds, config: defaultConfig, rules });
		await index.load();
		return undefined;
	},
};

/** A new document; undefined where the kind asks for what nobody gave, which is refused with a sentence. */
function newDocument(kind: Kind): { path: string; text: string } | undefined {
	try {
		return scaffold(kind, { title: 'A title', date: '2024-01-02', variables: {} });
	} catch (thrown) {
		if (thrown instanceof RangeError && !/stack|length|repeat/i.test(thrown.message)) {
			return undefined;
		}
		throw thrown;
	}
}

/** A path that a glob may fit. */
function pathLike(glob: string): string {
	return glob
		.replace(/\*\*\//g, 'a/')
		.replace(/[*?]/g, 'b')
		.replace(/[[\]{}]/g, '');
}

/** A configuration is refused with findings at their places, or can be used; a severity put into it is there. */
export const configurationFiles: Property<'configuration'> = {
	name: 'configurations are used or refused',
	of: 'configuration',
	oneIn: 1,
	async check({ text }, random) {
		const kindIds = builtinKinds.map(({ id }) => id);
		const { config, findings } = parseConfig(text, ruleIds, kindIds);
		const problem = placesProblem(findings, text) ?? severityProblem(text, random.pick(ruleIds));
		if (problem !== undefined || findings.some(({ severity }) => severity === 'error')) {
			return problem;
		}
		const kinds = new KindRegistry(builtinKinds.slice(0, 2));
		const index = new SpecIndex({ workspace: new MemoryWorkspace(neighbours), kinds, config, rules });
		await index.load();
		return undefined;
	},
};

function placesProblem(findings: readonly Finding[], text: string): Problem {
	const lines = new LineIndex(text);
	return findings.map(({ range }) => rangeProblem(lines, range)).find((problem) => problem !== undefined);
}

/** Puts a severity into a configuration, as a quick fix does: it holds then, and all else is as before. */
function severityProblem(text: string, rule: string): Problem {
	const before = parseConfig(text, ruleIds);
	const edits = setRuleSeverity(text, rule, 'off');
	if (before.findings.some(({ severity }) => severity === 'error') || edits === undefined) {
		return undefined;
	}
	const { config, findings } = parseConfig(applyEdits(text, edits), ruleIds);
	const broken = findings.find(({ severity }) => severity === 'error');
	if (broken) {
		return `${configFileName} is broken by a severity: ${broken.message}`;
	}
	const { [rule]: set, ...others } = config.rules;
	const { [rule]: _was, ...same } = before.config.rules;
	return set === 'off' && JSON.stringify(others) === JSON.stringify(same)
		? undefined
		: 'a severity is not the one that was set';
}
