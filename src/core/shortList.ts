/** How many of many a message names. */
const most = 6;

/** Names for a message: all of a few, and of many the first ones with the number of the others. */
export function shortList(names: readonly string[]): string {
	const more = names.length - most;
	return more > 1 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ');
}
