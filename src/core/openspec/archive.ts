import type { Range } from '../document/text.ts';
import type { DeltaFacts, NamedRequirement, SpecFacts, StatedRequirement } from './facts.ts';
import { foldName } from './names.ts';

/** Why a change could not be archived as it stands. */
export interface Refusal {
	readonly range: Range;
	readonly message: string;
	/** Name of the requirement that is not there: another change may bring it. */
	readonly missing: string | undefined;
}

/**
 * What `openspec archive` would refuse of a delta: it renames, removes, modifies and adds, in this order, and passes over
 * what was done before: a rename, a removal, an addition that is there letter by letter. Of a delta or a specification
 * that is out of form it tells nothing. Scenarios that get lost are another matter. Linear.
 * @param spec the capability as it is; undefined where it is new
 */
export function archiveRefusals(delta: DeltaFacts, spec: SpecFacts | undefined): readonly Refusal[] {
	if (!delta.sound || spec?.sound === false) {
		return [];
	}
	return spec ? inSpec(delta, spec.requirements) : inNewSpec(delta);
}

/** Whether a delta that can be applied leaves a specification without any requirement. */
export function removesAll({ added, removed }: DeltaFacts, { requirements }: SpecFacts): boolean {
	const gone = new Set(removed.map(({ name }) => name));
	return added.length === 0 && requirements.length > 0 && requirements.every(({ name }) => gone.has(name));
}

/** Nothing is there to be modified or renamed; what is removed is as good as gone. */
function inNewSpec({ added, modified, renamed }: DeltaFacts): Refusal[] {
	const early = [...modified, ...renamed.map(({ from }) => from)].map(({ name, range }) => ({
		range,
		message: 'The capability has no specification yet, so that requirements can only be added to it.',
		missing: name,
	}));
	return [...early, ...inSpec({ added, modified: [], removed: [], renamed: [] }, [])];
}

function inSpec(delta: Omit<DeltaFacts, 'sound'>, requirements: readonly StatedRequirement[]): Refusal[] {
	const now = new CurrentNames(requirements);
	return [
		...delta.renamed.flatMap(({ from, to }) => rename(now, from, to)),
		...delta.removed.flatMap((one) => remove(now, one)),
		...delta.modified.flatMap((one) => modify(now, one)),
		...delta.added.flatMap((one) => add(now, one)),
	];
}

function rename(now: CurrentNames, from: NamedRequirement, to: NamedRequirement): Refusal[] {
	const near = now.near(from.name, to.name);
	const taken = now.near(to.name, from.name);
	if (!now.has(from.name) && now.has(to.name) && near === undefined) {
		return [];
	}
	if (!now.has(from.name)) {
		return [absent(from, near)];
	}
	if (now.has(to.name)) {
		return [refuse(to, `"${to.name}" exists already. Choose another name.`)];
	}
	if (taken !== undefined) {
		return [refuse(to, `"${taken}" exists already and differs in case or blanks alone. Choose another name.`)];
	}
	now.rename(from.name, to.name);
	return [];
}

function remove(now: CurrentNames, one: NamedRequirement): Refusal[] {
	const near = now.has(one.name) ? undefined : now.near(one.name);
	now.delete(one.name);
	return near === undefined ? [] : [absent(one, near)];
}

function modify(now: CurrentNames, one: StatedRequirement): Refusal[] {
	return now.has(one.name) ? [] : [absent(one, now.near(one.name))];
}

function add(now: CurrentNames, one: StatedRequirement): Refusal[] {
	const digest = now.digest(one.name);
	const near = digest === undefined ? now.near(one.name) : undefined;
	if (digest === undefined && near === undefined) {
		now.add(one);
		return [];
	}
	return digest === one.digest
		? []
		: [refuse(one, `"${near ?? one.name}" exists already. Modify it under that name, or choose another one.`)];
}

function absent(one: NamedRequirement, near: string | undefined): Refusal {
	return near === undefined
		? { range: one.range, message: `The specification has no requirement "${one.name}".`, missing: one.name }
		: refuse(one, `The specification calls it "${near}". Write the name in the same way.`);
}

function refuse({ range }: NamedRequirement, message: string): Refusal {
	return { range, message, missing: undefined };
}

/** The requirements of a specification while a delta is applied to it. */
class CurrentNames {
	/** Digest by name; that of a renamed one is not the same any more. */
	private readonly digests = new Map<string, string>();
	/** Names by their folded form. */
	private readonly folded = new Map<string, Set<string>>();

	constructor(requirements: readonly StatedRequirement[]) {
		for (const one of requirements) {
			this.add(one);
		}
	}

	has(name: string): boolean {
		return this.digests.has(name);
	}

	digest(name: string): string | undefined {
		return this.digests.get(name);
	}

	/** A name that differs from this one in case and blanks alone, and is none of `other`. */
	near(name: string, other?: string): string | undefined {
		for (const one of this.folded.get(foldName(name)) ?? []) {
			if (one !== name && one !== other) {
				return one;
			}
		}
		return undefined;
	}

	add({ name, digest }: { name: string; digest: string }): void {
		this.digests.set(name, digest);
		const folded = foldName(name);
		this.folded.set(folded, (this.folded.get(folded) ?? new Set()).add(name));
	}

	delete(name: string): void {
		this.digests.delete(name);
		this.folded.get(foldName(name))?.delete(name);
	}

	rename(from: string, to: string): void {
		this.delete(from);
		this.add({ name: to, digest: '' });
	}
}
