import { allMatches } from '../../document/allMatches.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { wordSign } from '../idEnds.ts';
import { criterionOfOwner, plainDigits } from '../idGrammar.ts';
import { type ListedId, readIdList } from '../idList.ts';
import { withoutMarks } from '../idMarks.ts';
import { isMeasure } from '../measure.ts';
import { namesOtherFolder } from '../otherFeature.ts';
import { inSentence } from '../separators.ts';
import { isOfOtherSpec } from './otherSpec.ts';
import type { FoundReference } from './references.ts';

/** Behind a number they count requirements instead of naming one. */
const counters = '個つ件点项条个';
const whole = String.raw`(?![\p{Script=Latin}\p{N}_%${counters}]|\.\d|[-–—]\p{L})`;
const bare = String.raw`\d{1,3}${whole}`;
const dotted = String.raw`\d{1,3}(?:\.\d{1,3}){1,2}${whole}`;
/** Words that no count stands before: behind `3 or 4` they go on with the sentence. Others may be what is counted. */
const goesOn = String.raw`(?:(?:is|are|was|were|has|have|had|do|does|must|shall|should|will|would|can|could|may|might|says?|requires?|appl(?:y|ies)|describes?|defines?|specif(?:y|ies)|allows?|in|for|from|on|with|when|where|which|that|if|because|since|but|while|then|both|respectively|above|below|via)(?!\p{L})|(?:and|or|to|through)\s\d)`;
/** `2.1`, `2.1–2.3`, `2.1, 2.2 and 3`, where 3 counts nothing else, as in "and 3 tests". */
const list = String.raw`(?:${dotted}|${bare})(?:(?:[-–—~〜～]|\.{3}(?=\d+\.\d))(?:${dotted}|${bare})|${inSentence}(?:${dotted}|${bare}(?!\s(?!${goesOn})\p{Ll})))*`;

/**
 * The word for a requirement where no blank need stand before it: behind a particle, a sign or a verb. With other
 * characters before it, it is the end of a longer word, which means requirements of another sort.
 */
const cjkWord = String.raw`(?:(?<![\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Latin}\p{N}_-])|(?<=满足|滿足|符合|参见|参照|对应|實現|实现|覆盖|验证|依据|根据|和|与|及))(?:要件|需求|요구사항)`;

/**
 * The word where letters tell its end. It begins with a capital: a requirement in general has none in most languages.
 * Words that are as often a verb or a need are no names in a sentence.
 */
const word = String.raw`(?:Requirements?|Reqs?\.?|Anforderung(?:en)?|Exigences?|Requisit(?:os?|i)|Requerimientos?|Wymagani(?:[aeu]|em|ami|ach)|Требовани(?:[еяию]|ем|ями|ях|ям)|Вимог(?:[аиу]|ою|ам|ами|ах))`;

const named = new RegExp(
	// The first letter is looked for before what stands in front of it, which costs more
	String.raw`(?=[RAEWТВ要需요])(?:(?<![\p{L}\p{N}_-])${word}|${cjkWord})\s{0,4}#?(${list})(?!\+|:\d|\s?%)`,
	'gu',
);

/** `US-1.AC-2`, which says by itself that it is a criterion. */
const ofOwner = new RegExp(
	String.raw`(?=\p{Lu})(?<!${wordSign}|[.#_/-])${criterionOfOwner}(?!${wordSign}|[-_]\p{L}|\.\d)`,
	'gu',
);

/**
 * Sentences, headings and remarks that name a requirement: `as Requirement 2.1 says`, `Covers Requirements 1 and 2`. A
 * line with a path into the folder of another feature may mean the requirements of that one, and names none here; nor
 * does a number that is said to be of another spec.
 * @param visible a line as its reader sees it; `words` without code
 */
export function proseReferences(
	{ lines, path }: SpecDocument,
	visible: (line: number) => string,
	words: (line: number) => string,
): FoundReference[] {
	const found: FoundReference[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = words(line);
		// Most lines name nothing, and are told by less
		if (
			!/Req|Anf|Exig|Wym|Треб|Вимог|要件|需求|요구사항|\d[.-]AC/.test(source) ||
			namesOtherFolder(visible(line), path)
		) {
			continue;
		}
		const shown = visible(line);
		found.push(...requirementsIn(source, line).filter(({ range: place }) => !isOfOtherSpec(shown, place, path)));
	}
	return found;
}

/** Several, in a language of whose words it is not known which of them go on with the sentence. */
const several = /^(?:Anforderungen|Exigences|Requisit(?:os|i)|Requerimientos|Wymagania|Требования|Вимоги)/u;

/** The requirements that one line names, whatever feature they are of. @param words the line without code */
export function requirementsIn(words: string, line: number): FoundReference[] {
	return [...numbersIn(words, line), ...criteriaIn(words, line)];
}

function criteriaIn(words: string, line: number): FoundReference[] {
	return allMatches(words, ofOwner).flatMap(({ 0: whole, index }) =>
		readIdList(whole, 'requirement', index).map((one) => asMention(one, words, line)),
	);
}

function asMention({ space, keys, start, end }: ListedId, words: string, line: number): FoundReference {
	return { space, relation: 'mentions', text: words.slice(start, end), keys, range: range(line, start, line, end) };
}

function numbersIn(words: string, line: number): FoundReference[] {
	return allMatches(withoutMarks(plainDigits(words)), named).flatMap(({ 0: whole, 1: ids = '', index }) => {
		const start = index + whole.length - ids.length;
		const behind = words.slice(start + ids.length);
		const mayCount = several.test(whole) && !/\.\d+$/.test(ids) && /^\s\p{L}/u.test(behind);
		return mayCount || isMeasure(behind)
			? []
			: readIdList(ids, 'requirement', start).map((one) => asMention(one, words, line));
	});
}
