/** The part of a response's headers that is read here. */
export interface ReadHeaders {
	get(name: string): string | null;
}

/**
 * How long an endpoint asks to be left alone, in milliseconds: `retry-after-ms`, or `retry-after` as seconds or as a date
 * (RFC 9110, 10.2.3). Undefined where it does not say, or where the time is over.
 * @param now milliseconds since 1970
 */
export function retryAfter(headers: ReadHeaders, now: number): number | undefined {
	const milliseconds = number(headers.get('retry-after-ms'));
	if (milliseconds !== undefined) {
		return milliseconds;
	}
	const text = headers.get('retry-after');
	const seconds = number(text);
	if (seconds !== undefined) {
		return seconds * 1000;
	}
	const until = text === null ? Number.NaN : Date.parse(text);
	return until > now ? until - now : undefined;
}

function number(text: string | null): number | undefined {
	return text !== null && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
