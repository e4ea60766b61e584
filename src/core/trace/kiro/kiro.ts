import type { SpecDocument } from '../../document/specDocument.ts';
import { folderOf } from '../../workspace/paths.ts';
import { hiddenLines } from '../hiddenLines.ts';
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
	const hidden = hiddenLines(document);
	const definitions = [
		...(defines.includes('requirement') ? requirementDefinitions(document, hidden) : []),
		...(defines.includes('property') ? propertyDefinitions(document, hidden) : []),
		...(defines.includes('task') ? taskDefinitions(document) : []),
	].sort(byPlace);
	const references = [
		...labelledReferences(document, hidden),
		...(defines.includes('property') ? [] : propertyReferences(document, hidden)),
		...(defines.includes('requirement') ? [] : tableReferences(document)),
	].sort(byPlace);
	return {
		dialect: 'kiro',
		scope: folderOf(document.path),
		definitions,
		references: withOrigin(references, definitions),
	};
}
