import { type ParserProblem, property } from '../parserProblem.ts';
import { call, list, refusal } from './data.ts';
import { spanOfLine } from './items.ts';

/** A relation leads from a requirement or element to another. */
export function requirementProblem(db: object, text: () => string): ParserProblem | undefined {
	const known = new Set([...names(call(db, 'getRequirements')), ...names(call(db, 'getElements'))]);
	for (const relation of list(call(db, 'getRelationships'))) {
		const ends = [property(relation, 'src'), property(relation, 'dst')].map(String);
		const unknown = ends.find((end) => !known.has(end));
		if (unknown !== undefined) {
			const message = `There is no requirement or element "${unknown}".`;
			return refusal(message, spanOfLine(text(), /->|<-/, ends));
		}
	}
	return undefined;
}

function names(value: unknown): readonly unknown[] {
	return value instanceof Map ? [...value.keys()] : [];
}
