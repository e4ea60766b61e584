/** Bytes of UTF-8 that a slug may take: file systems allow 255 for a name, and a number and `.md` come with it. */
const longest = 200;

/**
 * A title as part of a file name: lower case, every run of characters that are neither letters nor digits one `-`, as
 * adr-tools does it, with letters of every script kept. `untitled` when nothing is left.
 */
export function slugify(title: string): string {
	const whole = title
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
	let bytes = 0;
	let end = 0;
	for (const character of whole) {
		const code = character.codePointAt(0) ?? 0;
		bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
		if (bytes > longest) {
			break;
		}
		end += character.length;
	}
	return whole.slice(0, end).replace(/^-|-$/g, '') || 'untitled';
}
