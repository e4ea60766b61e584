import type { Kind } from '../kinds/kind.ts';
import { type Scaffold, type ScaffoldValues, scaffold } from '../kinds/scaffold.ts';
import { folderOf } from '../workspace/paths.ts';
import type { IndexedDocument } from '../workspace/specIndex.ts';
import { changeOf, withoutStage } from './place.ts';

/**
 * Makes a new document of a kind. One of a change, for which no folder is given, goes where the change of its title is:
 * that may be proposed or approved.
 * @throws RangeError as `scaffold`
 */
export function scaffoldInChange(kind: Kind, values: ScaffoldValues, documents: readonly IndexedDocument[]): Scaffold {
	const made = scaffold(kind, values);
	const folder = changeOf(made.path)?.folder;
	if (values.directory !== undefined || values.within !== undefined || folder === undefined) {
		return made;
	}
	const changes = new Set(documents.map(({ facts }) => changeOf(facts.path)?.folder));
	const staged = [...changes].find((one) => one !== undefined && one !== folder && withoutStage(one) === folder);
	return staged === undefined || changes.has(folder)
		? made
		: scaffold(kind, { ...values, directory: staged + folderOf(made.path).slice(folder.length) });
}
