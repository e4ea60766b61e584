import type { Diagram } from '../../diagrams/diagram.ts';
import { readEntities } from '../../form/diagram/entities.ts';
import type { Entity } from './entity.ts';

/** Ends of a relation that stand for one at most: of the entity on their side each row of the other has one. */
const one = /^(?:\|\||\|o)|(?:\|\||o\|)$/;

/** The entities of an ER diagram; none for another diagram. */
export function diagramEntities({ text, line }: Diagram): Entity[] {
	if (!/^\s*erDiagram\b/m.test(text)) {
		return [];
	}
	const source = readEntities(text);
	const parents = new Map<string, Set<string>>();
	const belongs = (child: string, parent: string): void => {
		parents.set(child, (parents.get(child) ?? new Set()).add(parent));
	};
	for (const { from, to, connector } of source?.relations ?? []) {
		if (one.test(connector.slice(0, 2))) {
			belongs(to, from);
		}
		if (one.test(connector.slice(-2))) {
			belongs(from, to);
		}
	}
	return (source?.entities ?? []).map(({ name, fields }) => ({
		name,
		fields: fields.map(({ dataType, name: field, keys, comment }) => ({
			name: field.replace(/^\*/, ''),
			dataType,
			required: keys.includes('PK') || field.startsWith('*') || /\b(?:required|not null)\b/i.test(comment),
			primary: keys.includes('PK') || field.startsWith('*'),
			unique: keys.includes('UK'),
			foreign: keys.includes('FK'),
			comment,
		})),
		parents: [...(parents.get(name) ?? [])],
		line: line + (source?.places.get(name)?.[0]?.place.line ?? 0),
	}));
}
