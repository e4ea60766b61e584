import { AnswerLines, type AnswerTarget } from '../answerLines.ts';
import { isApology } from '../apology.ts';
import type { FittedContext } from '../context/fitPieces.ts';
import type { LlmMessage } from '../llmClient.ts';
import { type PromptTemplates, pieceText, promptValues } from '../prompt.ts';
import { renderPrompt } from '../promptTemplate.ts';
import { type MarkedSecret, withSecrets } from '../sectionSecrets.ts';
import type { FillSubject } from '../subject.ts';

/** A text that an author may choose for a section. */
export interface Suggestion {
	/** What sets it apart, in a few words. */
	readonly title: string;
	/** The body of the section. Lines are ended by LF. */
	readonly body: string;
}

/** How many are asked for. */
export const suggestionCount = 3;

/** Asks for proposals. @throws PromptTemplateError for a team's own template that can't be read */
export function suggestPrompt(subject: FillSubject, context: FittedContext, templates: PromptTemplates): LlmMessage[] {
	const values = promptValues(subject, context.sent.map(pieceText).join('\n\n'));
	return [
		{ role: 'system', content: renderPrompt(templates.system, values) },
		{ role: 'user', content: renderPrompt(templates.suggest, values) },
	];
}

/** The line before each proposal. */
const marker = /^[ \t]*={3,}[ \t]*(.*?)[ \t]*=*[ \t]*$/;

/**
 * Reads the proposals of an answer, or those that have begun of one that is still coming. What stands before the first
 * marker is talk, unless there is no marker at all. Texts that are the same are given once, and what says that there is
 * none is no proposal.
 * @param answer without what the model thought before
 * @param secrets what the marks of the answer stand for
 */
export function readSuggestions(
	answer: string,
	target: AnswerTarget,
	secrets: readonly MarkedSecret[] = [],
): Suggestion[] {
	const pieces: { title: string; lines: string[] }[] = [{ title: '', lines: [] }];
	for (const line of answer.split(/\r\n?|\n/)) {
		const last = pieces.at(-1);
		const title = marker.exec(line)?.[1];
		// A row of equals signs below text underlines a heading
		if (title !== undefined && title !== '') {
			pieces.push({ title: title.replace(/^["“]|["”]$/g, ''), lines: [] });
		} else {
			last?.lines.push(line);
		}
	}
	const marked = pieces.length > 1 ? pieces.slice(1) : pieces;
	const seen = new Set<string>();
	return marked.flatMap(({ title, lines }, i) => {
		const cleaner = new AnswerLines(target);
		const body = cleaner.push(withSecrets(lines.join('\n'), secrets)) + cleaner.finish();
		const isNew = body !== '' && !seen.has(body) && !isApology(body);
		seen.add(body);
		return isNew ? [{ title: title === '' ? `Proposal ${i + 1}` : title, body }] : [];
	});
}
