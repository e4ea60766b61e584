/**
 * A few letters that are the same for the same text and, as good as always, others for another one: two multiplicative
 * hashes of 32 bits. Not for anything that has to withstand an attack. Linear.
 */
export function briefHash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x2545f491;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 0x01000193);
		b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
	}
	return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}${text.length.toString(36)}`;
}
