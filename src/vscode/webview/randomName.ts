/** A name of letters and digits that nobody can guess, from 128 random bits. */
export function randomName(): string {
	const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
	return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
