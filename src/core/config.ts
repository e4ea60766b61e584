import type { Workflow } from './adr/log/repository.ts';
import { defaultWorkflow } from './adr/status/workflow.ts';
import type { Severity } from './rules/rule.ts';

/** The content of `.archspec.yaml`; its schema is `schemas/config.schema.json`. */
export interface Config {
	/** Severity by rule id; `off` switches it off. */
	readonly rules: Readonly<Record<string, Severity | 'off'>>;
	/** Globs of paths that are never documents. */
	readonly ignore: readonly string[];
	/** Kind by glob, tried in order before any other way of recognising a document. */
	readonly documents: readonly { readonly path: string; readonly kind: string }[];
	/** Size in bytes above which a file is listed and not read. */
	readonly maxFileSize: number;
	/** How a team keeps its decision records. */
	readonly adr: { readonly workflow: Workflow };
	/** Ids beyond those that documents of a known dialect have. */
	readonly trace: {
		/** Globs of files of code whose comments name ids. */
		readonly code: readonly string[];
		/** Regular expressions (flag `u`) of ids of a team's own form, each for a whole id. */
		readonly ids: readonly string[];
		/** Globs of Markdown in which ids of a team's own form are born. */
		readonly documents: readonly string[];
	};
	/** What commands that ask language models go by. */
	readonly ai: {
		/** Globs of files whose text is never sent to a model. */
		readonly neverSend: readonly string[];
	};
	/**
	 * Folders from the workspace root in which decision records stand, whatever they are called; '' for the root itself.
	 * They are not written in the file: settings of other tools name them.
	 */
	readonly recordFolders?: readonly string[];
}

export const defaultConfig: Config = {
	rules: {},
	ignore: [],
	documents: [],
	maxFileSize: 2 * 1024 * 1024,
	adr: { workflow: defaultWorkflow },
	trace: { code: [], ids: [], documents: [] },
	ai: { neverSend: [] },
};

/** Name of the configuration file at the workspace root. */
export const configFileName = '.archspec.yaml';

/** Folder of a team's own kinds, from the workspace root. */
export const kindsFolder = '.archspec/kinds';

/** Folder of a team's own prompts, from the workspace root. */
export const promptsFolder = '.archspec/prompts';
