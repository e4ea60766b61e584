import { type ParserProblem, property } from '../parserProblem.ts';
import { call, list, refusal } from './data.ts';
import { spanOfItem, spanOfLine } from './items.ts';

/** A relation has to lead from a shape to a shape, and a boundary needs a name. */
export function c4Problem(db: object, text: () => string): ParserProblem | undefined {
	return boundaryProblem(db, text) ?? relationProblem(db, text);
}

/** One without a name lies within what Mermaid takes for the whole, and would be drawn for ever. */
function boundaryProblem(db: object, text: () => string): ParserProblem | undefined {
	const isNameless = list(call(db, 'getBoundaries')).some((boundary) => property(boundary, 'alias') === '');
	return isNameless
		? refusal('A boundary needs a name.', spanOfLine(text(), /^\s*\w*Boundary\s*\(\s*[,)]/, []))
		: undefined;
}

function relationProblem(db: object, text: () => string): ParserProblem | undefined {
	for (const relation of list(call(db, 'getRels'))) {
		const ends = [property(relation, 'from'), property(relation, 'to')].map(String);
		const unknown = ends.find((end) => call(db, 'getC4Shape', end) === undefined);
		if (unknown !== undefined) {
			const message = `The relation from "${ends[0]}" to "${ends[1]}" needs a shape "${unknown}".`;
			return refusal(message, spanOfItem(text(), /^\s*(?:Bi)?Rel\w*\s*\(/, ends, unknown));
		}
	}
	return undefined;
}
