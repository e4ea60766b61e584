import type { DeltaFacts, SpecFacts, StatedRequirement } from './facts.ts';

/** A modified requirement that lacks scenarios which the specification has: they would be lost. */
export interface DroppedScenarios {
	readonly requirement: StatedRequirement;
	/** Names of the scenarios that it lacks, in the order of the specification. */
	readonly scenarios: readonly string[];
}

/**
 * A modified requirement replaces the whole of the current one, scenarios included. One that is renamed as well is
 * compared with what it was called before. Linear.
 */
export function droppedScenarios({ modified, renamed }: DeltaFacts, spec: SpecFacts): readonly DroppedScenarios[] {
	const current = new Map(spec.requirements.map((one) => [one.name, one]));
	const formerName = new Map(renamed.map(({ from, to }) => [to.name, from.name]));
	const renamedAway = new Set(renamed.map(({ from }) => from.name));
	return modified
		.filter(({ name }) => !renamedAway.has(name))
		.map((requirement) => {
			const before = currentOf(requirement.name, current, formerName);
			return { requirement, scenarios: before ? withoutEach(before.scenarios, requirement.scenarios) : [] };
		})
		.filter(({ scenarios }) => scenarios.length > 0);
}

/** A requirement by its name or, where it has none yet, by the names it had before, one after the other. */
function currentOf(
	name: string,
	current: ReadonlyMap<string, StatedRequirement>,
	formerName: ReadonlyMap<string, string>,
): StatedRequirement | undefined {
	const seen = new Set<string>();
	let at: string | undefined = name;
	while (at !== undefined && !seen.has(at)) {
		const found = current.get(at);
		if (found) {
			return found;
		}
		seen.add(at);
		at = formerName.get(at);
	}
	return undefined;
}

/** Names that are left when each of `others` has taken one of its kind away. */
function withoutEach(names: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const name of others) {
		left.set(name, (left.get(name) ?? 0) + 1);
	}
	return names.filter((name) => {
		const count = left.get(name) ?? 0;
		left.set(name, count - 1);
		return count <= 0;
	});
}
