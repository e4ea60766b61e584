import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';
import { matchSections } from './matchSections.ts';

/** The sections, in the kind's order, whose body is nothing but the explanation that the kind gives of them. */
export function leftGuidance(document: SpecDocument, kind: Kind): Section[] {
	const found: Section[] = [];
	for (const [section, { guidance }] of matchSections(document, kind).kindOf) {
		if (guidance !== undefined && isGuidance(document, section, guidance)) {
			found.push(section);
		}
	}
	return found;
}

function isGuidance({ lines }: SpecDocument, { bodyRange }: Section, guidance: string): boolean {
	const length = lines.offsetAt(bodyRange.end) - lines.offsetAt(bodyRange.start);
	// Most bodies are shorter or longer by far, which is cheaper to see.
	return (
		length > guidance.length / 2 && length < guidance.length * 2 && words(lines.slice(bodyRange)) === words(guidance)
	);
}

/** A text without markup of quotes and emphasis, blanks as one. */
function words(text: string): string {
	return text
		.replace(/^[ \t]*>/gm, '')
		.replace(/[*_]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
