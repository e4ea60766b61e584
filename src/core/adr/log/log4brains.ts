import { LineIndex } from '../../document/text.ts';
import { YamlSource } from '../../document/yaml.ts';

/** Name of the file in which log4brains says where records are. */
export const log4brainsFile = '.log4brains.yml';

/** Where log4brains keeps records; paths as written, from the folder that holds its file. */
export interface Log4brainsFolders {
	/** Records of the whole project. */
	readonly project: string;
	/** Parts of the project with records of their own. */
	readonly packages: readonly { readonly path: string; readonly records: string }[];
}

/**
 * Reads `.log4brains.yml`.
 * @returns undefined where it names no folder
 */
export function log4brainsFolders(text: string): Log4brainsFolders | undefined {
	const project = field(new YamlSource(new LineIndex(text), text).value, 'project');
	const records = field(project, 'adrFolder');
	const packages = field(project, 'packages');
	if (typeof records !== 'string') {
		return undefined;
	}
	return {
		project: records,
		packages: (Array.isArray(packages) ? packages : []).flatMap((one: unknown) => {
			const path = field(one, 'path');
			const own = field(one, 'adrFolder');
			return typeof path === 'string' && typeof own === 'string' ? [{ path, records: own }] : [];
		}),
	};
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
