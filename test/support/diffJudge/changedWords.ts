/** What differs between two lines: whole words, from the first that differs to the last. */
export function changedWords(old: string, young: string): { readonly from: string; readonly to: string } {
	const [a, b] = [wordsOf(old), wordsOf(young)];
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) {
		start++;
	}
	let end = 0;
	while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) {
		end++;
	}
	return { from: a.slice(start, a.length - end).join(''), to: b.slice(start, b.length - end).join('') };
}

/** Words, and each other character by itself. */
function wordsOf(line: string): string[] {
	return line.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];
}
