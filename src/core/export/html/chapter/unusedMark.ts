/** A name of letters that none of some texts holds, so that nothing in them can pass for it. */
export function unusedMark(texts: readonly string[]): string {
	let longest = 0;
	for (const text of texts) {
		for (const [found] of text.matchAll(/placex*/gi)) {
			longest = Math.max(longest, found.length - 'place'.length);
		}
	}
	return `place${'x'.repeat(longest + 1)}`;
}
