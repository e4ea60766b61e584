/**
 * The shortest text found that still has a problem: pieces are left out, by lines and then by characters, each half as
 * long as those before, as long as the problem stays.
 * @param fails whether a text has it; asked at most `tries` times
 */
export async function shrink(text: string, fails: (text: string) => Promise<boolean>, tries: number): Promise<string> {
	let left = tries;
	let current = text;
	for (const separator of [/(?<=\n)/, '']) {
		let pieces = current.split(separator);
		for (let size = Math.ceil(pieces.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
			for (let at = 0; at < pieces.length && left > 0; ) {
				const without = [...pieces.slice(0, at), ...pieces.slice(at + size)];
				left--;
				if (without.length < pieces.length && (await fails(without.join('')))) {
					pieces = without;
				} else {
					at += size;
				}
			}
		}
		current = pieces.join('');
	}
	return current;
}
