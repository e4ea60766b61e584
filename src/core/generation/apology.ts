/** A text that is longer has more to say than that it is not written. In UTF-16 characters. */
const longest = 800;

/** What a model would not, or could not do, after "I cannot". */
const refusedVerbs =
	'help|assist|do|fulfil|fulfill|comply|provide|write|answer|complete|continue|create|generate|draft|review|read|access|process|discuss|share|offer|produce|suggest|respond|support|engage|analy[sz]e';

const inability = `I(?:['’]m| am) (?:unable|not able) to|I (?:cannot|can['’]t|can not|could not|couldn['’]t|won['’]t|will not|am afraid)`;

/** How an answer begins that says why there is none, in the words of several languages. */
const starts: readonly RegExp[] = [
	/^(?:oh,? )?I(?:['’]m| am) (?:really |very |so |truly |deeply )?sorry\b/i,
	/^I (?:sincerely )?apologi[sz]e\b/i,
	new RegExp(`^(?:(?:my )?apologies|sorry|unfortunately|regrettably)\\b.{0,40}\\b(?:${inability})\\b`, 'i'),
	new RegExp(`^(?:${inability}) (?:\\w+ ){0,2}(?:${refusedVerbs})\\b`, 'i'),
	/^as an? (?:AI|(?:large )?language model)\b/i,
	/^(?:es )?tut mir (?:sehr )?leid\b/i,
	/^(?:leider kann ich|ich kann (?:leider|dabei|das nicht|dir nicht|ihnen nicht)|entschuldigung,? (?:aber )?ich)(?!\p{L})/iu,
	/^(?:je suis (?:vraiment )?désolée?|désolée?, (?:mais )?je)(?!\p{L})/iu,
	/^(?:lo siento|mi dispiace|(?:me )?desculpe|sinto muito)(?!\p{L})/iu,
	/^(?:申し訳|抱歉|很抱歉|对不起|對不起|죄송)/,
];

/**
 * Whether a whole answer is nothing but an apology or a refusal, as models give it in place of what they were asked for.
 * @param text of the answer, or of one of its parts
 */
export function isApology(text: string): boolean {
	const words = text.trim();
	return words.length <= longest && starts.some((start) => start.test(words));
}
