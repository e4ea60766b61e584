import * as vscode from 'vscode';
import { changeOf } from '../../core/openspec/place.ts';
import { percent } from '../../core/outline/summary.ts';
import { markState } from '../../core/tasks/taskDialect.ts';
import { childrenOf, usageOf } from '../../core/trace/lookup/usage.ts';
import { type Coverage, type CoveredItem, coverageOf, leavesOf } from '../../core/trace/matrix/coverage.ts';
import { isMarkdown } from '../../core/workspace/paths.ts';
import { toRange } from '../convert.ts';
import { settings, settingsSection } from '../ids.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings.ts';
import { numberOf } from '../words.ts';
import { markdown } from './selector.ts';
import { type TracedText, tracedText } from './symbolUnder.ts';

/** Who does and proves a requirement, above it; how much of a spec is covered, at its top. */
export function registerCodeLens({ indexes }: Services): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		provideCodeLenses(document) {
			if (indexes.rootOf(document.uri)?.ready === false) {
				// Numbers that grow while the folder is read would say that something is not covered. It never waits: the
				// editor asks again the later the longer an answer took, for all lenses of all providers
				return undefined;
			}
			const text = tracedText(indexes, document);
			if (!text?.trace.definitions.some(({ space }) => space === 'requirement')) {
				return undefined;
			}
			const coverage = coverageOf(text.scope);
			const items = coverage.items.filter(({ path }) => path === text.path);
			return [
				...(readSettings.specLenses() ? specLens(text, coverage, items) : []),
				...(readSettings.requirementLenses() ? items.flatMap((item) => requirementLens(text, item)) : []),
			];
		},
	};
	return vscode.Disposable.from(
		changed,
		indexes.onDidDisplay(() => changed.fire()),
		indexes.onDidChangeRoots(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(`${settingsSection}.${settings.requirementLenses.split('.')[0]}`)) {
				changed.fire();
			}
		}),
		vscode.languages.registerCodeLensProvider(markdown, provider),
	);
}

/** "80% covered · 3 open tasks": a click lists what is not covered. */
function specLens(text: TracedText, { covered, all }: Coverage, items: readonly CoveredItem[]): vscode.CodeLens[] {
	const tasks = text.scope.all('task').filter(({ definition }) => !definition.optional);
	const open = tasks.filter(({ definition }) => markState(definition.mark) !== 'done').length;
	const title = [
		...(all > 0 ? [vscode.l10n.t('{0}% covered', percent(covered / all))] : []),
		...(tasks.length > 0 ? [openTasks(open)] : []),
	].join(' · ');
	const missing = items.flatMap(leavesOf).filter((item) => item.covered === false);
	const places = missing.map(
		({ path, definition }) => new vscode.Location(text.home.uriOf(path), toRange(definition.idRange)),
	);
	const top = new vscode.Range(0, 0, 0, 0);
	return title === '' ? [] : [lens(top, title, text, places)];
}

/** "2 tasks · 1 property · covered": a click lists them. */
function requirementLens(text: TracedText, { definition, covered }: CoveredItem): vscode.CodeLens[] {
	const own = [definition, ...childrenOf(text.scope, definition).map((child) => child.definition)];
	const { tasks, properties, elsewhere } = usageOf(text.scope, own);
	const code = elsewhere.filter(({ path }) => !isMarkdown(path));
	const changes = new Set(elsewhere.flatMap(({ path }) => changeOf(path)?.change ?? []));
	const title = [
		...(tasks.length > 0 ? [numberOf.tasks(tasks.length)] : []),
		...(properties.length > 0 ? [numberOf.properties(properties.length)] : []),
		...(code.length > 0 ? [placesInCode(code.length)] : []),
		...(changes.size > 0 ? [openChanges(changes.size)] : []),
		...(covered === undefined ? [] : [covered ? vscode.l10n.t('covered') : vscode.l10n.t('not covered')]),
	].join(' · ');
	const places = [
		...[...tasks, ...properties].map(({ path, definition: { idRange } }) => ({ path, range: idRange })),
		...elsewhere.map(({ path, reference }) => ({ path, range: reference.range })),
	].map(({ path, range }) => new vscode.Location(text.home.uriOf(path), toRange(range)));
	return title === '' ? [] : [lens(toRange(definition.idRange), title, text, places)];
}

function openTasks(count: number): string {
	if (count === 0) {
		return vscode.l10n.t('all tasks done');
	}
	return count === 1 ? vscode.l10n.t('1 open task') : vscode.l10n.t('{0} open tasks', count);
}

function placesInCode(count: number): string {
	return count === 1 ? vscode.l10n.t('1 place in code') : vscode.l10n.t('{0} places in code', count);
}

function openChanges(count: number): string {
	return count === 1 ? vscode.l10n.t('1 open change') : vscode.l10n.t('{0} open changes', count);
}

/** Without places it is a text that can't be clicked. */
function lens(
	range: vscode.Range,
	title: string,
	{ home, path }: TracedText,
	places: readonly vscode.Location[],
): vscode.CodeLens {
	return new vscode.CodeLens(
		range,
		places.length === 0
			? { title, command: '' }
			: { title, command: 'editor.action.showReferences', arguments: [home.uriOf(path), range.start, places] },
	);
}
