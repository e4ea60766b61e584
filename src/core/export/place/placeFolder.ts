import { OperationError } from '../../workspace/change.ts';
import type { CancellationToken } from '../../workspace/workspace.ts';
import type { ExportFile } from '../exportInput.ts';
import type { FileSystem } from './fileSystem.ts';
import { unfinishedName } from './placeFile.ts';

/** Tells of a folder that an export made it, and which of its files. */
const markName = '.archspec-export.json';

/**
 * Writes a folder of files at once, in the place of an earlier export where there is one. It is made beside its place
 * and then swapped, so that a failure leaves the earlier one. Each file is asked for when the one before it is written.
 * @returns false when it was cancelled; nothing has changed then
 * @throws OperationError where something stands in the place that no export wrote: `placeProblem`
 */
export async function placeFolder<Place>(
	files: FileSystem<Place>,
	place: Place,
	contents: Iterable<ExportFile>,
	token?: CancellationToken,
): Promise<boolean> {
	const unfinished = files.beside(place, unfinishedName(files.name(place)));
	const earlier = files.beside(place, unfinishedName(`${files.name(place)}.earlier`));
	if ((await files.entry(place)) === 'none' && (await files.entry(earlier)) === 'directory') {
		// A run was killed while it swapped them
		await files.move(earlier, place);
	}
	const problem = await placeProblem(files, place);
	if (problem !== undefined) {
		throw new OperationError(problem);
	}
	try {
		await files.remove(unfinished);
		const encoder = new TextEncoder();
		const written: string[] = [];
		for (const { path, content } of contents) {
			if (token?.isCancellationRequested) {
				return false;
			}
			await files.write(files.below(unfinished, path), typeof content === 'string' ? encoder.encode(content) : content);
			written.push(path);
		}
		const mark = { version: 1, files: written };
		await files.write(files.below(unfinished, markName), encoder.encode(`${JSON.stringify(mark)}\n`));
		if (token?.isCancellationRequested) {
			return false;
		}
		await swap(files, place, unfinished, earlier);
		return true;
	} finally {
		await files.remove(unfinished);
	}
}

/** Why a folder can't be written to a place, as one line for the user; undefined where it can. */
export async function placeProblem<Place>(files: FileSystem<Place>, place: Place): Promise<string | undefined> {
	const name = files.name(place);
	const entry = await files.entry(place);
	if (entry !== 'directory') {
		return entry === 'none' ? undefined : `${name} is a file; name a folder for the site.`;
	}
	const there = await files.files(place);
	const known = await marked(files, place);
	const foreign = there.find((path) => path !== markName && !known.has(path));
	return foreign === undefined
		? undefined
		: `${name} holds ${foreign}, which no export wrote. Choose another folder, or move that away.`;
}

/** Files that an earlier export wrote; none for a folder that none made. */
async function marked<Place>(files: FileSystem<Place>, place: Place): Promise<ReadonlySet<unknown>> {
	try {
		const mark: unknown = JSON.parse(new TextDecoder().decode(await files.read(files.below(place, markName))));
		const list = typeof mark === 'object' && mark !== null && 'files' in mark ? mark.files : undefined;
		return new Set(Array.isArray(list) ? list : []);
	} catch {
		return new Set();
	}
}

async function swap<Place>(files: FileSystem<Place>, place: Place, fresh: Place, earlier: Place): Promise<void> {
	if ((await files.entry(place)) === 'none') {
		await files.move(fresh, place);
		return;
	}
	await files.remove(earlier);
	await files.move(place, earlier);
	try {
		await files.move(fresh, place);
	} catch (error) {
		await files.move(earlier, place);
		throw error;
	}
	await files.remove(earlier);
}
