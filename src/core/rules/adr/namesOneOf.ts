/** Words that say nothing of an option: each may have them. */
const empty = new Set(
	[
		'a an the and or of to in on at by for from with without via as is be it we our own new use using used do not no keep',
		'both all combination combine combined hybrid mix mixed mixture none neither nothing',
		'option options alternative alternatives approach solution variant variante opcion option choice',
	].flatMap((line) => line.split(' ')),
);

/**
 * Whether a text could mean one of several names: it has a word in common with one of them, or the one is part of the
 * other. A text without a word of its own ("Option 2") could mean any.
 */
export function namesOneOf(text: string, names: readonly string[]): boolean {
	const wanted = plain(text);
	const words = wordsOf(wanted);
	if (words.size === 0) {
		return true;
	}
	return names.map(plain).some((name) => {
		const isPart = name !== '' && (wanted.includes(name) || name.includes(wanted));
		return isPart || [...wordsOf(name)].some((word) => words.has(word));
	});
}

function plain(text: string): string {
	return text.normalize('NFKC').toLowerCase().trim();
}

/** Words by their first letters, so that endings do not count; a number or a single letter is no word. */
function wordsOf(text: string): Set<string> {
	const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => /\p{L}/u.test(word) && !empty.has(word));
	return new Set(words.filter((word) => word.length > 1 || /[^a-z]/.test(word)).map((word) => word.slice(0, stem)));
}

const stem = 5;
