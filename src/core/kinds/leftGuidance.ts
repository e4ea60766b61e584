import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';
import { matchSections } from './matchSections.ts';
import { isRecordPrompt } from './recordPrompts.ts';
import { isTemplateName } from './reservedPaths.ts';

const found = new WeakMap<SpecDocument, { readonly kind: Kind; readonly sections: Section[] }>();

/** The words of explanations, of which kinds have a few hundred. */
const guidanceWords = new Map<string, string>();

/**
 * The sections, in the order of the text, whose body is nothing but the explanation that the kind gives of them; in a
 * decision record also what well-known templates say there.
 */
export function leftGuidance(document: SpecDocument, kind: Kind): readonly Section[] {
	const before = found.get(document);
	if (before?.kind === kind) {
		return before.sections;
	}
	const sections = readGuidance(document, kind);
	found.set(document, { kind, sections });
	return sections;
}

function readGuidance(document: SpecDocument, kind: Kind): Section[] {
	const isRecord = kind.record !== undefined && !isTemplateName(document.path);
	const sections: Section[] = [];
	for (const [section, { guidance }] of matchSections(document, kind).kindOf) {
		const isExplained = guidance !== undefined && isGuidance(document, section, guidance);
		const isAsked =
			isRecord && section.hasBody && isRecordPrompt(document.lines.slice(section.bodyRange), section.heading.text);
		if (isExplained || isAsked) {
			sections.push(section);
		}
	}
	return sections;
}

function isGuidance({ lines }: SpecDocument, { bodyRange }: Section, guidance: string): boolean {
	const length = lines.offsetAt(bodyRange.end) - lines.offsetAt(bodyRange.start);
	// Most bodies are shorter or longer by far, which is cheaper to see.
	return (
		length > guidance.length / 2 &&
		length < guidance.length * 2 &&
		words(lines.slice(bodyRange)) === wordsOfGuidance(guidance)
	);
}

function wordsOfGuidance(guidance: string): string {
	const known = guidanceWords.get(guidance) ?? words(guidance);
	guidanceWords.set(guidance, known);
	return known;
}

/** A text without markup of quotes and emphasis, blanks as one. */
function words(text: string): string {
	return text
		.replace(/^[ \t]*>/gm, '')
		.replace(/[*_]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
