import { plainStatus, statusAlternatives } from '../../kinds/plainStatus.ts';
import { stagePatterns } from '../../kinds/statusWords.ts';
import type { Stage } from './record.ts';

/** What is said behind another status: "Accepted (superseded by ADR-12)", but not "parts superseded by ADR-12". */
const supersededBehind = /(?<!\bpart(?:s|ly|ially)? )\b(?:superseded|superceded|replaced) by\b/;

/**
 * What a status means, in any language and spelling.
 * @param text of the status, with or without markup
 * @returns undefined for words that are none we know, and where one of several is still to be chosen
 */
export function stageOf(text: string): Stage | undefined {
	const plain = plainStatus(text);
	const [stage, ...more] = statusAlternatives(plain).map(stageOfWords);
	if (stage === undefined || more.some((other) => other !== undefined && other !== stage)) {
		return undefined;
	}
	return (stage === 'accepted' || stage === 'deprecated') && supersededBehind.test(plain) ? 'superseded' : stage;
}

/** Whether a status still offers several to choose from, as a template does: `accepted | rejected`. */
export function isOpenChoice(text: string): boolean {
	return stageOf(text) === undefined && statusAlternatives(plainStatus(text)).length > 1;
}

function stageOfWords(words: string): Stage | undefined {
	return stagePatterns.find(([, pattern]) => pattern.test(words))?.[0];
}
