import { findDiagrams } from '../../diagrams/findDiagrams.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Entity } from './entity.ts';
import { diagramEntities } from './fromDiagram.ts';
import { interfaceEntities } from './fromInterfaces.ts';
import { tableEntities } from './fromTables.ts';

/**
 * The entities of a document with fields, in order of place: of its ER diagrams, of tables of fields, and of interfaces in
 * TypeScript. The first that has a name's fields counts.
 */
export function readEntities(document: SpecDocument): readonly Entity[] {
	const found = [
		...findDiagrams(document).flatMap(diagramEntities),
		...tableEntities(document),
		...document.fences.flatMap(interfaceEntities),
	].sort((a, b) => a.line - b.line);
	const byName = new Map<string, Entity>();
	for (const entity of found) {
		const name = entity.name.toLowerCase();
		const before = byName.get(name);
		const parents = [...new Set([...(before?.parents ?? []), ...entity.parents])];
		const fuller = before && before.fields.length > 0 ? before : entity;
		byName.set(name, { ...fuller, parents, line: before?.line ?? entity.line });
	}
	return [...byName.values()].filter(({ fields }) => fields.length > 0);
}
