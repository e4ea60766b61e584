import type { Config } from './config.ts';
import type { KindRegistry } from './kinds/kindRegistry.ts';
import type { Finding } from './rules/rule.ts';
import type { Workspace } from './workspace/workspace.ts';

/** What a workspace root says about itself. */
export interface Project {
	readonly config: Config;
	readonly kinds: KindRegistry;
	/** Problems of the configuration file and of the team's own kinds, at their places. */
	readonly findings: readonly Finding[];
}

/**
 * Reads `.archspec.yaml` and `.archspec/kinds/*.yaml`. What is broken is a finding (rule ids
 * `configuration/syntax`, `configuration/schema`), and the rest works on with defaults.
 */
export declare function loadProject(workspace: Workspace): Promise<Project>;
