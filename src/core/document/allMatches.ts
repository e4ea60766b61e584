const largestUnit = 0xffff;

/**
 * All matches of a pattern in a text, in order; as `[...text.matchAll(pattern)]`, which copies the pattern each time and
 * costs several times as much on the short texts of which there are many.
 * @param pattern global, not sticky; nothing else may be in the middle of using it
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
	pattern.lastIndex = 0;
	const found: RegExpExecArray[] = [];
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') {
			// From the middle of a character of two units a pattern would go back to its beginning, for ever
			const isWide = pattern.unicode && (text.codePointAt(match.index) ?? 0) > largestUnit;
			pattern.lastIndex = match.index + (isWide ? 2 : 1);
		}
	}
	return found;
}
