import { contains, type Position, type Range, range } from '../../document/text.ts';
import type { Definition, IdSpace, TraceFacts, TraceReference } from '../trace.ts';

/** A traceable id at a place of a document: where it is born, or where it is named. */
export interface TraceSymbol {
	readonly space: IdSpace;
	/** Keys it stands for: several for `8.1–8.6`, none for `All`. */
	readonly keys: readonly string[];
	/** Where it is written. */
	readonly range: Range;
	/** Given where it is born here. */
	readonly definition: Definition | undefined;
	/** Given where it is named here. */
	readonly reference: TraceReference | undefined;
}

/**
 * The traceable id at a place. A definition is met on what introduces it as well: on "Requirement" of
 * `### Requirement 1: Title`, on the box of a task.
 */
export function symbolAt({ definitions, references }: TraceFacts, position: Position): TraceSymbol | undefined {
	const reference = references.find((one) => contains(one.range, position));
	if (reference) {
		const { space, keys } = reference;
		return { space, keys, range: reference.range, definition: undefined, reference };
	}
	const definition = definitions.find((one) => contains(introduction(one), position));
	return definition && symbolOf(definition);
}

/** A definition as the id that stands there. */
export function symbolOf(definition: Definition): TraceSymbol {
	const { space, key, idRange } = definition;
	return { space, keys: [key], range: idRange, definition, reference: undefined };
}

/** From where a definition begins on the line of its id to the id's end. */
function introduction({ range: whole, idRange: { start, end } }: Definition): Range {
	const from = whole.start.line === start.line ? whole.start.character : start.character;
	return range(start.line, Math.min(from, start.character), end.line, end.character);
}
