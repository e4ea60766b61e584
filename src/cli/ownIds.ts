import { parseDocument } from '../core/document/parse.ts';
import { likelyIdPatterns } from '../core/trace/generic/likelyIds.ts';
import { isMarkdown } from '../core/workspace/paths.ts';
import type { OpenProject } from './openProject.ts';

/** So many Markdown files at most are read to find requirements with ids of a form of their own. */
const most = 1000;

/**
 * What `trace` of the configuration may say, so that requirements are found which have ids of their own and stand in
 * Markdown that no kind claims; undefined where there are none, or where it says something already.
 */
export async function proposedTrace(
	{ workspace, index, project, inTargets }: OpenProject,
	isWanted: (path: string) => boolean = inTargets,
): Promise<string | undefined> {
	const { config } = project;
	if (config.trace.ids.length > 0) {
		return undefined;
	}
	const files = (await workspace.list()).filter((path) => isMarkdown(path) && isWanted(path) && !index.get(path));
	const patterns = new Set<string>();
	const documents: string[] = [];
	for (const path of files.slice(0, most)) {
		const text = await workspace.read(path, config.maxFileSize);
		const found = typeof text === 'string' ? likelyIdPatterns(parseDocument(path, text)) : [];
		if (found.length > 0) {
			documents.push(asPattern(path));
		}
		for (const one of found) {
			patterns.add(one);
		}
	}
	return documents.length === 0
		? undefined
		: `{ ids: [${[...patterns].map(quoted).join(', ')}], documents: [${documents.map(quoted).join(', ')}] }`;
}

/** A path of the configuration is a pattern. */
export function asPattern(path: string): string {
	return path.replace(/[*?[\]{}\\]/g, '?');
}

/** As a string of YAML. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
