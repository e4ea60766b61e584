import { type ParserProblem, property } from '../parserProblem.ts';
import { call, list, refusal } from './data.ts';

/** What flows must not flow back to where it came from, and something has to flow: widths are parts of the whole. */
export function sankeyProblem(db: object): ParserProblem | undefined {
	const targets = new Map<string, string[]>();
	const links = list(property(call(db, 'getGraph'), 'links'));
	if (links.length > 0 && links.every((link) => property(link, 'value') === 0)) {
		return refusal('All flows are 0.', undefined);
	}
	for (const link of links) {
		const [source, target] = [String(property(link, 'source')), String(property(link, 'target'))];
		const known = targets.get(source);
		if (known === undefined) {
			targets.set(source, [target]);
		} else {
			known.push(target);
		}
	}
	const name = onCircle(targets);
	return name === undefined ? undefined : refusal(`The flow from "${name}" leads back to it.`, undefined);
}

/**
 * A node from which links lead back to it: what is left after all nodes that no link leads to are taken away, again and
 * again, and then all that lead nowhere.
 */
function onCircle(targets: ReadonlyMap<string, readonly string[]>): string | undefined {
	const incoming = new Map<string, number>();
	for (const target of [...targets.values()].flat()) {
		incoming.set(target, (incoming.get(target) ?? 0) + 1);
	}
	const free = [...targets.keys()].filter((node) => !incoming.has(node));
	for (let node = free.pop(); node !== undefined; node = free.pop()) {
		for (const target of targets.get(node) ?? []) {
			const left = (incoming.get(target) ?? 0) - 1;
			incoming.set(target, left);
			if (left === 0) {
				free.push(target);
			}
		}
	}
	return [...targets.keys()].find((node) => (incoming.get(node) ?? 0) > 0);
}
