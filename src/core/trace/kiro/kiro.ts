import type { SpecDocument } from '../../document/specDocument.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { folderOf } from '../../workspace/paths.ts';
import { apartFrom } from '../apartFrom.ts';
import { withoutCode } from '../codeSpans.ts';
import { byPlace, withOrigin } from '../origin.ts';
import { taskDefinitions } from '../taskDefinitions.ts';
import type { Definition, IdSpace, TraceFacts, TraceReference } from '../trace.ts';
import { propertyDefinitions } from './properties.ts';
import { proseReferences } from './prose.ts';
import { labelledReferences, propertyReferences, tableReferences } from './references.ts';
import { requirementDefinitions } from './requirements.ts';
import { waveReferences } from './waves.ts';

/**
 * The ids of a document in Kiro's form.
 * @param defines what the document gives birth to: a list of tasks names properties in the form in which a design
 * defines them
 * @param kind id of the document's kind
 */
export function readKiro(document: SpecDocument, defines: readonly IdSpace[], kind: string): TraceFacts {
	const visible = visibleLines(document);
	const requirements = defines.includes('requirement')
		? requirementDefinitions(document, visible, kind === 'kiro-bugfix')
		: undefined;
	const definitions = [
		...(requirements?.definitions ?? []),
		...(defines.includes('property') ? propertyDefinitions(document, visible) : []),
		...(defines.includes('task') ? taskDefinitions(document) : []),
	].sort(byPlace);
	const words = withoutCode(visible);
	const found = [
		...(requirements?.repeated ?? []).map(asMention),
		...labelledReferences(document, words),
		...(defines.includes('property') ? [] : propertyReferences(document, words)),
		...(defines.includes('requirement') ? [] : tableReferences(document)),
		...(defines.includes('task') ? waveReferences(document) : []),
	];
	const references = [
		...found,
		...apartFrom(proseReferences(document, visible, words), [
			...found.map(({ range }) => range),
			...definitions.map(({ idRange }) => idRange),
		]),
	].sort(byPlace);
	return {
		dialect: 'kiro',
		scope: folderOf(document.path),
		definitions,
		references: withOrigin(references, definitions),
	};
}

/** What says a criterion again speaks of it. */
function asMention({ space, id, key, idRange }: Definition): Omit<TraceReference, 'from'> {
	return { space, relation: 'mentions', text: id, keys: [key], range: idRange };
}
