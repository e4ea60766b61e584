import type { ContextPiece } from '../../core/generation/context/piece.ts';

/** A sentence of the workspace that has to do with a section. */
export interface Evidence {
	readonly text: string;
	readonly piece: ContextPiece;
}

/** Words that are in every text; in English, since others are told apart by how often they are used. */
const common = new Set(
	'about after also and any are been being both but can each for from had has have how into its may more most must not only other our over should some such than that the their them then there these they this those through under until was were what when where which while who will with within would you your'.split(
		' ',
	),
);

/**
 * The sentences of pieces that share most words with a section, best first, each once. A word counts the more the fewer
 * sentences have it. A sentence that shares no word with the topic, or none with the section beside it, has nothing to
 * do with it; in a section about the whole, two words of the topic will do. The same pieces give the same sentences.
 * @param topic what the document is about
 * @param wanted what the section is about: heading, guidance
 * @param isWhole whether the section is about the whole topic, as an introduction is
 */
export function findEvidence(
	{ topic, wanted, isWhole }: { readonly topic: string; readonly wanted: string; readonly isWhole: boolean },
	pieces: readonly ContextPiece[],
	most: number,
): Evidence[] {
	const topics = new Set(wordsOf(topic));
	const terms = new Set([...topics, ...wordsOf(wanted)]);
	const sentences = pieces.flatMap((piece) =>
		sentencesOf(piece.text).map((text) => ({ text, piece, words: new Set(wordsOf(text)) })),
	);
	const spread = new Map<string, number>();
	for (const word of sentences.flatMap(({ words }) => [...words])) {
		spread.set(word, (spread.get(word) ?? 0) + 1);
	}
	const seen = new Set<string>();
	return sentences
		.map(({ text, piece, words }, place) => {
			const shared = [...words].filter((word) => terms.has(word));
			const ofTopic = shared.filter((word) => topics.has(word)).length;
			const isAbout = ofTopic > 0 && (shared.length > ofTopic || (isWhole && ofTopic > 1));
			const weight = shared.reduce((sum, word) => sum + Math.log(1 + sentences.length / (spread.get(word) ?? 1)), 0);
			return { text, piece, place, score: isAbout ? weight / Math.sqrt(words.size + 4) : 0 };
		})
		.filter(({ text, score }) => score > 0 && !seen.has(text) && seen.add(text) !== undefined)
		.sort((a, b) => b.score - a.score || a.place - b.place)
		.slice(0, most)
		.map(({ text, piece }) => ({ text, piece }));
}

/** Prose alone: no headings, fences, tables, ids of lists, and nothing that still has to be written. */
function sentencesOf(text: string): string[] {
	const prose = text
		.replace(/^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\1[^\n]*$|(?![\s\S]))/gm, '\n\n')
		.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
		.split('\n')
		.map((line) => line.replace(/^\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[[ xX~-]\]\*?\s*)?/, '').trim())
		// A path leads elsewhere from another folder
		.map((line) => line.replace(/!?\[([^\][]*)\]\((?![a-z][a-z\d+.-]*:)[^()\s]*(?:\s+"[^"]*")?\)/gi, '$1'))
		.map((line) => (/^(?:#{1,6}\s|\||[-=*_]{3,}$|\[[^\]]*\]:)/.test(line) ? '' : line));
	return prose
		.join('\n')
		.split(/\n{2,}|(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？])/u)
		.map((sentence) => sentence.replace(/\s+/g, ' ').trim())
		.filter((sentence) => sentence.length >= 25 && sentence.length <= 400)
		.filter((sentence) => /[.!?。！？]$/.test(sentence) && !/\[[A-Z][A-Z _]+[\]:]|\bTODO\b|\bTBD\b/.test(sentence));
}

/** Words in lower case, without the endings of plurals and of verbs. */
function wordsOf(text: string): string[] {
	return (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
		.filter((word) => !common.has(word))
		.map((word) => (word.length > 5 ? word.replace(/(?:ies|ing|ed|es|s)$/, '') : word.replace(/s$/, '')));
}
