// What a browser has for bytes, and Node as well; the types of the DOM are not loaded here
interface ByteStream {
	pipeThrough(transform: object): ByteStream;
}
declare const Blob: { new (parts: readonly Uint8Array[]): { stream(): ByteStream } };
declare const Response: { new (body: ByteStream): { arrayBuffer(): Promise<ArrayBuffer> } };
declare const CompressionStream: { new (format: 'gzip'): object };
declare const DecompressionStream: { new (format: 'gzip'): object };
declare const crypto: { readonly subtle: { digest(name: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> } };

/**
 * The SHA-256 of a text in hexadecimal digits.
 * @throws where the host has no digests
 */
export async function sha256(text: string): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes as gzip. */
export function compress(bytes: Uint8Array): Promise<Uint8Array> {
	return through(bytes, new CompressionStream('gzip'));
}

/**
 * The bytes that were compressed.
 * @throws Error where they are damaged
 */
export function decompress(bytes: Uint8Array): Promise<Uint8Array> {
	return through(bytes, new DecompressionStream('gzip'));
}

async function through(bytes: Uint8Array, transform: object): Promise<Uint8Array> {
	return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}
