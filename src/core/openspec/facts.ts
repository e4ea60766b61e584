import type { SpecDocument } from '../document/specDocument.ts';
import { type Range, range } from '../document/text.ts';
import type { ProposedCapability } from './capabilities.ts';
import { contradictions } from './contradictions.ts';
import { type OpenSpecPlace, specPath } from './place.ts';
import { countEntries, type DeltaReading } from './readDelta.ts';
import { openSpecReading } from './reading.ts';
import { isSound } from './readSpec.ts';
import type { RequirementBlock } from './requirements.ts';

/** A requirement by its name. */
export interface NamedRequirement {
	readonly name: string;
	/** Where the name stands. */
	readonly range: Range;
}

/** A requirement as a specification or a delta states it. */
export interface StatedRequirement extends NamedRequirement {
	/** Names of its scenarios, in order. */
	readonly scenarios: readonly string[];
	/** The same for what is the same letter by letter. */
	readonly digest: string;
}

/** What a change does to one capability. */
export interface DeltaFacts {
	readonly added: readonly StatedRequirement[];
	readonly modified: readonly StatedRequirement[];
	readonly removed: readonly NamedRequirement[];
	readonly renamed: readonly { readonly from: NamedRequirement; readonly to: NamedRequirement }[];
	/** Says nothing twice and takes nothing back; else nobody can tell what it would do. */
	readonly sound: boolean;
}

/** What a capability requires today. */
export interface SpecFacts {
	readonly requirements: readonly StatedRequirement[];
	/** In the form that changes can be applied to. */
	readonly sound: boolean;
}

/** What remains of a document of OpenSpec after its text is let go. */
export interface OpenSpecFacts {
	readonly path: string;
	readonly place: OpenSpecPlace;
	/** Given for a specification. */
	readonly spec: SpecFacts | undefined;
	/** Given for a delta. */
	readonly delta: DeltaFacts | undefined;
	/** What the proposal of a change lists; empty for all else. */
	readonly capabilities: readonly ProposedCapability[];
	/** Has sections of a delta where OpenSpec does not read them. */
	readonly misplaced: boolean;
	/** Its first line, where what is wrong with the whole of a change is reported. */
	readonly head: Range;
}

/** The facts of a document that OpenSpec reads; undefined for all others, those of archived changes too. */
export function describeOpenSpec(document: SpecDocument): OpenSpecFacts | undefined {
	const reading = openSpecReading(document);
	if (!reading) {
		return undefined;
	}
	const { place, spec, delta, capabilities } = reading;
	return {
		path: document.path,
		place,
		spec: spec && { requirements: spec.blocks.map(stated), sound: isSound(spec) },
		delta: delta && place.type === 'delta' ? describeDelta(delta) : undefined,
		capabilities,
		head: range(0, 0, 0, document.lines.line(0).length),
		misplaced: place.type === 'stray' && (place.file === 'specs/spec.md' || (delta?.sections.length ?? 0) > 0),
	};
}

function describeDelta(delta: DeltaReading): DeltaFacts {
	return {
		added: delta.added.map(stated),
		modified: delta.modified.map(stated),
		removed: delta.removed.map(named),
		renamed: delta.renamed.map(({ from, to }) => ({ from: named(from), to: named(to) })),
		sound: countEntries(delta) > 0 && delta.unpaired.length === 0 && contradictions(delta).length === 0,
	};
}

function stated({ name, range, scenarios, digest }: RequirementBlock): StatedRequirement {
	return { name, range, scenarios, digest };
}

function named({ name, range }: NamedRequirement): NamedRequirement {
	return { name, range };
}

/**
 * Under which keys others find a document: its capability's specification, by path, and its change's folder. A delta
 * has both.
 */
export function openSpecKeys({ place }: OpenSpecFacts): readonly string[] {
	switch (place.type) {
		case 'spec':
			return [specPath(place.root, place.capability)];
		case 'delta':
			return [specPath(place.root, place.capability), place.folder];
		case 'stray':
		case 'change':
			return [place.folder];
	}
}
