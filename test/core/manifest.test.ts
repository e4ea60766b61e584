import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultConfig } from '../../src/core/config.ts';
import { ruleDescriptions } from '../../src/core/rules/index.ts';
import * as ids from '../../src/vscode/ids.ts';

const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
/** As the editor shows it: each `%key%` is its English text. */
const text = read('package.json').replace(/"%([^"%\s]+)%"/g, (_, key) => JSON.stringify(texts[key]));
const manifest = JSON.parse(text);
const { contributes } = manifest;

interface SettingsSection {
	readonly title: string;
	readonly order: number;
	readonly properties: Readonly<Record<string, { order?: number; default?: unknown; properties?: unknown }>>;
}

const sections: readonly SettingsSection[] = contributes.configuration;
const properties: SettingsSection['properties'] = Object.assign({}, ...sections.map((section) => section.properties));

function read(file: string): string {
	return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

describe('package.json', () => {
	it('declares the commands that the code registers, and no other', () => {
		const declared = contributes.commands.map(({ command }: { command: string }) => command);
		assert.deepEqual(declared.sort(), Object.values(ids.commands).sort());
	});

	it('declares the settings that the code reads, and no other', () => {
		const read = Object.values(ids.settings).map((name) => `${ids.settingsSection}.${name}`);
		assert.deepEqual(Object.keys(properties).sort(), read.sort());
	});

	it('shows the settings in titled sections, each in an order of its own', () => {
		assert.deepEqual(
			sections.map(({ title, order }) => [order, title]),
			[
				[1, 'Checks'],
				[2, 'Views'],
				[3, 'Writing'],
				[4, 'Output'],
				[5, 'AI'],
			],
		);
		for (const section of sections) {
			const orders = Object.values(section.properties).map(({ order }) => order);
			assert.deepEqual(
				orders,
				orders.map((_, index) => index + 1),
				section.title,
			);
		}
		const count = sections.reduce((sum, section) => sum + Object.keys(section.properties).length, 0);
		assert.equal(count, Object.keys(properties).length, 'no setting stands in two sections');
	});

	it('names the next step in each view of a window without a folder', () => {
		const welcomes: readonly { view: string; when: string; contents: string }[] = contributes.viewsWelcome;
		assert.deepEqual(
			welcomes
				.filter(
					({ when, contents }) => when === 'workspaceFolderCount == 0' && /command:vscode\.openFolder/.test(contents),
				)
				.map(({ view }) => view)
				.sort(),
			[ids.views.decisions, ids.views.specs, ids.views.tasks],
		);
	});

	it('names what it is about in each command of records that the palette lists', () => {
		const titles = contributes.commands
			.filter(({ command }: { command: string }) => command.startsWith('archspec.adr.'))
			.map(({ title }: { title: string }) => title);
		assert.deepEqual(
			titles.filter((title: string) => !/Record|Decision|Dates from Git/.test(title)),
			[],
		);
	});

	it('declares the container and the views', () => {
		assert.deepEqual(Object.keys(contributes.views), [ids.views.container]);
		assert.equal(contributes.viewsContainers.activitybar[0].id, ids.views.container);
		assert.deepEqual(
			contributes.views[ids.views.container].map(({ id }: { id: string }) => id),
			[ids.views.specs, ids.views.tasks, ids.views.decisions],
		);
	});

	it('declares the form as a choice beside the text editor, and in its place for nobody', () => {
		const [{ viewType, priority }, ...others] = contributes.customEditors;
		assert.deepEqual([viewType, priority, others], [ids.wizardViewType, 'option', []]);
	});

	it('defines the task that the code runs, with the problem matcher that reads it', () => {
		assert.deepEqual(
			contributes.taskDefinitions.map(({ type }: { type: string }) => type),
			[ids.checkTaskType],
		);
		assert.deepEqual(
			contributes.problemMatchers.map(({ name }: { name: string }) => name),
			['archspec'],
		);
	});

	it('uses only context keys and kinds of items that the code sets', () => {
		const settings = Object.keys(properties).map((name) => `config.${name}`);
		const keys = new Set<string>([
			...Object.values(ids.contextKeys),
			ids.views.specs,
			ids.views.tasks,
			ids.views.decisions,
			ids.wizardViewType,
			...settings,
		]);
		for (const [, when = ''] of text.matchAll(/"(?:when|enablement)": "([^"]*)"/g)) {
			for (const [key] of when.matchAll(/(?:config\.)?archspec\.[\w.]+/g)) {
				assert.ok(keys.has(key), `${key} in "${when}"`);
			}
			for (const [, pattern = ''] of when.matchAll(/viewItem (?:==|=~) \/?\^?\(?([\w|]+)/g)) {
				for (const item of pattern.split('|')) {
					assert.ok(item in ids.viewItems, `${item} in "${when}"`);
				}
			}
		}
	});

	it('links only commands that exist, in welcomes and menus', () => {
		// The editor has a command for each view, and some of its own
		const views = Object.values(ids.views).map((view) => `${view}.focus`);
		const editors = ['vscode.openFolder', 'workbench.actions.view.problems'];
		const known = new Set<string>([...Object.values(ids.commands), ...views, ...editors]);
		const linked = [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
		const inMenus = Object.values<{ command?: string }[]>(contributes.menus)
			.flat()
			.flatMap(({ command }) => command ?? []);
		assert.deepEqual(
			[...linked, ...inMenus].filter((command) => !known.has(command)),
			[],
		);
	});

	it('has each submenu once in a menu: the editor leaves out the second', () => {
		for (const [name, items] of Object.entries<{ submenu?: string }[]>(contributes.menus)) {
			const submenus = items.flatMap(({ submenu }) => submenu ?? []);
			assert.deepEqual(submenus, [...new Set(submenus)], name);
		}
	});

	it('offers the severities of every rule in the settings', () => {
		const expected = Object.fromEntries(
			ruleDescriptions.map(({ id, summary }) => [
				id,
				{ type: 'string', enum: ['error', 'warning', 'hint', 'off'], description: summary },
			]),
		);
		assert.deepEqual(properties['archspec.rules']?.properties, expected);
	});

	it('has the size limit of the engine as its default', () => {
		assert.equal(properties['archspec.maxFileSize']?.default, defaultConfig.maxFileSize);
	});
});
