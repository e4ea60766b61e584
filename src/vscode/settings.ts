import * as vscode from 'vscode';
import { type Config, defaultConfig } from '../core/config.ts';
import type { DecisionGrouping, DecisionOrder } from '../core/outline/decisions.ts';
import type { GroupBy } from '../core/outline/groups.ts';
import type { Severity } from '../core/rules/rule.ts';
import { settings, settingsSection } from './ids.ts';

/** What a person set in the editor, read anew at each call: a setting may change at any time. */
export const readSettings = {
	diagnosticsScope: (): 'workspace' | 'openFiles' =>
		get(settings.diagnosticsScope) === 'openFiles' ? 'openFiles' : 'workspace',
	/** Milliseconds between the last key and what is shown of it. */
	diagnosticsDelay: (): number => Math.min(Math.max(Number(get(settings.diagnosticsDelay) ?? 150), 0), 5000),
	followEditor: (): boolean => get(settings.followEditor) !== false,
	followTasks: (): boolean => get(settings.followTasks) !== false,
	taskLenses: (): boolean => get(settings.taskLenses) !== false,
	requirementLenses: (): boolean => get(settings.requirementLenses) !== false,
	specLenses: (): boolean => get(settings.specLenses) !== false,
	outlineCriteria: (): boolean => get(settings.outlineCriteria) !== false,
	remoteImages: (): boolean => get(settings.remoteImages) === true,
	reviewName: (): string => String(get(settings.reviewName) ?? '').trim(),
	newDocumentOpenIn: (): 'text' | 'form' => (get(settings.newDocumentOpenIn) === 'form' ? 'form' : 'text'),
	escapeFormulas: (): boolean => get(settings.escapeFormulas) !== false,
	/** Paths of a person's own style sheet and page for exports, from the folder or absolute; empty for none. */
	exportLook: (scope: vscode.ConfigurationScope | undefined): { readonly css: string; readonly template: string } => ({
		css: textOf(get(settings.exportCss, scope)),
		template: textOf(get(settings.exportTemplate, scope)),
	}),
	/** Absolute path of the browser that prints; empty where it is to be found. */
	exportBrowser: (): string => textOf(get(settings.exportBrowser)),
	keepContents: (): boolean => get(settings.keepContents) !== false,
	groupBy: (): GroupBy => {
		const value = get(settings.groupBy);
		return value === 'folder' || value === 'kind' ? value : 'feature';
	},
	decisionsGroupBy: (): DecisionGrouping => {
		const value = get(settings.decisionsGroupBy);
		return value === 'status' || value === 'tag' || value === 'date' ? value : 'folder';
	},
	decisionsUpdateIndex: (): 'always' | 'ask' | 'never' => {
		const value = get(settings.decisionsUpdateIndex);
		return value === 'always' || value === 'never' ? value : 'ask';
	},
	decisionsSortBy: (): DecisionOrder => (get(settings.decisionsSortBy) === 'newest' ? 'newest' : 'number'),
};

/**
 * The configuration of a root with the editor's settings below it: `.archspec.yaml` has the last word, because the
 * command line and everyone else's editor know nothing but that file. A setting counts where the file is silent.
 */
export function withSettings(config: Config, scope: vscode.ConfigurationScope | undefined): Config {
	const maxFileSize = get(settings.maxFileSize, scope);
	return {
		...config,
		rules: { ...ruleSettings(get(settings.rules, scope)), ...config.rules },
		maxFileSize:
			config.maxFileSize === defaultConfig.maxFileSize && typeof maxFileSize === 'number' && maxFileSize > 0
				? maxFileSize
				: config.maxFileSize,
	};
}

/** Whether a change of settings asks for a new check of everything. */
export function affectsIndex(event: vscode.ConfigurationChangeEvent): boolean {
	return (
		event.affectsConfiguration('files.exclude') ||
		[settings.rules, settings.maxFileSize].some((name) => event.affectsConfiguration(`${settingsSection}.${name}`))
	);
}

/** Whether a change of settings alters what is shown, and not what is known. */
export function affectsDisplay(event: vscode.ConfigurationChangeEvent): boolean {
	return [settings.diagnosticsScope, settings.groupBy].some((name) =>
		event.affectsConfiguration(`${settingsSection}.${name}`),
	);
}

/** Whether a change of settings arranges the Decisions view anew. */
export function affectsDecisions(event: vscode.ConfigurationChangeEvent): boolean {
	return [settings.decisionsGroupBy, settings.decisionsSortBy].some((name) =>
		event.affectsConfiguration(`${settingsSection}.${name}`),
	);
}

function get(name: string, scope?: vscode.ConfigurationScope): unknown {
	return vscode.workspace.getConfiguration(settingsSection, scope ?? null).get<unknown>(name);
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function ruleSettings(value: unknown): Record<string, Severity | 'off'> {
	const rules: Record<string, Severity | 'off'> = {};
	if (typeof value === 'object' && value !== null) {
		for (const [rule, severity] of Object.entries(value)) {
			if (severity === 'error' || severity === 'warning' || severity === 'hint' || severity === 'off') {
				rules[rule] = severity;
			}
		}
	}
	return rules;
}
