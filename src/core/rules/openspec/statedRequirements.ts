import type { SpecDocument } from '../../document/specDocument.ts';
import { deltaReading, specReading } from '../../openspec/reading.ts';
import type { RequirementBlock } from '../../openspec/requirements.ts';

/** The requirements that a document says anew: those of a specification, and what a delta adds and modifies. */
export function statedRequirements(document: SpecDocument): readonly RequirementBlock[] {
	const delta = deltaReading(document);
	return specReading(document)?.blocks ?? [...(delta?.added ?? []), ...(delta?.modified ?? [])];
}
