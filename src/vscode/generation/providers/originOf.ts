/**
 * Scheme, host and port of an endpoint's address in small letters: what a key belongs to. Undefined for what is no plain
 * http address; one that hides its host behind a name or a backslash is none.
 */
export function originOf(address: string): string | undefined {
	return /^(https?:\/\/(?:[\p{L}\p{N}._-]+|\[[\da-f:.]+\])(?::\d{1,5})?)(?:\/[^\s\\]*)?$/iu
		.exec(address)?.[1]
		?.toLowerCase();
}

/** Host and port, as a person names an endpoint; the whole text where it is no address. */
export function hostOf(address: string): string {
	return originOf(address)?.replace(/^https?:\/\//, '') ?? address;
}
