import { allMatches } from '../document/allMatches.ts';
import { baseName, folderOf } from '../workspace/paths.ts';

/** Folder of a feature, as spec-kit names them; one of a single word counts in a path. */
const numbered =
	/(?<![\p{L}\p{N}_-])\d{3}-[a-z][a-z0-9]*(?:(?:-[a-z0-9]+)+|(?<=(?:(?<![\p{L}\p{N}_-])specs|\.\.)\/\d{3}-[a-z0-9]{1,100})(?![a-z0-9_-]))/gu;

/** Folder of a feature in a path or a link: `.kiro/specs/parcel/…`, `../parcel/…`. */
const inPath =
	/(?:(?<![\p{L}\p{N}_-])specs\/([^\s./\\()[\]{}<>"'`|*?#]{1,100})(?=[/\s)\]"'`]|$)|(?<![./])\.\.\/([^\s./\\()[\]{}<>"'`|*?#]{1,100})\/)/gu;

/**
 * Whether a line names the folder of another spec-kit feature than the one a document is in: the ids beside it may be
 * those of that one.
 */
export function namesOtherFeature(line: string, path: string): boolean {
	return /\d{3}-[a-z]/.test(line) && allMatches(line, numbered).some(([name]) => !path.includes(name));
}

/** Whether a line has a path into the folder of another Kiro feature than the one a document is in. */
export function namesOtherFolder(line: string, path: string): boolean {
	// Most lines have no path into a folder beside this one or among those of features
	if (!/specs\/|\.\.\//.test(line)) {
		return false;
	}
	const own = baseName(folderOf(path));
	return allMatches(line, inPath).some(([, name, sibling]) => (name ?? sibling) !== own);
}
