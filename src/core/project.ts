import { toolFolders } from './adr/log/toolFolders.ts';
import { type Config, configFileName, defaultConfig, kindsFolder } from './config.ts';
import type { LoadedConfig } from './configFile.ts';
import { toFindings } from './configurationFindings.ts';
import { LineIndex } from './document/text.ts';
import { YamlSource } from './document/yaml.ts';
import { builtinKinds } from './generated/kinds.ts';
import { loadPrompts } from './generation/ownPrompts.ts';
import { prepareFrontMatterSchema } from './kinds/frontMatterSchema.ts';
import type { Kind } from './kinds/kind.ts';
import { KindRegistry } from './kinds/kindRegistry.ts';
import { withOwnIds } from './kinds/ownIds.ts';
import type { Finding } from './rules/rule.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What a workspace root says about itself. */
export interface Project {
	readonly config: Config;
	readonly kinds: KindRegistry;
	/** Path of the file that each of the team's own kinds stands in, by the kind's id. */
	readonly kindFiles: ReadonlyMap<string, string>;
	/** Problems of the configuration file and of the team's own kinds and prompts, at their places. */
	readonly findings: readonly Finding[];
}

/** Size in bytes above which a configuration file or a kind is a mistake. */
const maxSize = 1024 * 1024;

/**
 * Reads `.archspec.yaml`, `.archspec/kinds/*.yaml` and `.archspec/prompts/*.md`. What is broken is a finding (rule ids
 * `configuration/syntax`, `configuration/schema`), and the rest works on with defaults.
 * @param ruleIds all rules there are: the configuration may name no other
 * @param builtin the kinds that are there without any file
 */
export async function loadProject(
	workspace: Workspace,
	ruleIds: readonly string[],
	builtin: readonly Kind[] = builtinKinds,
): Promise<Project> {
	const findings: Finding[] = [];
	const own = await loadOwnKinds(workspace, findings);
	const kinds = new KindRegistry([...builtin, ...own.map(({ kind }) => kind)]);
	const kindFiles = new Map(own.map(({ kind, path }) => [kind.id, path]));
	const text = await readIfThere(workspace, configFileName, findings);
	const ids = kinds.all().map(({ id }) => id);
	const loaded = text === undefined ? { config: defaultConfig, findings: [] } : await readConfig(text, ruleIds, ids);
	const recordFolders = await toolFolders(workspace);
	const prompts = await loadPrompts(workspace);
	const config = recordFolders.length === 0 ? loaded.config : { ...loaded.config, recordFolders };
	const documents = config.documents.map(({ kind }) => kind);
	return {
		config,
		kinds: withOwnIds(withChosen(kinds, new Set([...kindFiles.keys(), ...documents])), config.trace),
		kindFiles,
		findings: [...findings, ...loaded.findings, ...prompts.findings],
	};
}

/** The kinds, with those of some ids marked as the team's choice. */
function withChosen(kinds: KindRegistry, ids: ReadonlySet<string>): KindRegistry {
	return ids.size === 0
		? kinds
		: new KindRegistry(kinds.all().map((kind) => (ids.has(kind.id) ? { ...kind, chosen: true } : kind)));
}

async function readConfig(text: string, ruleIds: readonly string[], kindIds: readonly string[]): Promise<LoadedConfig> {
	const { parseConfig } = await import('./ownFiles.ts');
	return parseConfig(text, ruleIds, kindIds);
}

async function loadOwnKinds(workspace: Workspace, findings: Finding[]): Promise<{ kind: Kind; path: string }[]> {
	const kinds = new Map<string, { kind: Kind; path: string }>();
	const paths = (await workspace.list()).filter(isKindFile).sort();
	const texts = await Promise.all(paths.map((path) => readIfThere(workspace, path, findings)));
	if (paths.length === 0) {
		return [];
	}
	const { parseKind } = await import('./ownFiles.ts');
	for (const [i, path] of paths.entries()) {
		const text = texts[i];
		const loaded = text === undefined ? undefined : parseKind(path, text);
		for (const finding of loaded?.findings ?? []) {
			findings.push(finding);
		}
		if (text === undefined || !loaded?.kind) {
			continue;
		}
		const { kind } = loaded;
		const report = (pointer: string, message: string): void => {
			const range = new YamlSource(new LineIndex(text), text).rangeOf(pointer);
			findings.push(...toFindings(path, 'configuration/schema', [{ range, message }]));
		};
		const problem = await prepareFrontMatterSchema(kind);
		if (problem) {
			report('/frontMatter/schema', problem);
		}
		if (kinds.has(kind.id)) {
			report('/id', `Another file of this folder has a kind '${kind.id}', and this one is left out.`);
		} else {
			kinds.set(kind.id, { kind, path });
		}
	}
	return [...kinds.values()];
}

function isKindFile(path: string): boolean {
	const name = path.startsWith(`${kindsFolder}/`) ? path.slice(kindsFolder.length + 1) : '/';
	return !name.includes('/') && /\.ya?ml$/i.test(name);
}

/** The text of a file; undefined where there is none, and with a finding where it can't be read. */
async function readIfThere(workspace: Workspace, path: string, findings: Finding[]): Promise<string | undefined> {
	if ((await workspace.entry(path)) !== 'file') {
		return undefined;
	}
	const text = await workspace.read(path, maxSize);
	if (typeof text === 'string') {
		return text;
	}
	const start = { line: 0, character: 0 };
	const range = { start, end: start };
	findings.push(...toFindings(path, 'configuration/syntax', [{ range, message: text.problem }]));
	return undefined;
}
