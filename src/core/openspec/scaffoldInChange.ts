import type { Kind } from '../kinds/kind.ts';
import { type Scaffold, type ScaffoldValues, scaffold } from '../kinds/scaffold.ts';
import { toolFolder } from '../kinds/toolFolder.ts';
import { folderOf } from '../workspace/paths.ts';
import type { IndexedDocument } from '../workspace/specIndex.ts';
import { changeOf, withoutStage } from './place.ts';

/**
 * Makes a new document of a kind. Where no folder is given, it goes into the one folder that its tool has; one of a change
 * where the change of its title is: that may be proposed or approved.
 * @throws RangeError as `scaffold`
 */
export function scaffoldInChange(kind: Kind, values: ScaffoldValues, documents: readonly IndexedDocument[]): Scaffold {
	if (values.directory !== undefined || values.within !== undefined) {
		return scaffold(kind, values);
	}
	const made = scaffold(kind, { ...values, within: toolFolder(kind, documents) });
	const folder = changeOf(made.path)?.folder;
	if (folder === undefined) {
		return made;
	}
	const changes = new Set(documents.map(({ facts }) => changeOf(facts.path)?.folder));
	const staged = [...changes].find((one) => one !== undefined && one !== folder && withoutStage(one) === folder);
	return staged === undefined || changes.has(folder)
		? made
		: scaffold(kind, { ...values, directory: staged + folderOf(made.path).slice(folder.length) });
}
