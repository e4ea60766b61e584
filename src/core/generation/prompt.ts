import type { builtinPrompts } from '../generated/prompts.ts';
import { shortText } from '../shortText.ts';
import type { FittedContext, SentPiece } from './context/fitPieces.ts';
import { pieceRoles } from './context/piece.ts';
import { lineWidth, proseLines } from './lineWidth.ts';
import type { LlmMessage } from './llmClient.ts';
import { renderPrompt } from './promptTemplate.ts';
import { contentForms, type FillAction, type FillOptions, type FillSubject } from './subject.ts';

/** The files of `schemas/prompts`. */
export type PromptName = keyof typeof builtinPrompts;

/** The prompts that a section is written with. */
export function fillPromptsFor(action: FillAction): readonly PromptName[] {
	return ['system', action, 'repair'];
}

/** The templates of the prompts, by name: those that came with the product, or a team's own in their place. */
export type PromptTemplates = Readonly<Record<PromptName, string>>;

/**
 * The question to a model: what it may do, what is wanted, and the material as data that is told apart from both.
 * The same subject and context give the same messages.
 * @throws PromptTemplateError for a team's own template that can't be read
 */
export function fillPrompt(subject: FillSubject, context: FittedContext, templates: PromptTemplates): LlmMessage[] {
	const material = context.sent.map(pieceText).join('\n\n');
	const values = promptValues(subject, material);
	return [
		{ role: 'system', content: renderPrompt(templates.system, values) },
		{ role: 'user', content: renderPrompt(templates[subject.action], values) },
	];
}

/** What is said to a model whose answer did not pass the rules. @param findings a sentence each */
export function repairPrompt(answer: string, findings: readonly string[], templates: PromptTemplates): LlmMessage[] {
	const list = findings.map((finding) => `- ${finding.replace(/\s+/g, ' ')}`).join('\n');
	return [
		{ role: 'assistant', content: answer },
		{ role: 'user', content: renderPrompt(templates.repair, { findings: list }) },
	];
}

/** What templates about one section may name. */
export const fillPromptNames = [
	'document.title',
	'document.kind',
	'document.path',
	'section.title',
	'section.childLevel',
	'section.guidance',
	'section.form',
	'section.prompt',
	'section.body',
	'instruction',
	'options',
	'context',
	'boundary',
] as const;

/** All that templates about one section may name. @param material what stands between the boundaries */
export function promptValues(
	{ document, section, instruction, options }: FillSubject,
	material: string,
): Readonly<Record<(typeof fillPromptNames)[number], string>> {
	const { description } = section;
	const columns = description?.columns ? ` Its columns: ${description.columns.join(', ')}.` : '';
	const form = description?.content ? contentForms[description.content] : '';
	return {
		'document.title': nameText(document.title),
		'document.kind': document.kind,
		'document.path': document.path,
		'section.title': nameText(section.title),
		'section.childLevel': String(Math.min(section.level + 1, 6)),
		'section.guidance': description?.guidance?.trim() ?? '',
		'section.form': form + columns,
		'section.prompt': description?.prompt?.trim() ?? '',
		'section.body': section.body,
		instruction: instruction.trim(),
		options: [...optionLines(options), ...lineBreaks(section.body)].join('\n'),
		context: material === '' ? '(There is none.)' : material,
		boundary: boundaryFor([material, instruction, document.title, section.title].join('\n')),
	};
}

const lengths: Readonly<Record<FillOptions['detail'], string>> = {
	low: 'Keep it as short as it can be: what a reader must know, nothing more.',
	medium: '',
	high: 'Go into detail: cases, limits, reasons and examples.',
};

function optionLines({ detail, focus, language }: FillOptions): string[] {
	return [
		lengths[detail],
		focus === '' ? '' : `Look most at ${focus}.`,
		language === '' ? 'Write in the language of the document.' : `Write in ${language}.`,
	].filter((line) => line !== '');
}

/** So many broken lines tell that an author breaks them. */
const enough = 3;

function lineBreaks(body: string): string[] {
	const width = lineWidth(proseLines(body), enough);
	return width === undefined ? [] : [`Break lines before column ${width + 1}, as the text of the section does.`];
}

/** A piece as a model is shown it, below a line that says what it is. */
export function pieceText({ role, title, path, text, shortened }: SentPiece): string {
	// What is written anew comes back as it is shown
	const shown = role === 'section' ? text : text.replace(likeHeader, '\\[');
	// A path may hold a line break on some systems
	return `[${role}: ${nameText(title)} — ${path.replace(/[\r\n]+/g, ' ')}${shortened ? ', shortened' : ''}]\n${shown}`;
}

/** A line that looks as if another piece began. */
const likeHeader = new RegExp(`^\\[(?=(?:${pieceRoles.join('|')}): )`, 'gm');

/** A title from a document, as a name within a sentence: on one line, no longer than titles are, and in its quotes. */
export function nameText(title: string): string {
	return shortText(title.replace(/\s+/g, ' ').replaceAll('"', "'").trim(), mostOfName);
}

const mostOfName = 200;

/** A name that nothing in the question closes, however a tag is written. */
export function boundaryFor(text: string): string {
	const tags = new Set([...text.matchAll(/\b(material(?:-\d+)?)\s*>/gi)].map(([, name = '']) => name.toLowerCase()));
	for (let i = 0; ; i++) {
		const name = i === 0 ? 'material' : `material-${i}`;
		if (!tags.has(name)) {
			return name;
		}
	}
}
