import { plainStatus, statusAlternatives } from '../../kinds/plainStatus.ts';
import { partialWords, stagePatterns, supersededInPart } from '../../kinds/statusWords.ts';
import type { Stage } from './record.ts';
import { supersededBy } from './relation.ts';

/** Words between another status and "superseded by" that name no part: "Accepted, now superseded by ADR-12". */
const between = [
	'and|but|now|later|since|then|is|was|has|been|also|subsequently|meanwhile|recently|und|aber|inzwischen|später|ist|wurde',
	'et|mais|puis|est|a été|depuis|y|pero|luego|después|es|fue|ha sido|e|mas|depois|é|foi|ma|poi|è|и|но|позже|позднее',
].join('|');

/**
 * What is said behind another status: "Accepted (superseded by ADR-12)", but not "parts superseded by ADR-12", and not
 * "until superseded by ADR-12".
 */
const supersededBehind = new RegExp(
	[
		`(?:^\\S+\\s+|[(),;.:–—→/|-]\\s*|\\d{4}(?:-\\d\\d){0,2}\\s+)(?:(?:${between})\\s+)*(?:${supersededBy.join('|')})(?![\\p{L}])`,
		'被[^。()]{1,80}(?:取代|替代|代替|替换|替換)|[(、。,][^()]{1,80}に(?:より|よって)(?:置き?換え|差し替え)',
	].join('|'),
	'u',
);
/** A sentence about other records before that: "Supersedes ADR-3. Superseded by ADR-12". */
const supersedesFirst = /^(?:super[sc]{1,2}ee?des|replaces|ersetzt|remplace|sustituye|reemplaza|substitui)\s/u;
const exceptFor =
	'except|apart from|excluding|au(?:ss|ß)er|ausgenommen|sauf|hormis|excepto|salvo|exceto|tranne|behalve';
const saysInPart = new RegExp(`(?<!\\p{L})(?:${partialWords}|${exceptFor})(?!\\p{L})|部分|局部|一部|일부`, 'u');

/**
 * What a status means, in any language and spelling.
 * @param text of the status, with or without markup
 * @returns undefined for words that are none we know, and where one of several is still to be chosen
 */
export function stageOf(text: string): Stage | undefined {
	const plain = plainStatus(text);
	const [stage, ...more] = statusAlternatives(plain).map(stageOfWords);
	if (stage === undefined && supersedesFirst.test(plain) && supersededBehind.test(plain)) {
		return 'superseded';
	}
	if (stage === undefined || more.some((other) => other !== undefined && other !== stage)) {
		return undefined;
	}
	if (stage === 'superseded' && supersededInPart.test(plain)) {
		return 'accepted';
	}
	const isSuperseded = supersededBehind.test(plain) && !saysInPart.test(plain);
	return (stage === 'accepted' || stage === 'deprecated') && isSuperseded ? 'superseded' : stage;
}

/** Whether a status says that a part of its record is superseded: "Partially superseded", "Remplacé partiellement". */
export function isSupersededInPart(text: string): boolean {
	return supersededInPart.test(plainStatus(text));
}

/** Whether a status still offers several to choose from, as a template does: `accepted | rejected`. */
export function isOpenChoice(text: string): boolean {
	return stageOf(text) === undefined && statusAlternatives(plainStatus(text)).length > 1;
}

function stageOfWords(words: string): Stage | undefined {
	return stagePatterns.find(([, pattern]) => pattern.test(words))?.[0];
}
