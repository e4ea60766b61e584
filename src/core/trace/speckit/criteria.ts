import type { SpecDocument } from '../../document/specDocument.ts';
import { comparePositions } from '../../document/text.ts';
import { define } from '../define.ts';
import { byPlace } from '../origin.ts';
import type { Definition } from '../trace.ts';

/** What criteria are numbered with in English, Spanish, Portuguese, French and German. */
const criterion = /^(?:AC|CA|AK)-?0*(\d{1,3})$/;

const strong = /^\s*(?:\*\*|__)/;

/**
 * Criteria that are counted anew in each story or requirement (`AC-1` under User Story 1, and again under User Story 2)
 * belong to it, and their ids begin with its id. Where they count on through the whole specification they stay
 * requirements of their own, so that a task that names `AC-7` finds it, and one that stands twice is a slip.
 */
export function withCriteria(definitions: readonly Definition[], document: SpecDocument): readonly Definition[] {
	const owners = ownersOf([...definitions].sort(byPlace), document);
	const first = new Map<Definition, number>();
	for (const [{ id }, owner] of owners) {
		if (!first.has(owner)) {
			first.set(owner, Number(criterion.exec(id)?.[1]));
		}
	}
	if (![...first.values()].slice(1).includes(1)) {
		return definitions;
	}
	return definitions.map((one) => {
		const owner = owners.get(one);
		const { space, id, idRange, range, text } = one;
		return owner
			? define({ space, type: 'criterion', id: `${owner.id}.${id}`, idRange, range, text, parent: owner.key })
			: one;
	});
}

/**
 * What each of the criteria stands under: the nearest heading with an id, item with an id that it is nested in, or line
 * that begins with an id in bold letters, with no heading between them. In order of place.
 */
function ownersOf(
	definitions: readonly Definition[],
	{ headings, lines }: SpecDocument,
): ReadonlyMap<Definition, Definition> {
	const owners = new Map<Definition, Definition>();
	const open: Definition[] = [];
	let above: Definition | undefined;
	let next = 0;
	for (const one of definitions) {
		const { start } = one.idRange;
		for (; (headings[next]?.range.start.line ?? Number.POSITIVE_INFINITY) <= start.line; next++) {
			above = undefined;
		}
		while (open.length > 0 && comparePositions(open.at(-1)?.range.end ?? start, start) <= 0) {
			open.pop();
		}
		if (one.type === 'requirement' && criterion.test(one.id)) {
			const around = open.at(-1);
			const isNearer = around && above && comparePositions(around.idRange.start, above.idRange.start) > 0;
			const owner = isNearer ? around : (above ?? around);
			if (owner) {
				owners.set(one, owner);
			}
		} else if (one.type === 'requirement' || one.type === 'user-story') {
			open.push(one);
			above = strong.test(lines.line(start.line)) ? one : above;
		}
	}
	return owners;
}
