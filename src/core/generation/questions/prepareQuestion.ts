import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { KindSection } from '../../kinds/kind.ts';
import type { IndexedDocument } from '../../workspace/indexed.ts';
import { type FittedContext, fitPieces } from '../context/fitPieces.ts';
import type { ContextSources } from '../context/gather.ts';
import type { ContextPiece } from '../context/piece.ts';
import { manifestNames, readProduct } from '../context/productFacts.ts';
import type { LlmMessage } from '../llmClient.ts';
import type { QuestionMaterial } from '../material.ts';
import type { ContextBounds } from '../prepareFill.ts';
import { boundaryFor, nameText, type PromptTemplates, pieceText } from '../prompt.ts';
import { renderPrompt } from '../promptTemplate.ts';
import type { FillOptions } from '../subject.ts';
import type { QuestionName } from './finding.ts';
import { otherDocuments } from './otherDocuments.ts';
import { partsOf } from './parts.ts';
import type { ReadDocument } from './placeItem.ts';

/** A document that is asked about. */
export interface QuestionRequest {
	readonly question: QuestionName;
	/** The text as it is now. */
	readonly document: SpecDocument;
	/** What the index knows of the same text. */
	readonly indexed: IndexedDocument;
	readonly options: Pick<FillOptions, 'focus' | 'language' | 'temperature'>;
	/** What the person attached. */
	readonly attached: readonly ContextPiece[];
}

/** A question that is ready to be sent: a long document is asked about part by part. */
export interface PreparedQuestion {
	readonly question: QuestionName;
	readonly own: ReadDocument;
	/** All else that a finding may name a place in: manifests too. */
	readonly others: readonly ReadDocument[];
	/** One conversation for each part. */
	readonly parts: readonly (readonly LlmMessage[])[];
	/** What is sent with all parts together. */
	readonly context: FittedContext;
	readonly temperature: number | undefined;
	readonly material: QuestionMaterial;
}

/** Share of the budget that a part of the document may have; the rest is for what it is understood by. */
const forDocument = 0.6;

/**
 * Gathers what a question about a document needs and puts it. Nothing is sent.
 * @throws PromptTemplateError for a team's own template that can't be read
 */
export async function prepareQuestion(
	{ question, document, indexed, options, attached }: QuestionRequest,
	sources: ContextSources,
	templates: PromptTemplates,
	{ budget, isIgnored }: ContextBounds,
): Promise<PreparedQuestion> {
	const own: ReadDocument = { document, title: indexed.facts.title, kind: indexed.kind };
	const found = await readOthers(indexed, sources);
	const others = found.map(({ read }) => read);
	const pieces: ContextPiece[] = [
		...attached,
		...others.map(({ document: { path, text }, title }) => ({
			role: 'chain' as const,
			title,
			path,
			text,
			closeness: 1,
		})),
	];
	const manifests = await readManifests(sources);
	// A manifest is read for its lines alone: versions in it may contradict a document
	const manifestTexts = [...manifests].map(([path, text]) => ({
		...own,
		title: path,
		document: parseDocument(path, text),
	}));
	const parts = partsOf(document, budget * forDocument);
	const prepared = parts.map((text, i) => {
		const piece = { role: 'section' as const, title: own.title, path: document.path, text, closeness: 1 };
		const context = fitPieces([piece, ...pieces], budget, isIgnored);
		const part = parts.length === 1 ? '' : `part ${i + 1} of ${parts.length}`;
		return { context, messages: questionPrompt(question, own, part, options, context, templates) };
	});
	return {
		question,
		own,
		others: [...others, ...manifestTexts],
		parts: prepared.map(({ messages }) => messages),
		context: together(prepared.map(({ context }) => context)),
		temperature: options.temperature,
		material: {
			task: question,
			own,
			indexed,
			others,
			indexedOthers: found.map((other) => other.indexed),
			peers: sources
				.documents()
				.filter(({ kind, facts }) => kind.id === indexed.kind.id && facts.path !== document.path),
			manifests: manifestTexts,
			product: readProduct(manifests),
		},
	};
}

/** Tokens of an answer: some findings for each part. Estimated. */
export function findingTokens({ parts }: Pick<PreparedQuestion, 'parts'>): number {
	return 600 * parts.length;
}

async function readOthers(
	indexed: IndexedDocument,
	sources: ContextSources,
): Promise<{ indexed: IndexedDocument; read: ReadDocument }[]> {
	const found: { indexed: IndexedDocument; read: ReadDocument }[] = [];
	for (const other of otherDocuments(indexed, sources.documents(), sources.kinds)) {
		const { path, title } = other.facts;
		const text = await sources.read(path);
		if (text !== undefined) {
			found.push({ indexed: other, read: { document: parseDocument(path, text), title, kind: other.kind } });
		}
	}
	return found;
}

async function readManifests(sources: ContextSources): Promise<ReadonlyMap<string, string>> {
	const manifests = new Map<string, string>();
	for (const name of manifestNames) {
		const text = await sources.read(name);
		if (text !== undefined) {
			manifests.set(name, text);
		}
	}
	return manifests;
}

function questionPrompt(
	question: QuestionName,
	{ document, title, kind }: ReadDocument,
	part: string,
	{ focus, language }: Pick<FillOptions, 'focus' | 'language'>,
	context: FittedContext,
	templates: PromptTemplates,
): LlmMessage[] {
	const material = context.sent.map(pieceText).join('\n\n');
	const values = {
		'document.title': nameText(title),
		'document.kind': kind.name,
		'document.path': document.path,
		sections: sectionLines(kind.sections, '').join('\n'),
		part,
		focus,
		language,
		context: material,
		boundary: boundaryFor(`${material}\n${title}`),
	};
	return [
		{ role: 'system', content: renderPrompt(templates.reader, values) },
		{ role: 'user', content: renderPrompt(templates[question], values) },
	];
}

function sectionLines(sections: readonly KindSection[], indent: string): string[] {
	return sections.flatMap(({ heading, required, guidance = '', sections: below = [] }) => {
		const about = guidance.replace(/\s+/g, ' ').trim();
		const need = required === true ? 'required' : 'optional';
		return [
			`${indent}- ${heading} (${need})${about === '' ? '' : `: ${about}`}`,
			...sectionLines(below, `${indent}  `),
		];
	});
}

function together(contexts: readonly FittedContext[]): FittedContext {
	return {
		sent: contexts.flatMap(({ sent }) => sent),
		leftOut: contexts.flatMap(({ leftOut }) => leftOut),
		tokens: contexts.reduce((sum, { tokens }) => sum + tokens, 0),
	};
}
