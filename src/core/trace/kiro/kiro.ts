import type { SpecDocument } from '../../document/specDocument.ts';
import type { Position } from '../../document/text.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { folderOf } from '../../workspace/paths.ts';
import { byPlace, withOrigin } from '../origin.ts';
import { taskDefinitions } from '../taskDefinitions.ts';
import type { IdSpace, TraceFacts } from '../trace.ts';
import { propertyDefinitions } from './properties.ts';
import { proseReferences } from './prose.ts';
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
	const found = [
		...labelledReferences(document, visible),
		...(defines.includes('property') ? [] : propertyReferences(document, visible)),
		...(defines.includes('requirement') ? [] : tableReferences(document)),
	];
	const taken = new Set(
		[...found.map(({ range }) => range), ...definitions.map(({ idRange }) => idRange)].map(({ start }) =>
			placeOf(start),
		),
	);
	const references = [
		...found,
		...proseReferences(document.lines.count, visible, (line, character) => taken.has(placeOf({ line, character }))),
	].sort(byPlace);
	return {
		dialect: 'kiro',
		scope: folderOf(document.path),
		definitions,
		references: withOrigin(references, definitions),
	};
}

function placeOf({ line, character }: Position): string {
	return `${line}:${character}`;
}
