import { OperationError } from '../../workspace/change.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import type { FileSystem } from './fileSystem.ts';

/** Name of what is not complete yet, beside its place: a rename within one folder happens at once. */
export function unfinishedName(name: string): string {
	return `.${name}.archspec-tmp`;
}

/**
 * Writes a file at once: somebody who looks sees what was there, or all of it.
 * @returns false when it was cancelled; nothing has changed then
 * @throws OperationError where a folder has the place
 */
export async function placeFile<Place>(
	files: FileSystem<Place>,
	place: Place,
	content: Uint8Array,
	token?: CancellationToken,
): Promise<boolean> {
	if ((await files.entry(place)) === 'directory') {
		throw new OperationError(`${files.name(place)} is a folder; name a file for the export.`);
	}
	const unfinished = files.beside(place, unfinishedName(files.name(place)));
	try {
		// What stands there may be a link that a repository brings, and would be written through
		await files.remove(unfinished);
		await files.write(unfinished, content);
		if (token?.isCancellationRequested) {
			return false;
		}
		await files.move(unfinished, place);
		return true;
	} finally {
		await files.remove(unfinished);
	}
}
