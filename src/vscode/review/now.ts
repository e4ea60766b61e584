/** The time of now, to the second, as ISO 8601 writes it. */
export function now(): string {
	return `${new Date().toISOString().slice(0, 19)}Z`;
}
