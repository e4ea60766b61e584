/** Bytes of UTF-8 that a slug may take: file systems allow 255 for a name, and a number and `.md` come with it. */
const longest = 200;

/** Forms of a slug other than `use-postgres`: `use_postgres`, `use postgres`, `Use-Postgres`, … */
export const slugStyles = ['snake', 'spaces', 'caps', 'caps_snake', 'caps_spaces'] as const;
export type SlugStyle = (typeof slugStyles)[number];

/**
 * A title as part of a file name: lower case, every run of characters that are neither letters nor digits one `-`, as
 * adr-tools does it, with letters of every script kept. `untitled` when nothing is left.
 * @param style keeps the title's own case (`caps`), or puts `_` or spaces for `-`
 */
export function slugify(title: string, style?: SlugStyle): string {
	const text = title.normalize('NFC');
	const mark = style?.endsWith('snake') ? '_' : style?.endsWith('spaces') ? ' ' : '-';
	const whole = (style?.startsWith('caps') ? text : text.toLowerCase()).replace(/[^\p{L}\p{M}\p{N}]+/gu, mark);
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
	return whole.slice(0, end).replace(/^[-_ ]|[-_ ]$/g, '') || 'untitled';
}
