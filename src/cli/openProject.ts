import nodePath from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Config, configFileName, defaultConfig } from '../core/config.ts';
import type { DiagramParser } from '../core/diagrams/verdict.ts';
import { loadProject, type Project } from '../core/project.ts';
import { ruleIds, rules } from '../core/rules/index.ts';
import type { Finding, Rule } from '../core/rules/rule.ts';
import { foldersAbove } from '../core/workspace/paths.ts';
import { SpecIndex } from '../core/workspace/specIndex.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { NodeWorkspace } from '../node/nodeWorkspace.ts';
import { workspacePath } from '../node/paths.ts';
import { readTextFile } from '../node/textFile.ts';
import { namesMarkdown } from './namedMarkdown.ts';
import { resolveTargets, type Targets } from './targets.ts';
import { UsageError } from './usageError.ts';

export interface OpenProject {
	readonly workspace: NodeWorkspace;
	readonly project: Project;
	/** Not loaded yet. */
	readonly index: SpecIndex;
	readonly targets: Targets;
	/** Whether a workspace path is one of the PATHs or lies under one. */
	inTargets(path: string): boolean;
}

export interface OpenOptions {
	readonly cwd: string;
	/** As given on the command line; none stands for the current folder. */
	readonly paths: readonly string[];
	/** Read instead of `.archspec.yaml`. */
	readonly configFile?: string | undefined;
	/** Severities that go before those of the configuration. */
	readonly severities?: Config['rules'];
	/** All rules when not given; none for a command that asks for no findings. */
	readonly rules?: readonly Rule[];
	/** For a command that asks for findings and looks at no tasks, artifacts or open questions. */
	readonly forRules?: boolean;
	/** Checks diagrams, for a command that asks for findings. */
	readonly parser?: DiagramParser;
	/** Absolute path of a folder whose files are decision records, besides those that settings at the root name. */
	readonly recordFolder?: string | undefined;
}

/**
 * Finds the root of the PATHs, reads its configuration and kinds, and makes an index over it.
 * @throws UsageError when a PATH or `configFile` can't be used
 */
export async function openProject(options: OpenOptions): Promise<OpenProject> {
	const targets = await resolveTargets(options.cwd, options.paths);
	const named = new Set(targets.paths.map(({ path }) => path));
	const workspace = new NodeWorkspace(
		targets.root,
		[...named].filter((path) => path !== ''),
	);
	const { configFile } = options;
	const loaded = await loadProject(
		configFile === undefined ? workspace : withConfigFile(workspace, options.cwd, configFile),
		ruleIds,
	);
	const findings =
		configFile === undefined ? loaded.findings : findingsIn(configFile, options.cwd, targets.root, loaded.findings);
	const own = options.recordFolder === undefined ? undefined : workspacePath(targets.root, options.recordFolder);
	const config = {
		...loaded.config,
		rules: { ...loaded.config.rules, ...options.severities },
		recordFolders: [...(loaded.config.recordFolders ?? []), ...(own === undefined ? [] : [own])],
	};
	const project = { ...loaded, config, findings };
	const used = options.rules ?? rules;
	// The parser of diagrams, in a thread of its own, is heard between pieces of work
	const judgesDiagrams = used.some(({ id, scope }) => scope === 'diagram' && config.rules[id] !== 'off');
	return {
		workspace,
		project,
		index: new SpecIndex({
			workspace,
			kinds: project.kinds,
			config,
			rules: used,
			parser: options.parser,
			forRules: options.forRules,
			wantsMarkdown: namesMarkdown(targets, options.cwd),
			...(judgesDiagrams && { pause: () => setImmediate() }),
		}),
		targets,
		inTargets: (path) => named.has('') || named.has(path) || foldersAbove(path).some((folder) => named.has(folder)),
	};
}

/**
 * The workspace as if the content of another file stood in `.archspec.yaml`.
 * @throws UsageError when it can't be read
 */
function withConfigFile(workspace: Workspace, cwd: string, configFile: string): Workspace {
	const file = readTextFile(nodePath.resolve(cwd, configFile), defaultConfig.maxFileSize);
	if ('problem' in file) {
		throw new UsageError(`--config ${configFile}: ${file.problem}.`);
	}
	return {
		list: (token) => workspace.list(token),
		read: async (path, maxBytes) => (path === configFileName ? file.text : workspace.read(path, maxBytes)),
		entry: async (path) => (path === configFileName ? 'file' : workspace.entry(path)),
		existedOnce: (path) => workspace.existedOnce(path),
	};
}

/**
 * The findings of a project whose configuration was read from another file, with that file's path.
 * @throws UsageError for an error: a configuration that can't be used and was asked for is wrong usage, not a finding
 */
function findingsIn(configFile: string, cwd: string, root: string, findings: readonly Finding[]): Finding[] {
	const shown = nodePath.relative(root, nodePath.resolve(cwd, configFile)).replaceAll(nodePath.sep, '/');
	return findings.map((finding) => {
		if (finding.path !== configFileName) {
			return finding;
		}
		if (finding.severity === 'error') {
			const { line, character } = finding.range.start;
			throw new UsageError(`--config ${configFile}:${line + 1}:${character + 1}: ${finding.message}`);
		}
		return { ...finding, path: shown };
	});
}
