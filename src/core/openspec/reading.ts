import type { SpecDocument } from '../document/specDocument.ts';
import type { Range } from '../document/text.ts';
import { type ProposedCapability, proposedCapabilities } from './capabilities.ts';
import { hasContent } from './outline.ts';
import { type OpenSpecPlace, openSpecPlace } from './place.ts';
import { unwrittenPurpose } from './purpose.ts';
import { type DeltaReading, readDelta } from './readDelta.ts';
import { readSpec, type SpecReading } from './readSpec.ts';
import { readSource } from './source.ts';

/** What a document is to OpenSpec, by its path, and what it says there. */
export interface OpenSpecReading {
	readonly place: OpenSpecPlace;
	/** Given for the specification of a capability. */
	readonly spec: SpecReading | undefined;
	/** Given for a delta, and for what may be meant as one: any file below a change's `specs`. */
	readonly delta: DeltaReading | undefined;
	/** What the proposal of a change lists; empty for all else. */
	readonly capabilities: readonly ProposedCapability[];
}

const nothing = { spec: undefined, delta: undefined, capabilities: [] };

const readings = new WeakMap<SpecDocument, OpenSpecReading | 'none'>();

/** Reads a document once for all rules; undefined for one that is none of OpenSpec's. */
export function openSpecReading(document: SpecDocument): OpenSpecReading | undefined {
	let reading = readings.get(document);
	if (!reading) {
		reading = read(document) ?? 'none';
		readings.set(document, reading);
	}
	return reading === 'none' ? undefined : reading;
}

function read({ path, lines }: SpecDocument): OpenSpecReading | undefined {
	const place = openSpecPlace(path);
	switch (place?.type) {
		case undefined:
			return undefined;
		case 'spec':
			return { ...nothing, place, spec: readSpec(readSource(lines)) };
		case 'delta':
		case 'stray':
			return { ...nothing, place, delta: readDelta(readSource(lines)) };
		case 'change':
			return place.file === 'proposal.md'
				? { ...nothing, place, capabilities: proposedCapabilities(readSource(lines)) }
				: { ...nothing, place };
	}
}

/** The specification that a document is; undefined for all else. */
export function specReading(document: SpecDocument): SpecReading | undefined {
	return openSpecReading(document)?.spec;
}

/** Whether a document is a specification in which OpenSpec finds no part under a heading, and says so. */
export function isMissingPart(document: SpecDocument, heading: string): boolean {
	const spec = specReading(document);
	return (
		spec !== undefined &&
		((heading === 'Purpose' && !spec.purpose) || (heading === 'Requirements' && !spec.requirements))
	);
}

/** Whether a line is the heading of a part that OpenSpec finds empty, and says so. */
export function isEmptyPart(document: SpecDocument, line: number): boolean {
	const { source, purpose, requirements, entries } = specReading(document) ?? {};
	return (
		(purpose?.line === line && source !== undefined && !hasContent(source, purpose)) ||
		(requirements?.line === line && entries?.length === 0)
	);
}

/** Where a specification has in place of its purpose what a template or `openspec archive` left; undefined elsewhere. */
export function unwrittenPurposeIn(document: SpecDocument): Range | undefined {
	const spec = specReading(document);
	return spec?.purpose && unwrittenPurpose(spec.source, spec.purpose);
}

/** The delta that a document is; undefined for all else, also for a delta where OpenSpec does not look. */
export function deltaReading(document: SpecDocument): DeltaReading | undefined {
	const reading = openSpecReading(document);
	return reading?.place.type === 'delta' ? reading.delta : undefined;
}
