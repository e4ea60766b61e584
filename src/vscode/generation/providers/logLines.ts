import type { LlmRequest } from '../../../core/generation/llmClient.ts';
import { shortText } from '../../../core/shortText.ts';

/** What a line of the log may hold; what is undefined is left out. */
export type LogFields = Readonly<Record<string, string | number | undefined>>;

/** A line as tools read it: an event, then `name=value`, with values in quotes where they are more than one word. */
export function logLine(event: string, fields: LogFields): string {
	const written = Object.entries(fields).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}=${typeof value === 'number' ? value : quoted(value)}`],
	);
	return [event, ...written].join(' ');
}

function quoted(value: string): string {
	return /^[\w.:/@+-]+$/.test(value) ? value : JSON.stringify(value);
}

/** Lines of a prompt that are shorter say nothing about a document. */
const telling = 16;
const longestDetail = 500;

/**
 * What an endpoint says of a failure, without what it repeats of the question: some put all of it into their errors.
 * @param detail without keys
 */
export function withoutPrompt(detail: string, { messages }: Pick<LlmRequest, 'messages'>): string {
	const lines = messages.flatMap(({ content }) => content.split(/\r\n?|\n/)).map((line) => line.trim());
	const told = new Set(lines.filter((line) => line.length >= telling));
	let rest = detail;
	for (const line of told) {
		for (const shape of new Set([line, JSON.stringify(line).slice(1, -1)])) {
			rest = rest.replaceAll(shape, '[prompt]');
		}
	}
	return shortText(rest, longestDetail);
}
