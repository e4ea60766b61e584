import type { RecordForms } from './recordForms.ts';

/** Begins a letter that a target writes in another way. */
const encoded = /%[0-9a-f]{2}/i;

/**
 * Tells without parsing whether a text may name a record: nearly all files name neither its file nor its id.
 * @param forms without `id` where only links count
 */
export function quickLook({ stem, id }: Partial<RecordForms> & Pick<RecordForms, 'stem'>): (text: string) => boolean {
	// No escape and no percent-encoding changes these
	const [plain = ''] = /[A-Za-z0-9]+/.exec(stem) ?? [];
	const isPlain = plain.length > 3;
	return (text) => {
		if (isPlain ? text.includes(plain) : text.includes(stem) || encoded.test(text)) {
			return true;
		}
		return id !== undefined && text.search(id) >= 0;
	};
}
