import type { SpecDocument } from '../../document/specDocument.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { folderOf } from '../../workspace/paths.ts';
import { byPlace, withOrigin } from '../origin.ts';
import { taskDefinitions } from '../taskDefinitions.ts';
import type { IdSpace, TraceFacts } from '../trace.ts';
import { propertyDefinitions } from './properties.ts';
import { labelledReferences, propertyReferences, tableReferences } from './references.ts';
import { requirementDefinitions } from './requirements.ts';

/**
 * The ids of a document in Kiro's form.
 * @param defines what the document gives birth to: a list of tasks names properties in the form in which a design
 * defines them
 */
export function readKiro(document: SpecDocument, defines: readonly IdSpace[]): TraceFacts {
	const visible = visibleLines(document);
	const definitions = [
		...(defines.includes('requirement') ? requirementDefinitions(document, visible) : []),
		...(defines.includes('property') ? propertyDefinitions(document, visible) : []),
		...(defines.includes('task') ? taskDefinitions(document) : []),
	].sort(byPlace);
	const references = [
		...labelledReferences(document, visible),
		...(defines.includes('property') ? [] : propertyReferences(document, visible)),
		...(defines.includes('requirement') ? [] : tableReferences(document)),
	].sort(byPlace);
	return {
		dialect: 'kiro',
		scope: folderOf(document.path),
		definitions,
		references: withOrigin(references, definitions),
	};
}
