import type { Unreadable } from './workspace.ts';

/**
 * Reads bytes as text: UTF-8, or UTF-16 where a byte order mark says so. The mark is not part of the text.
 * @returns what is wrong, in words for the user, when the bytes are no such text
 */
export function decodeText(bytes: Uint8Array): string | Unreadable {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) {
		return decode('utf-16le', bytes) ?? { problem: 'is not valid UTF-16; save it as UTF-8' };
	}
	if (bytes[0] === 0xfe && bytes[1] === 0xff) {
		return decode('utf-16be', bytes) ?? { problem: 'is not valid UTF-16; save it as UTF-8' };
	}
	// A NUL is valid UTF-8, and no author writes one: it is the mark of a binary file.
	if (bytes.includes(0)) {
		return { problem: 'is a binary file, not text' };
	}
	return decode('utf-8', bytes) ?? { problem: 'is not valid UTF-8; save it as UTF-8' };
}

/** What is said of a file above the size limit. Sizes in bytes. */
export function tooLarge(size: number, maxBytes: number): Unreadable {
	return { problem: `is ${inWords(size)}; the limit is ${inWords(maxBytes)} (maxFileSize in .archspec.yaml)` };
}

/** Length of a text in UTF-8, in bytes. */
export function utf8Length(text: string): number {
	let bytes = text.length;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		// Two bytes from U+0080, three from U+0800; each half of a surrogate pair is two of the four
		bytes += unit < 0x80 ? 0 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
	}
	return bytes;
}

/** Whether a text is longer in UTF-8 than a number of bytes; counts only where its length alone can't tell. */
export function isLongerThan(text: string, bytes: number): boolean {
	return text.length > bytes || (text.length * 3 > bytes && utf8Length(text) > bytes);
}

function decode(label: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function inWords(bytes: number): string {
	const megabytes = bytes / (1024 * 1024);
	if (megabytes >= 1) {
		return `${Number(megabytes.toFixed(megabytes < 10 ? 1 : 0))} MB`;
	}
	return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
