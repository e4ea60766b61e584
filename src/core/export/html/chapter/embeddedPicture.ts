const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Media types by what a file begins with; `?` stands for any character. */
const beginnings: readonly (readonly [string, string])[] = [
	['\x89PNG', 'image/png'],
	['\xff\xd8\xff', 'image/jpeg'],
	['GIF8', 'image/gif'],
	['RIFF????WEBP', 'image/webp'],
	['????ftypavif', 'image/avif'],
	['BM', 'image/bmp'],
	['\x00\x00\x01\x00', 'image/x-icon'],
];

/** A picture as an address that holds it; undefined for bytes that are no picture which browsers show. */
export function embeddedPicture(bytes: Uint8Array): string | undefined {
	const type = pictureType(bytes);
	return type && `data:${type};base64,${base64(bytes)}`;
}

/** The media type of a picture by its content, whatever its name says. In an `img` no SVG runs scripts. */
export function pictureType(bytes: Uint8Array): string | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, 1024));
	const found = beginnings.find(([beginning]) =>
		[...beginning].every((character, i) => character === '?' || character === start[i]),
	);
	return found?.[1] ?? (/^(?:\xef\xbb\xbf)?\s*</.test(start) && /<svg[\s>]/i.test(start) ? 'image/svg+xml' : undefined);
}

/** RFC 4648, section 4. */
function base64(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let i = 0; i < bytes.length; i += 3) {
		const left = bytes.length - i;
		const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
		parts.push(
			alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63),
			left > 1 ? alphabet.charAt((bits >> 6) & 63) : '=',
			left > 2 ? alphabet.charAt(bits & 63) : '=',
		);
	}
	return parts.join('');
}
