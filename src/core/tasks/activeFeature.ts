import { folderOf } from '../workspace/paths.ts';

/** Where spec-kit notes the feature that is worked on. */
export const activeFeatureFile = '.specify/feature.json';

/**
 * The folder of the feature that spec-kit works on, from the workspace root.
 * @param path of the file that says it, from the workspace root: the folder above `.specify` is where its value begins
 * @param text `{"feature_directory": "specs/003-name"}`
 * @param root absolute path of the workspace root, for a value that is absolute itself
 * @returns undefined where the text names no folder inside the root
 * Source: https://github.com/github/spec-kit (templates/commands/specify.md).
 */
export function readActiveFeature(path: string, text: string, root: string): string | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return undefined;
	}
	const named =
		typeof value === 'object' && value !== null && 'feature_directory' in value ? value.feature_directory : undefined;
	if (typeof named !== 'string') {
		return undefined;
	}
	const folder = withSlashes(named);
	const base = withSlashes(root);
	const isAbsolute = /^(?:\/|[a-z]:\/)/i.test(folder);
	const project = folderOf(folderOf(path));
	const inner = isAbsolute
		? folder.startsWith(`${base}/`)
			? folder.slice(base.length + 1)
			: ''
		: [project, folder.replace(/^\.\//, '')].filter(Boolean).join('/');
	return inner === '' || inner.split('/').includes('..') ? undefined : inner;
}

function withSlashes(path: string): string {
	const forward = path.trim().replaceAll('\\', '/');
	return forward.endsWith('/') ? forward.slice(0, -1) : forward;
}
