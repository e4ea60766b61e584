import { type ParserProblem, property } from '../parserProblem.ts';
import { call, list, refusal, text as textOf } from './data.ts';
import { spanOfLine } from './items.ts';

/** A state must not lie within itself, which Mermaid would draw for ever, and a note needs a state. */
export function stateProblem(db: object, text: () => string): ParserProblem | undefined {
	const nodes = list(property(call(db, 'getData'), 'nodes'));
	const parents = new Map<string, string>();
	for (const node of nodes) {
		const [id, parent] = [textOf(property(node, 'id')), textOf(property(node, 'parentId'))];
		if (id !== undefined && parent !== undefined) {
			parents.set(id, parent);
		}
	}
	const own = inItself(parents);
	if (own !== undefined) {
		return refusal(`The state "${own}" lies within itself.`, spanOfLine(text(), /^\s*state\s/, [own]));
	}
	const shapeless = nodes.find((node) => textOf(property(node, 'shape')) === undefined);
	const name = textOf(property(shapeless, 'id'));
	return name === undefined
		? undefined
		: refusal(`There is no state "${name}" for a note.`, spanOfLine(text(), /^\s*note\s/, [name]));
}

/** The first state that lies within itself, by which lies in which; undefined where none does. Linear in their number. */
function inItself(parents: ReadonlyMap<string, string>): string | undefined {
	const sound = new Set<string>();
	for (const start of parents.keys()) {
		const path = new Set<string>();
		for (let at: string | undefined = start; at !== undefined && !sound.has(at); at = parents.get(at)) {
			if (path.has(at)) {
				return at;
			}
			path.add(at);
		}
		for (const one of path) {
			sound.add(one);
		}
	}
	return undefined;
}
