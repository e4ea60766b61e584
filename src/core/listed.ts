/** Words in a sentence: `0001, 0002 and 0003`. */
export function listed(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** So many names are read at a glance. */
const most = 3;

/** Names as a sentence has them; of many the first ones, with the number of the others. */
export function listedInBrief(names: readonly string[]): string {
	// The name of a single one is as short as its number
	return listed(names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names);
}
