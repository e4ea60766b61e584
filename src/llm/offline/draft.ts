import type { ContextPiece } from '../../core/generation/context/piece.ts';
import type { ProductFacts } from '../../core/generation/context/productFacts.ts';
import type { FillMaterial } from '../../core/generation/material.ts';
import { firstSentence } from '../../core/shortText.ts';
import { relativeTarget } from '../../core/workspace/writtenTarget.ts';
import { answerPlaceholders, question } from './answerPlaceholders.ts';
import { type Evidence, findEvidence } from './evidence.ts';

/**
 * Drafts the body of a section from the workspace alone: what its kind begins with, sentences of neighbouring documents
 * with their source, and questions for all that only a person can know. The same material gives the same draft.
 * @returns lines ended by LF, none at its end
 */
export function draft(material: FillMaterial): string {
	const { subject, template, product } = material;
	const { body, title } = subject.section;
	if (subject.action === 'continue') {
		return furtherLines(material);
	}
	// What an author has begun stays
	const start = body !== '' ? body : template;
	const begun = answerPlaceholders(start, title, product);
	return isOnlyAQuestion(begun) || begun === '' ? fromNothing(material) : withEvidence(begun, material);
}

/**
 * What has nothing left to be written stays as it is, and so does what has a form; prose is given what the workspace says.
 */
function withEvidence(begun: string, material: FillMaterial): string {
	const content = material.subject.section.description?.content ?? 'prose';
	const isWritten = begun === material.subject.section.body;
	if (isWritten || material.subject.action === 'improve' || content !== 'prose') {
		return begun;
	}
	const lines = evidenceLines(material).filter((line) => !begun.includes(line));
	return lines.length === 0 ? begun : `${begun}\n\n${lines.join('\n')}`;
}

function fromNothing(material: FillMaterial): string {
	const { section } = material.subject;
	const asked = askedBy(material);
	switch (section.description?.content) {
		case 'table':
			return section.description.columns ? tableDraft(section.description.columns, material.product) : asked;
		case 'criteria':
			return criteriaDraft(material) ?? `1. ${asked}`;
		case 'tasks':
			return `- [ ] 1. ${asked}`;
		case 'diagram':
			return diagramDraft(material);
		case 'list':
		case 'fields':
		case 'options':
		case 'endpoints':
		case 'entities':
			return [...evidenceLines(material), `- ${asked}`].join('\n');
		default: {
			const lines = evidenceLines(material);
			return lines.length === 0 ? asked : `${lines.join('\n')}\n\n${asked}`;
		}
	}
}

/** Criteria in the form that the kind gives them in the section below this one, `- **SC-001**: …`. */
function criteriaDraft({ subject: { section }, product }: FillMaterial): string | undefined {
	const below = section.description?.sections?.find(({ template }) => /^\s*(?:[-*+]|\d+[.)]) /.test(template ?? ''));
	return below?.template && answerPlaceholders(below.template.trim(), section.title, product);
}

/** What a person goes on with: what was not said yet, and a question. */
function furtherLines(material: FillMaterial): string {
	const { body } = material.subject.section;
	const lines = evidenceLines(material).filter((line) => !body.includes(line));
	return [...lines, ...(lines.length > 0 ? [''] : []), askedBy(material)].join('\n');
}

function askedBy({ subject: { section, instruction } }: FillMaterial): string {
	return question(instruction || firstSentence(section.description?.guidance ?? '') || askedByTitle(section.title));
}

/** A heading says what belongs below it, where its kind does not. */
function askedByTitle(title: string): string {
	return /[?？]$/.test(title) ? title : `What has to be said under “${title}”?`;
}

const counts = { low: 2, medium: 4, high: 8 } as const;

function evidenceLines({ subject, pieces }: FillMaterial): string[] {
	const { section, document, options } = subject;
	const about = {
		topic: [topicOf(document), options.focus].join(' '),
		wanted: [section.title, section.description?.guidance ?? ''].join(' '),
		isWhole: aboutAll.test(section.description?.heading ?? section.title),
	};
	const isOwn = ({ role }: ContextPiece): boolean => role === 'section' || role === 'sibling';
	const said = pieces.filter(isOwn).map(({ text }) => text);
	const others = pieces.filter((piece) => !isOwn(piece) && piece.role !== 'code');
	return findEvidence(about, others, counts[options.detail] + said.length)
		.filter(({ text }) => !said.some((own) => own.includes(text)))
		.slice(0, counts[options.detail])
		.map((evidence) => evidenceLine(evidence, document.path));
}

const aboutAll = /\b(?:overview|introduction|summary|context|background|purpose|motivation|why|problem)\b/i;

/** Names of documents, which say of what sort one is, and not what it is about. */
const sorts =
	/^(?:\d+|(?:requirement|document|task|spec|specification|plan|feature|change|record|decision|adr|note|contract|checklist|doc|architecture)s?|design|research|bugfix|implementation|technical|proposal|delta|index|readme|quickstart|kiro|openspec|md)$/i;

/** What a document is about: by its title, and by its folder, which has the name of the feature where all titles are the same. */
function topicOf({ title, path }: FillMaterial['subject']['document']): string {
	const words = [title, ...path.split('/').slice(-2)].join(' ').split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => !sorts.test(word)).join(' ');
}

function evidenceLine({ text, piece }: Evidence, path: string): string {
	const source = piece.path === path ? piece.title : `[${linkText(piece.title)}](${relativeTarget(path, piece.path)})`;
	return `- ${text} (${source})`;
}

function linkText(title: string): string {
	return title.replace(/[[\]\\]/g, '\\$&');
}

/** A table of what the product is built with is known; of any other, each cell is a question. */
function tableDraft(columns: readonly string[], { dependencies }: ProductFacts): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const isTechnology = (column: string) => /^(?:technology|dependency|library|package|component)$/i.test(column);
	const rows = columns.some(isTechnology)
		? dependencies.map(({ name, version }) =>
				columns.map((column) => (isTechnology(column) ? name : /version/i.test(column) ? version : question(column))),
			)
		: [];
	const cells = rows.length > 0 ? rows : [columns.map((column) => question(column))];
	return [row(columns), row(columns.map(() => '---')), ...cells.map(row)].join('\n');
}

/** The product in the middle, with the parts that its documents have headings for. */
function diagramDraft(material: FillMaterial): string {
	const { product, pieces, subject } = material;
	const name = product.name || subject.document.title;
	const parts = pieces
		.filter(({ role }) => role === 'sibling' || role === 'chain')
		.flatMap(({ text }) => [...text.matchAll(/^#{3,4}[ \t]+(.+)$/gm)].map(([, heading = '']) => heading))
		.filter((heading, i, all) => heading.length < 60 && all.indexOf(heading) === i)
		.slice(0, 6);
	return [
		'```mermaid',
		'flowchart LR',
		`    system["${label(name)}"]`,
		...parts.map((part, i) => `    system --> part${i + 1}["${label(part)}"]`),
		'```',
		'',
		askedBy(material),
	].join('\n');
}

/** Mermaid reads entities in quoted labels, and nothing else of what a heading may hold. */
function label(text: string): string {
	return text.replace(/[`*_]/g, '').replaceAll('"', '#quot;').trim();
}

function isOnlyAQuestion(body: string): boolean {
	return /^(?:[-*+]|\d+[.)])?[ \t]*(?:\[[ xX]\][ \t]*)?\[NEEDS CLARIFICATION: [^\]\n]*\]$/.test(body.trim());
}
