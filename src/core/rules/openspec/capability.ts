import type { DeltaFacts, OpenSpecFacts, SpecFacts } from '../../openspec/facts.ts';
import { specPath } from '../../openspec/place.ts';
import type { DocumentFacts } from '../../workspace/facts.ts';
import type { FactView } from '../../workspace/factView.ts';

/** A delta, and what others say of the same capability. */
export interface Capability {
	readonly delta: DeltaFacts;
	/** As it is; undefined where it is new. */
	readonly spec: SpecFacts | undefined;
	/** What other open changes do to it, by the name of the change. */
	readonly others: readonly { readonly change: string; readonly delta: DeltaFacts }[];
}

/**
 * Reads something off the capability that a delta belongs to; undefined for what is no delta, and as long as others are
 * not known.
 * @param read gives plain data that others' ranges do not occur in
 */
export function readCapability<T>(
	{ openSpec }: DocumentFacts,
	view: FactView,
	read: (capability: Capability) => T,
): T | undefined {
	const { place, delta } = openSpec ?? {};
	if (place?.type !== 'delta' || !delta) {
		return undefined;
	}
	const answer = view.fromOpenSpec(specPath(place.root, place.capability), (documents) =>
		read({
			delta,
			spec: documents.find(({ spec }) => spec)?.spec,
			others: documents.flatMap((one) => otherDelta(one, place.change)),
		}),
	);
	return answer === 'unknown' ? undefined : answer;
}

function otherDelta({ place, delta }: OpenSpecFacts, own: string): Capability['others'] {
	return place.type === 'delta' && delta && place.change !== own ? [{ change: place.change, delta }] : [];
}
