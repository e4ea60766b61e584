import * as vscode from 'vscode';
import type { ModelEntry } from '../../core/generation/models.ts';
import type { ProviderName } from '../../core/generation/provider.ts';
import type { FillOptions } from '../../core/generation/subject.ts';
import { settings, settingsSection } from '../ids.ts';

/** What a person set about language models, read anew at each call: a setting may change at any time. */
export const readAiSettings = {
	provider: (): ProviderName | 'auto' => {
		const value = get(settings.aiProvider);
		return value === 'openai' || value === 'vscode' || value === 'offline' ? value : 'auto';
	},
	/** Without a slash at its end; empty where none is set. */
	endpoint: (): string => text(settings.aiEndpoint).trim().replace(/\/+$/, ''),
	/** Whether the person named one, rather than leaving the usual one. */
	isEndpointSet: (): boolean =>
		vscode.workspace.getConfiguration(settingsSection, null).inspect(settings.aiEndpoint)?.globalValue !== undefined,
	/** Empty where none is chosen. */
	model: (): string => text(settings.aiModel).trim(),
	models: (): readonly ModelEntry[] => {
		const value = get(settings.aiModels);
		return Array.isArray(value) ? value.flatMap(modelEntry) : [];
	},
	confirm: (): 'always' | 'firstTime' | 'never' => {
		const value = get(settings.aiConfirm);
		return value === 'always' || value === 'never' ? value : 'firstTime';
	},
	write: (): 'document' | 'diff' => (get(settings.aiWrite) === 'diff' ? 'diff' : 'document'),
	/** US dollars; undefined for no limit. */
	budget: (): number | undefined => number(settings.aiBudget, 0, Number.POSITIVE_INFINITY),
	/** Tokens. */
	contextTokens: (): number => number(settings.aiContextTokens, 500, Number.POSITIVE_INFINITY) ?? 16_000,
	/** Milliseconds. */
	firstTokenTimeout: (): number => (number(settings.aiFirstTokenTimeout, 1, 86_400) ?? 60) * 1000,
	/** Milliseconds. */
	nextTokenTimeout: (): number => (number(settings.aiNextTokenTimeout, 1, 86_400) ?? 30) * 1000,
	lenses: (): boolean => get(settings.aiLenses) !== false,
	/** @param scope the document that is written */
	fillOptions: (scope: vscode.Uri): FillOptions => {
		const detail = get(settings.aiDetail, scope);
		return {
			detail: detail === 'low' || detail === 'high' ? detail : 'medium',
			focus: text(settings.aiFocus, scope).trim(),
			language: text(settings.aiLanguage, scope).trim(),
			temperature: number(settings.aiTemperature, 0, 2),
		};
	},
};

function get(name: string, scope?: vscode.Uri): unknown {
	return vscode.workspace.getConfiguration(settingsSection, scope ?? null).get<unknown>(name);
}

function text(name: string, scope?: vscode.Uri): string {
	const value = get(name, scope);
	return typeof value === 'string' ? value : '';
}

function number(name: string, least: number, most: number): number | undefined {
	const value = get(name);
	return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : undefined;
}

function modelEntry(value: unknown): ModelEntry[] {
	if (typeof value !== 'object' || value === null) {
		return [];
	}
	const id: unknown = Reflect.get(value, 'id');
	const known = (['context', 'input', 'cached', 'output'] as const).flatMap((name) => {
		const amount: unknown = Reflect.get(value, name);
		return typeof amount === 'number' && amount >= 0 ? [[name, amount] as const] : [];
	});
	return typeof id === 'string' && id !== '' ? [{ id, ...Object.fromEntries(known) }] : [];
}
