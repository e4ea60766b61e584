import { sameValue } from '../workspace/sameFacts.ts';
import { type OpenSpecFacts, openSpecKeys } from './facts.ts';

/** What other documents are not told of one: where things stand in it. */
const ownPlaces: ReadonlySet<string> = new Set(['range', 'head']);

/** The documents of OpenSpec, by the capability and the change that they belong to. */
export class OpenSpecIndex {
	private readonly facts = new Map<string, OpenSpecFacts>();
	private readonly byKey = new Map<string, Set<string>>();

	/**
	 * What a document says now; undefined when it is gone or none of OpenSpec's.
	 * @returns keys under which something is another than before; a place that moved does not count
	 */
	update(path: string, now: OpenSpecFacts | undefined): readonly string[] {
		const before = this.facts.get(path);
		for (const key of before ? openSpecKeys(before) : []) {
			const paths = this.byKey.get(key);
			paths?.delete(path);
			if (paths?.size === 0) {
				this.byKey.delete(key);
			}
		}
		this.facts.delete(path);
		for (const key of now ? openSpecKeys(now) : []) {
			this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(path));
		}
		if (now) {
			this.facts.set(path, now);
		}
		return sameValue(before, now, ownPlaces)
			? []
			: [before, now].flatMap((one) => (one ? openSpecKeys(one) : [])).filter((key, i, all) => all.indexOf(key) === i);
	}

	/**
	 * Documents of a capability (by the path of its specification) or of a change (by its folder), in order of path:
	 * specification and deltas, or all that is in the change.
	 */
	documents(key: string): readonly OpenSpecFacts[] {
		return [...(this.byKey.get(key) ?? [])]
			.sort()
			.map((path) => this.facts.get(path))
			.filter((one) => one !== undefined);
	}
}
