import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { IndexedDocument } from '../workspace/indexed.ts';
import { type FittedContext, fitPieces } from './context/fitPieces.ts';
import { type ContextSources, gatherContext } from './context/gather.ts';
import type { ContextPiece } from './context/piece.ts';
import { continueSlot } from './continueSlot.ts';
import type { LlmMessage } from './llmClient.ts';
import type { FillMaterial } from './material.ts';
import { withOwnNumbers } from './ownNumbers.ts';
import { fillPrompt, type PromptTemplates } from './prompt.ts';
import { type MarkedSecret, markSecrets } from './sectionSecrets.ts';
import { type SectionSlot, sectionSlot } from './sectionSlot.ts';
import type { FillSubject } from './subject.ts';
import { type FoundSection, subjectOf } from './subjectOf.ts';
import { templateBody } from './templateBody.ts';

/** A section that is to be written, and how. */
export interface FillRequest {
	/** The text as it is now. */
	readonly document: SpecDocument;
	/** What the index knows of the same text. */
	readonly indexed: IndexedDocument;
	/** Line of the section's heading, from 0. */
	readonly line: number;
	/** Where a `continue` goes on, as an offset; undefined for the end of the section. */
	readonly at?: number | undefined;
	readonly asked: Pick<FillSubject, 'action' | 'instruction' | 'options'>;
	/** What the person attached. */
	readonly attached: readonly ContextPiece[];
}

/** What bounds the material that is sent. */
export interface ContextBounds {
	/** Tokens that all of it may have. */
	readonly budget: number;
	/** Paths that are never sent. */
	isIgnored(path: string): boolean;
}

/** A fill that is ready to be sent, and where its answer goes. */
export interface PreparedFill {
	readonly document: SpecDocument;
	readonly section: Section;
	readonly slot: SectionSlot;
	readonly subject: FillSubject;
	readonly context: FittedContext;
	/** Those of the section itself: an answer that changes it has their marks. */
	readonly secrets: readonly MarkedSecret[];
	readonly messages: readonly LlmMessage[];
	readonly material: FillMaterial;
}

/**
 * Gathers what a section is written from and puts the question. Nothing is sent.
 * @returns undefined where no heading stands on the line
 * @throws PromptTemplateError for a team's own template that can't be read
 */
export async function prepareFill(
	{ document, indexed: { kind, facts }, line, at, asked, attached }: FillRequest,
	sources: ContextSources,
	templates: PromptTemplates,
	{ budget, isIgnored }: ContextBounds,
): Promise<PreparedFill | undefined> {
	const found = subjectOf(document, kind, facts, line, asked);
	if (!found) {
		return undefined;
	}
	const { section } = found;
	const isContinued = asked.action === 'continue';
	const slot = isContinued ? continueSlot(document, section, at) : sectionSlot(document, section);
	const subject = isContinued ? upTo(document, found, slot) : found.subject;
	const { text: body, secrets } = markSecrets(subject.section.body);
	const shown = { ...subject, section: { ...subject.section, body } };
	const gathered = await gatherContext(document, kind, facts, section, shown, sources);
	const pieces = gathered.pieces.map((one) => (one.role === 'section' ? { ...one, masked: secrets.length } : one));
	const context = fitPieces([...attached, ...pieces], budget, isIgnored);
	return {
		document,
		section,
		slot,
		subject,
		context,
		secrets,
		messages: fillPrompt(shown, context, templates),
		material: {
			task: 'fill',
			subject,
			template: withOwnNumbers(templateBody(document, kind, section), section.heading.text, around(document, slot)),
			pieces: context.sent,
			product: gathered.product,
		},
	};
}

function around({ text }: SpecDocument, { start, end }: SectionSlot): string[] {
	return [text.slice(0, start), text.slice(end)];
}

/** What a continuation goes on with is what stands above it. */
function upTo(document: SpecDocument, { section, subject }: FoundSection, { start }: SectionSlot): FillSubject {
	const begin = Math.min(sectionSlot(document, section).start, start);
	const body = document.text.slice(begin, start).replace(/\r\n?/g, '\n').trim();
	return { ...subject, section: { ...subject.section, body } };
}
