import { promptsFolder } from '../config.ts';
import { toFindings } from '../configurationFindings.ts';
import { LineIndex } from '../document/text.ts';
import { builtinPrompts } from '../generated/prompts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fillPromptNames, type PromptName, type PromptTemplates } from './prompt.ts';
import { markersOf, PromptTemplateError, renderPrompt } from './promptTemplate.ts';

/** A team's own prompts over the built-in ones, and what is wrong with them. */
export interface LoadedPrompts {
	/** Where a team's own has an error, it stands here all the same: a command that needs it says so. */
	readonly templates: PromptTemplates;
	readonly findings: readonly Finding[];
}

/** Size in bytes above which a prompt is a mistake. */
const maxSize = 200_000;

/** Names of the prompts that a team can replace: those of the files below its folder, without `.md`. */
const promptNames: readonly string[] = Object.keys(builtinPrompts);

/** What is said of a prompt that is not read for a request, after its path. */
export const unreadablePrompt =
	'is no text, too large, or behind a symbolic link, which is not followed; put the text itself here.';

/** Where a team's own prompt stands, from the workspace root. */
export function promptPath(name: string): string {
	return `${promptsFolder}/${name}.md`;
}

/**
 * Reads `.archspec/prompts/*.md`. A file replaces the built-in prompt of its name (`fill.md`); what is wrong with one is
 * a finding at its place (rule ids `configuration/syntax`, `configuration/schema`).
 */
export async function loadPrompts(workspace: Pick<Workspace, 'list' | 'read'>): Promise<LoadedPrompts> {
	const own = new Map<string, string>();
	const findings: Finding[] = [];
	for (const path of (await workspace.list()).filter(isPromptFile)) {
		const text = await workspace.read(path, maxSize);
		const name = path.slice(promptsFolder.length + 1, -'.md'.length);
		if (typeof text === 'string') {
			findings.push(...promptFindings(path, name, text));
			own.set(name, text);
		} else {
			findings.push(...toFindings(path, 'configuration/syntax', [{ range: firstPlace, message: text.problem }]));
		}
	}
	const replaced = Object.entries(builtinPrompts).map(([name, text]) => [name, own.get(name) ?? text]);
	return { templates: { ...builtinPrompts, ...Object.fromEntries(replaced) }, findings };
}

/**
 * The templates for a command; those that it does not need are built-in ones where a team's own can't be used.
 * @param needed by the command
 * @throws PromptTemplateError that names the file and the line of the first of these that can't be used
 */
export function usablePrompts({ templates, findings }: LoadedPrompts, needed: readonly PromptName[]): PromptTemplates {
	const errors = findings.filter(({ severity }) => severity === 'error');
	const first = errors.find(({ path }) => needed.some((name) => path === promptPath(name)));
	if (first) {
		throw new PromptTemplateError(`${first.path}, line ${first.range.start.line + 1}: ${first.message}`);
	}
	const broken = Object.entries(builtinPrompts).filter(([name]) =>
		errors.some(({ path }) => path === promptPath(name)),
	);
	return { ...templates, ...Object.fromEntries(broken) };
}

/** Prompts that may use all that is known of a section; others what the built-in one uses. */
const aboutSections: ReadonlySet<string> = new Set(['system', 'fill', 'improve', 'continue', 'suggest']);

const start = { line: 0, character: 0 };
const firstPlace = { start, end: start };

function isPromptFile(path: string): boolean {
	const name = path.startsWith(`${promptsFolder}/`) ? path.slice(promptsFolder.length + 1) : '/';
	return !name.includes('/') && name.endsWith('.md');
}

function promptFindings(path: string, name: string, text: string): Finding[] {
	const builtin = Object.entries(builtinPrompts).find(([known]) => known === name)?.[1];
	if (builtin === undefined) {
		const message = `There is no prompt '${name}'. There are: ${promptNames.join(', ')}.`;
		const range = { start, end: new LineIndex(text).positionAt(text.split(/\r?\n/, 1)[0]?.length ?? 0) };
		return [{ path, rule: 'configuration/schema', severity: 'warning', range, message }];
	}
	const known = aboutSections.has(name) ? fillPromptNames : markersOf(builtin);
	try {
		renderPrompt(text, Object.fromEntries([...known].map((one) => [one, 'x'])));
		return [];
	} catch (error) {
		if (!(error instanceof PromptTemplateError)) {
			throw error;
		}
		const lines = new LineIndex(text);
		const at = Math.max(text.indexOf(error.marker), 0);
		const range = { start: lines.positionAt(at), end: lines.positionAt(at + error.marker.length) };
		return toFindings(path, 'configuration/schema', [{ range, message: error.message }]);
	}
}
