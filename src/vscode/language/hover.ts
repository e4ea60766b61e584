import * as vscode from 'vscode';
import type { Position } from '../../core/document/text.ts';
import { isArchived } from '../../core/openspec/place.ts';
import { type MarkState, markState } from '../../core/tasks/taskDialect.ts';
import { nameOf } from '../../core/trace/lookup/names.ts';
import { birthplaces } from '../../core/trace/lookup/places.ts';
import { childrenOf, type Usage, usageOf } from '../../core/trace/lookup/usage.ts';
import type { Definition } from '../../core/trace/trace.ts';
import type { PlacedDefinition } from '../../core/trace/traceScope.ts';
import { escapeMarkdown, toRange } from '../convert.ts';
import type { Services } from '../services.ts';
import { withCode } from './selector.ts';
import { symbolOnceRead, type TracedText } from './symbolUnder.ts';

/** More lines than these would fill the screen. */
const mostItems = 12;
/** A range of ids shows each of them as one line from so many on. */
const mostInFull = 2;

const boxes: Readonly<Record<MarkState, string>> = { done: '☑', started: '◐', open: '☐' };

/** What an id stands for, where it is covered and how far its tasks are. */
export function registerHover(services: Services): vscode.Disposable {
	const { indexes } = services;
	const provider: vscode.HoverProvider = {
		async provideHover(document, position, token) {
			const found = await symbolOnceRead(indexes, document, position, token);
			const born = found ? birthplaces(found.scope, found.symbol) : [];
			if (!found || born.length === 0) {
				return undefined;
			}
			const text =
				born.length > mostInFull ? inBrief(found, born) : born.map((one) => inFull(found, one)).join('\n\n---\n\n');
			return new vscode.Hover(new vscode.MarkdownString(text), toRange(found.symbol.range));
		},
	};
	return withCode(services, (selector) => vscode.languages.registerHoverProvider(selector, provider));
}

function inFull(text: TracedText, placed: PlacedDefinition): string {
	const { definition } = placed;
	const parts = [`**${escapeMarkdown(nameOf(definition))}**${stateOf(definition)}${parentOf(text, definition)}`];
	if (definition.text !== '' && definition.text !== definition.id) {
		parts.push(escapeMarkdown(definition.text));
	}
	const children = childrenOf(text.scope, definition);
	const isCoverable = definition.space === 'requirement' || definition.space === 'property';
	const usage = usageOf(text.scope, [definition, ...(isCoverable ? children.map((one) => one.definition) : [])]);
	parts.push(...listOf(children.map((child) => line(text, child))));
	const isNamedScenario = definition.space === 'scenario' && usage.tasks.length + usage.elsewhere.length > 0;
	parts.push(...(isCoverable || isNamedScenario ? coverage(text, usage) : named(text, definition)));
	return parts.join('\n\n');
}

function inBrief(text: TracedText, born: readonly PlacedDefinition[]): string {
	const requirements = born.map(({ definition }) => definition);
	const children = requirements.flatMap((one) => childrenOf(text.scope, one).map(({ definition }) => definition));
	return [
		...listOf(born.map((one) => line(text, one))),
		...coverage(text, usageOf(text.scope, [...requirements, ...children])),
	].join('\n\n');
}

/** Whose criterion it is. */
function parentOf({ scope }: TracedText, { space, parent, type }: Definition): string {
	const parentSpace = type === 'scenario' ? 'requirement' : space;
	const [above] = parent === undefined ? [] : scope.definitions(parentSpace, parent);
	if (!above) {
		return '';
	}
	const { definition } = above;
	return ` — ${escapeMarkdown(definition.text === '' ? nameOf(definition) : `${nameOf(definition)}: ${definition.text}`)}`;
}

function coverage(text: TracedText, { tasks, properties, elsewhere }: Usage): string[] {
	if (tasks.length + properties.length + elsewhere.length === 0) {
		return [`*${vscode.l10n.t('Nothing refers to it yet.')}*`];
	}
	const files = new Map(elsewhere.map(({ path, reference }) => [path, reference.range.start]));
	return [
		...group(
			vscode.l10n.t('Tasks'),
			tasks.map((task) => line(text, task)),
		),
		...group(
			vscode.l10n.t('Properties'),
			properties.map((property) => line(text, property)),
		),
		...group(
			vscode.l10n.t('Named in'),
			[...files].map(([path, start]) => link(text, path.slice(path.lastIndexOf('/') + 1), path, start)),
		),
	];
}

/** What a task does, and what waits for it. */
function named(text: TracedText, { space, key }: Definition): string[] {
	const does = text.scope.documents.flatMap(({ path, trace }) =>
		isArchived(path) ? [] : trace.references.filter(({ from }) => from?.space === space && from.key === key),
	);
	const born = does.flatMap((one) => one.keys.flatMap((id) => text.scope.definitions(one.space, id).slice(0, 1)));
	const requirements = new Set(born.filter(({ definition }) => definition.space !== 'task'));
	const before = new Set(born.filter(({ definition }) => definition.space === 'task'));
	const waiting = usageOf(text.scope, [{ space, key } as Definition]).tasks;
	return [
		...group(
			vscode.l10n.t('Does'),
			[...requirements].map((one) => line(text, one)),
		),
		...group(
			vscode.l10n.t('Waits for'),
			[...before].map((one) => line(text, one)),
		),
		...group(
			vscode.l10n.t('Waited for by'),
			waiting.map((one) => line(text, one)),
		),
	];
}

function group(title: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`**${title}**`, ...listOf(lines)];
}

function listOf(lines: readonly string[]): string[] {
	const shown = lines.slice(0, mostItems).map((one) => `- ${one}`);
	const rest = lines.length - shown.length;
	return lines.length === 0
		? []
		: [[...shown, ...(rest > 0 ? [`- ${vscode.l10n.t('… and {0} more', rest)}`] : [])].join('\n')];
}

function line(text: TracedText, { path, definition }: PlacedDefinition): string {
	const words =
		definition.type === 'task' ? definition.text.replace(definition.id, '').replace(/^[\s.:*]+/, '') : definition.text;
	// A scenario of OpenSpec has a name, which is all that it says
	const isName = definition.type === 'scenario' && definition.id === definition.text;
	const name = isName ? '' : link(text, definition.id, path, definition.idRange.start);
	return `${stateOf(definition)}${name} ${escapeMarkdown(words)}`.trim();
}

/** The mark of a task as a person reads it. */
function stateOf({ mark }: Definition): string {
	return mark === undefined ? '' : `${boxes[markState(mark)]} `;
}

function link({ home }: TracedText, label: string, path: string, { line }: Position): string {
	return `[${escapeMarkdown(label)}](${home
		.uriOf(path)
		.with({ fragment: `L${line + 1}` })
		.toString()})`;
}
