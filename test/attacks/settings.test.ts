import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Setting {
	readonly scope?: string;
}

const { contributes, capabilities } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const properties: Readonly<Record<string, Setting>> = Object.assign(
	{},
	...contributes.configuration.map((section: { properties: object }) => section.properties),
);
const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;

/** Scopes that VS Code reads from the settings of the person, or of the machine, alone. */
const own: ReadonlySet<string> = new Set(['application', 'machine']);

/** What a repository may set for those who open it: how things look and how strict rules are. */
const harmless: ReadonlySet<string> = new Set([
	'archspec.ai.detail',
	'archspec.ai.focus',
	'archspec.ai.language',
	'archspec.ai.write',
	'archspec.artifacts.escapeFormulas',
	'archspec.codeLens.ai',
	'archspec.codeLens.requirements',
	'archspec.codeLens.specs',
	'archspec.codeLens.tasks',
	'archspec.contents.updateOnSave',
	'archspec.decisions.groupBy',
	'archspec.decisions.sortBy',
	'archspec.decisions.updateIndex',
	'archspec.diagnostics.delay',
	'archspec.diagnostics.scope',
	'archspec.maxFileSize',
	'archspec.newDocument.openIn',
	'archspec.outline.criteria',
	'archspec.rules',
	'archspec.specs.followEditor',
	'archspec.specs.groupBy',
	'archspec.tasks.followEditor',
]);

describe('the settings of a folder that means harm', () => {
	it('do not say where a question goes, what it costs, whether one is asked, or which program runs', () => {
		for (const name of [
			'ai.provider',
			'ai.endpoint',
			'ai.model',
			'ai.models',
			'ai.confirm',
			'ai.budget',
			'ai.contextTokens',
			'ai.firstTokenTimeout',
			'ai.nextTokenTimeout',
			'export.browser',
			'review.name',
		]) {
			assert.ok(own.has(properties[`archspec.${name}`]?.scope ?? ''), name);
		}
	});

	it('are harmless, or wait until the folder is trusted', () => {
		const restricted = new Set<string>(restrictedConfigurations);
		const open = Object.entries(properties)
			.filter(([name, { scope = '' }]) => !own.has(scope) && !restricted.has(name))
			.map(([name]) => name);
		assert.deepEqual(
			open.filter((name) => !harmless.has(name)),
			[],
			'a new setting is judged here: of the person alone, restricted, or harmless',
		);
		assert.equal(supported, 'limited');
	});

	it('hold no key: no setting is for one', () => {
		assert.deepEqual(
			Object.keys(properties).filter((name) => /key|token(?!s|Timeout)|secret|password/i.test(name)),
			[],
		);
	});
});
