import assert from 'node:assert/strict';
import fc from 'fast-check';
import { circlesOf } from '../../../src/core/adr/log/circles.ts';

/** What can be reached from a node over one edge or more. */
function reached(edges: ReadonlyMap<number, ReadonlySet<number>>, from: number): Set<number> {
	const found = new Set<number>();
	const line = [from];
	for (const node of line) {
		for (const next of edges.get(node) ?? []) {
			if (!found.has(next)) {
				found.add(next);
				line.push(next);
			}
		}
	}
	return found;
}

describe('circlesOf', () => {
	it('puts nodes together that lead to each other, and leaves out those that lead to no way back', () => {
		const node = fc.nat(7);
		fc.assert(
			fc.property(fc.array(fc.tuple(node, node), { maxLength: 16 }), (pairs) => {
				const edges = new Map<number, Set<number>>();
				for (const [from, to] of pairs) {
					edges.set(from, (edges.get(from) ?? new Set()).add(to));
				}
				const circles = circlesOf(edges);
				for (let a = 0; a < 8; a++) {
					const fromA = reached(edges, a);
					assert.equal(circles.has(a), fromA.has(a));
					for (let b = 0; b < a; b++) {
						const together = fromA.has(b) && reached(edges, b).has(a);
						assert.equal(circles.has(a) && circles.get(a) === circles.get(b), together, `${a} ${b}`);
					}
				}
			}),
		);
	});

	it('follows a long chain', () => {
		const long = 50_000;
		const edges = new Map(Array.from({ length: long }, (_, i) => [i, new Set([(i + 1) % long])]));
		assert.equal(new Set(circlesOf(edges).values()).size, 1);
		edges.delete(long - 1);
		assert.equal(circlesOf(edges).size, 0);
	});
});
